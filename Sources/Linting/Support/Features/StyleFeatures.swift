/// The names of properties and values in lists of support.
enum StyleFeatures {
  static func slugs(_ property: String, _ value: String, hasFallback: Bool) -> [String] {
    if property.hasPrefix("--") { return ["css-variables"] }
    // What is meant for one program or for old browsers is no use of a feature.
    if property.hasPrefix("-") || property.hasPrefix("mso-") { return [] }
    return [slug(of: property, value)] + (hasFallback ? [] : values(value.lowercased()))
  }

  private static func slug(of property: String, _ value: String) -> String {
    if property == "display" {
      let word = value.lowercased().split(separator: " ").first.map(String.init) ?? ""
      let known = ["flex": "flex", "inline-flex": "flex", "grid": "grid", "inline-grid": "grid", "none": "none"]
      return known[word].map { "css-display-\($0)" } ?? "css-display"
    }
    if let name = families[property] { return "css-\(name)" }
    for (beginning, name) in beginnings where property.hasPrefix(beginning) { return "css-\(name)" }
    return "css-\(property)"
  }

  private static func values(_ value: String) -> [String] {
    var slugs: [String] = []
    for (function, slug) in functions where value.contains(function) { slugs.append(slug) }
    for word in value.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "(" || $0 == ")" || $0 == "/" }) {
      let digits = word.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-" || $0 == "+") }
      guard digits.contains(where: \.isNumber) else { continue }
      let unit = word[digits.endIndex...]
      if unit == "%" { slugs.append("css-unit-percent") } else if units.contains(unit) { slugs.append("css-unit-\(unit)") }
    }
    return slugs
  }

  private static let units: Set<Substring> = ["ch", "cm", "em", "ex", "in", "mm", "pc", "pt", "px", "rem", "vh", "vmax", "vmin", "vw"]

  private static let functions = [
    ("calc(", "css-unit-calc"), ("clamp(", "css-function-clamp"), ("max(", "css-function-max"), ("min(", "css-function-min"),
    ("light-dark(", "css-function-light-dark"), ("linear-gradient(", "css-linear-gradient"), ("radial-gradient(", "css-radial-gradient"),
    ("conic-gradient(", "css-conic-gradient"), ("rgba(", "css-rgba"), ("var(", "css-variables"), ("oklch(", "css-modern-color"),
    ("lab(", "css-modern-color"), ("color-mix(", "css-modern-color"), ("url(", "css-background-image"),
  ]

  private static let families = [
    "top": "left-right-top-bottom", "left": "left-right-top-bottom", "right": "left-right-top-bottom", "bottom": "left-right-top-bottom",
    "background-color": "background-color", "word-wrap": "word-wrap", "border-collapse": "border-collapse",
    "border-spacing": "border-spacing",
    "border-image": "border-image", "row-gap": "gap", "column-gap": "gap", "grid-gap": "gap", "flex": "display-flex",
    "flex-grow": "display-flex",
    "flex-shrink": "display-flex", "flex-basis": "display-flex", "flex-flow": "flex-direction", "column-count": "column-count",
    "columns": "column-count", "font-family": "font",
  ]

  /// Properties that stand for one side or corner of another, the longer beginnings first.
  private static let beginnings = [
    ("margin-inline", "margin-inline-start-end"), ("margin-block", "margin-block-start-end"), ("margin", "margin"),
    ("padding-inline", "padding-inline-start-end"), ("padding-block", "padding-block-start-end"), ("padding", "padding"),
    ("border-top-left-r", "border-radius"), ("border-top-right-r", "border-radius"), ("border-bottom-left-r", "border-radius"),
    ("border-bottom-right-r", "border-radius"), ("border-radius", "border-radius"), ("border-inline", "border-inline-block"),
    ("border-block", "border-inline-block"), ("border-image", "border-image"), ("border", "border"), ("animation", "animation"),
    ("transition", "transition"), ("transform", "transform"), ("grid-template", "grid-template"), ("grid", "display-grid"),
    ("overflow-wrap", "overflow-wrap"), ("overflow", "overflow"), ("mask", "mask-image"),
  ]
}
