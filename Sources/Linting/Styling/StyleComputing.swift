import Markup

/// Tells from what is around an element and from what is declared for it how it looks (CSS Cascading Level 4 §7).
struct StyleComputing {
  let scheme: ViewingConditions.Scheme

  func style(of element: Element, declared: [(property: String, value: String)], inside around: ElementStyle) -> ElementStyle {
    var style = standard(element, inside: around)
    present(element, as: &style)
    for (property, value) in declared { apply(property, value.lowercased(), of: element, to: &style, inside: around) }
    if isCollapsed(declared) { style.isHidden = true }
    return style
  }

  /// What holds without a style sheet.
  private func standard(_ element: Element, inside around: ElementStyle) -> ElementStyle {
    var style = around
    style.hasUnderlineBorder = false
    style.fontSize = around.fontSize * (StandardStyle.scale[element.name] ?? 1)
    if StandardStyle.bold.contains(element.name) { style.isBold = true }
    if StandardStyle.italic.contains(element.name) { style.isItalic = true }
    if StandardStyle.unseen.contains(element.name) || element["hidden"] != nil { style.isHidden = true }
    if element.name == "a", element["href"] != nil {
      style.color = StandardStyle.link(scheme)
      style.isUnderlined = true
    }
    if element.name == "u" || element.name == "ins" { style.isUnderlined = true }
    return style
  }

  /// What attributes of HTML 4 say; style sheets are stronger.
  private func present(_ element: Element, as style: inout ElementStyle) {
    if let background = element["bgcolor"].flatMap({ CSSColor($0) }) { lay(background, on: &style) }
    if element["background"]?.isEmpty == false { style.isOverPicture = true }
    if element.name == "font" {
      if let color = element["color"].flatMap({ CSSColor($0) }) { style.color = color }
      if let size = element["size"].flatMap({ Int($0) }), let pixels = Self.fontSizes[size] { style.fontSize = pixels }
    }
    if element.name == "body", let color = element["text"].flatMap({ CSSColor($0) }) { style.color = color }
  }

  private func apply(_ property: String, _ value: String, of element: Element, to style: inout ElementStyle, inside around: ElementStyle) {
    switch property {
    case "color":
      if value == "inherit" || value == "unset" || value == "currentcolor" { style.color = around.color }
      if let color = CSSColor(value) { style.color = color }
    case "background-color":
      restore(&style, from: around, keepingPicture: true)
      if let color = CSSColor(value) { lay(color, on: &style) }
    case "background", "background-image": background(value, isShorthand: property == "background", of: &style, inside: around)
    case "font-size": style.fontSize = Self.fontSize(value, inside: around.fontSize) ?? style.fontSize
    case "font": font(value, of: &style, inside: around)
    case "font-weight": style.isBold = Self.isBold(value, inside: around.isBold)
    case "font-style": style.isItalic = value == "italic" || value == "oblique" || value == "inherit" && around.isItalic
    case "line-height": style.lineHeight = Self.lineHeight(value, fontSize: style.fontSize)
    case "text-decoration", "text-decoration-line":
      // A decoration of what is around an element goes on through it, whatever it says itself.
      let isAround = element.name != "a" && around.isUnderlined
      style.isUnderlined = value.contains("underline") || isAround
    case "border-bottom", "border-bottom-width":
      style.hasUnderlineBorder = !value.contains("none") && !value.hasPrefix("0")
    case "display": if value == "none" { style.isHidden = true }
    case "visibility": if value == "hidden" || value == "collapse" { style.isHidden = true }
    case "opacity": if let share = Double(value), share == 0 { style.isHidden = true }
    default: break
    }
  }

  private func lay(_ color: CSSColor, on style: inout ElementStyle) {
    style.background = color.over(style.background)
    if color.alpha == 1 { style.isOverPicture = false }
  }

  /// What was laid on by a weaker declaration does not count any more.
  private func restore(_ style: inout ElementStyle, from around: ElementStyle, keepingPicture: Bool) {
    style.background = around.background
    if !keepingPicture { style.isOverPicture = around.isOverPicture }
  }

  private func background(_ value: String, isShorthand: Bool, of style: inout ElementStyle, inside around: ElementStyle) {
    if isShorthand {
      restore(&style, from: around, keepingPicture: false)
      if let color = Self.color(in: value) { lay(color, on: &style) }
    }
    if value == "none" { style.isOverPicture = around.isOverPicture }
    if value.contains("url(") || value.contains("gradient("), value.contains(")") { style.isOverPicture = true }
  }

  /// The colour among the parts of a `background`, functions kept whole.
  private static func color(in value: String) -> CSSColor? {
    var parts: [String] = [""]
    var depth = 0
    for character in value {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if character == " ", depth == 0 { parts.append("") } else { parts[parts.count - 1].append(character) }
    }
    return parts.lazy.compactMap { CSSColor($0) }.first
  }

  private func font(_ value: String, of style: inout ElementStyle, inside around: ElementStyle) {
    let words = value.split(separator: " ")
    style.isBold = words.contains { Self.isBold(String($0), inside: false) }
    for word in words {
      let parts = word.split(separator: "/", maxSplits: 1)
      guard let size = parts.first.flatMap({ Self.fontSize(String($0), inside: around.fontSize) }) else { continue }
      style.fontSize = size
      if parts.count == 2 { style.lineHeight = Self.lineHeight(String(parts[1]), fontSize: size) }
      return
    }
  }

  /// `size` of `<font>` (HTML Living Standard §15.3.4).
  private static let fontSizes: [Int: Double] = [1: 10, 2: 13, 3: 16, 4: 18, 5: 24, 6: 32, 7: 48]

  private static let sizes: [String: Double] = [
    "xx-small": 9, "x-small": 10, "small": 13, "medium": 16, "large": 18, "x-large": 24, "xx-large": 32, "xxx-large": 48,
  ]

  private static func fontSize(_ value: String, inside around: Double) -> Double? {
    switch value {
    case "inherit", "unset": around
    case "smaller": around / 1.2
    case "larger": around * 1.2
    default: sizes[value] ?? CSSLength.pixels(value, em: around, whole: around)
    }
  }

  private static func isBold(_ value: String, inside around: Bool) -> Bool {
    switch value {
    case "bold", "bolder": true
    case "inherit", "unset": around
    default: Double(value).map { (600...1000).contains($0) } ?? false
    }
  }

  private static func lineHeight(_ value: String, fontSize: Double) -> Double? {
    if let factor = Double(value), factor.isFinite { return factor * fontSize }
    return CSSLength.pixels(value, em: fontSize, whole: fontSize)
  }

  /// Ways in which mail hides its preheader.
  private func isCollapsed(_ declared: [(property: String, value: String)]) -> Bool {
    let values = Dictionary(declared.map { ($0.property, $0.value.lowercased()) }, uniquingKeysWith: { $1 })
    let isFlat = ["max-height", "height", "max-width"].contains { values[$0].map(Self.isNothing) ?? false }
    let clips = values["overflow"] == "hidden"
    return values["mso-hide"] == "all" && isFlat || isFlat && clips || values["font-size"].map(Self.isNothing) ?? false && clips
  }

  private static func isNothing(_ value: String) -> Bool { ["0", "0px", "0pt", "0em"].contains(value) }
}
