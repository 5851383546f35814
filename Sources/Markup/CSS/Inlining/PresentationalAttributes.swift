/// Attributes of HTML 4 that Outlook obeys where it does not obey CSS.
struct PresentationalAttributes {
  /// One of the attributes, and its value; nil where the declaration says what the attribute cannot.
  struct Hint {
    fileprivate let name: Name
    fileprivate let value: String?

    /// What a declaration says; nil if no attribute speaks of its property.
    init?(_ declaration: Declaration) {
      guard let name = Name(property: declaration.property) else { return nil }
      self.name = name
      value = name.value(declaration.value.lowercased())
    }
  }

  /// In the order in which they are set.
  fileprivate enum Name: Int, CaseIterable {
    case width, height, bgcolor, align, valign
  }

  private var values: [(name: Name, value: String)] = []

  /// Those that these declarations set, of which the last counts.
  init(_ declarations: [RankedDeclaration]) {
    var last: [Hint?] = []
    for declaration in declarations {
      guard let hint = declaration.hint else { continue }
      if last.isEmpty { last = Array(repeating: nil, count: Name.allCases.count) }
      last[hint.name.rawValue] = hint
    }
    for case let hint? in last { if let value = hint.value { values.append((hint.name, value)) } }
  }

  /// Sets those that an element may have; one that is there already stays.
  func set(on element: Element) {
    if values.isEmpty { return }
    let mayHave: (Name) -> Bool
    switch element.name {
    case "table": mayHave = { $0 == .width || $0 == .bgcolor }
    case "tr": mayHave = { $0 != .width && $0 != .height }
    case "td", "th": mayHave = { _ in true }
    case "img": mayHave = { $0 == .width || $0 == .height }
    default: return
    }
    for (name, value) in values where mayHave(name) && element[name.attribute] == nil { element[name.attribute] = value }
  }
}

extension PresentationalAttributes.Name {
  fileprivate init?(property: String) {
    switch property {
    case "width": self = .width
    case "height": self = .height
    case "background-color", "background": self = .bgcolor
    case "text-align": self = .align
    case "vertical-align": self = .valign
    default: return nil
    }
  }

  fileprivate var attribute: String {
    switch self {
    case .width: "width"
    case .height: "height"
    case .bgcolor: "bgcolor"
    case .align: "align"
    case .valign: "valign"
    }
  }

  /// The value of the attribute that says what a value of CSS says, in lower case.
  fileprivate func value(_ css: String) -> String? {
    switch self {
    case .width, .height: Self.pixels(css)
    case .bgcolor: Self.colour(css)
    case .align: ["left", "center", "right", "justify"].contains(css) ? css : nil
    case .valign: ["top", "middle", "bottom", "baseline"].contains(css) ? css : nil
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
