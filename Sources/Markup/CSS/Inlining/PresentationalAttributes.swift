/// Attributes of HTML 4 that Outlook obeys where it does not obey CSS.
struct PresentationalAttributes {
  private var values: [String: String] = [:]

  /// Those that say what these declarations say, the last of equal properties first.
  init(_ declarations: [Declaration]) {
    for declaration in declarations {
      guard let name = Self.names[declaration.property] else { continue }
      values[name] = Self.attributeValue(name, declaration.value.lowercased())
    }
  }

  /// Sets those that an element may have; one that is there already stays.
  func set(on element: Element) {
    guard !values.isEmpty, let names = Self.attributes[element.name] else { return }
    for name in names where element[name] == nil { element[name] = values[name] }
  }

  private static let attributes: [String: [String]] = [
    "table": ["width", "bgcolor"], "tr": ["bgcolor", "align", "valign"], "td": ["width", "height", "bgcolor", "align", "valign"],
    "th": ["width", "height", "bgcolor", "align", "valign"], "img": ["width", "height"],
  ]

  private static let names = [
    "width": "width", "height": "height", "background-color": "bgcolor", "background": "bgcolor", "text-align": "align",
    "vertical-align": "valign",
  ]

  private static func attributeValue(_ name: String, _ value: String) -> String? {
    switch name {
    case "width", "height": pixels(value)
    case "bgcolor": colour(value)
    case "align": ["left", "center", "right", "justify"].contains(value) ? value : nil
    default: ["top", "middle", "bottom", "baseline"].contains(value) ? value : nil
    }
  }

  /// A whole number of pixels; percentages and other units mean something else in an attribute, or nothing.
  private static func pixels(_ value: String) -> String? {
    guard value.hasSuffix("px") else { return nil }
    return AttributeValue.number(value, in: 1...20_000).map(String.init)
  }

  /// A colour by name or as six hexadecimal digits, which is all that the attribute takes.
  private static func colour(_ value: String) -> String? {
    let words: Set<String> = ["transparent", "inherit", "initial", "unset", "revert", "none", "currentcolor"]
    if value.utf8.allSatisfy({ $0 >= 97 && $0 <= 122 }) { return words.contains(value) ? nil : value }
    guard value.hasPrefix("#"), value.utf8.dropFirst().allSatisfy(\.isHexDigit) else { return nil }
    switch value.utf8.count {
    case 7: return value
    case 4: return "#" + value.dropFirst().map { "\($0)\($0)" }.joined()
    default: return nil
    }
  }
}
