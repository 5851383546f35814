/// The attributes of one component after everything that may set them has been asked.
struct Attributes: Sendable {
  private let definition: ComponentDefinition
  /// In the order of the definition's table.
  private var values: [Value]
  private let writing: Writing

  private enum Value {
    case absent
    case standard(String)
    case given(String)
  }

  /// The standard values of a component, before anybody sets others.
  init(standardsOf definition: ComponentDefinition, writing: Writing) {
    self.definition = definition
    self.writing = writing
    values = definition.attributes.map { rule in
      switch rule.standard {
      case .absent, .required: .absent
      case .value(let value): .standard(value)
      case .readingDirection: .standard(writing.direction.rawValue)
      case .readingSide: .standard(writing.direction.firstSide)
      case .typeface: .standard(FontStack.standard(for: writing.language))
      }
    }
  }

  /// Sets an attribute, if the component knows it.
  mutating func give(_ name: String, _ value: String) {
    if let place = definition.place(of: name) { values[place] = .given(value) }
  }

  /// Whether the document gives this attribute, be it an empty one.
  func isGiven(_ name: String) -> Bool {
    guard let place = definition.place(of: name), case .given = values[place] else { return false }
    return true
  }

  /// The value of an attribute; an empty one counts as none.
  subscript(name: String) -> String? {
    guard let place = definition.place(of: name) else { return nil }
    switch values[place] {
    case .absent: return nil
    case .standard(let value): return value
    case .given(let value): return value.isEmpty ? nil : value
    }
  }

  /// Those of these attributes that have a value.
  func values(of names: [String]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: names.compactMap { name in self[name].map { (name, $0) } })
  }

  /// The side on which lines begin.
  var readingSide: String { writing.direction.firstSide }

  func color(_ name: String) -> String? {
    self[name].map(CSSColor.expanded)
  }

  func length(_ name: String) -> Length? {
    self[name].flatMap { Length($0) }
  }

  /// One side of a spacing such as `padding` in pixels: `padding-left` if there is one, else the left of `padding`.
  func pixels(_ name: String, _ side: Side, in width: Double) -> Double {
    if let length = length("\(name)-\(side.rawValue)") { return length.pixels(in: width) }
    guard let spacing = self[name].flatMap(Spacing.init) else { return 0 }
    return spacing[side].pixels(in: width)
  }

  /// The width of one side of a border such as `border` or `inner-border`, in pixels.
  func borderPixels(_ name: String, _ side: Side) -> Double {
    guard let border = self["\(name)-\(side.rawValue)"] ?? self[name] else { return 0 }
    return border.split(separator: " ").lazy.compactMap { Length($0) }.first?.pixels(in: 0) ?? 0
  }

  /// What padding and border take from a box of this width, on both sides.
  func horizontalPixels(in width: Double) -> Double {
    pixels("padding", .left, in: width) + pixels("padding", .right, in: width) + borderPixels("border", .left)
      + borderPixels("border", .right)
  }
}

/// A side of a box.
enum Side: String {
  case top, right, bottom, left
}
