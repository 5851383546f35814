/// The attributes of one component after everything that may set them has been asked.
struct Attributes: Sendable {
  private let standards: StandardAttributes
  /// What this component is given beyond those, the strongest last.
  private let given: [GivenAttribute]
  /// Whether any is meant for dark mode.
  let hasDark: Bool

  init(_ standards: StandardAttributes, given: [GivenAttribute] = []) {
    self.standards = standards
    self.given = given
    hasDark = standards.hasDark || given.contains { $0.name.isDark }
  }

  /// Whether the document gives this attribute, be it an empty one.
  func isGiven(_ name: AttributeName) -> Bool {
    switch standards[name] {
    case .unknown: false
    case .given: true
    case .absent, .standard: given.contains { $0.name == name }
    }
  }

  /// The value of an attribute; an empty one counts as none.
  subscript(name: AttributeName) -> String? {
    let standard = standards[name]
    if case .unknown = standard { return nil }
    for place in given.indices.reversed() where given[place].name == name {
      return given[place].value.isEmpty ? nil : given[place].value
    }
    switch standard {
    case .absent, .unknown: return nil
    case .standard(let value): return value
    case .given(let value): return value.isEmpty ? nil : value
    }
  }

  /// Those of these attributes that have a value.
  func values(of names: [AttributeName]) -> [GivenAttribute] {
    names.compactMap { name in self[name].map { GivenAttribute(name: name, value: $0) } }
  }

  /// The side on which lines begin.
  var readingSide: String { standards.writing.direction.firstSide }

  func color(_ name: AttributeName) -> String? {
    self[name].map(CSSColor.expanded)
  }

  func length(_ name: AttributeName) -> Length? {
    self[name].flatMap { Length($0) }
  }

  /// One side of a spacing such as `padding` in pixels: `padding-left` if there is one, else the left of `padding`.
  func pixels(_ names: SideNames, _ side: Side, in width: Double) -> Double {
    if let length = length(names[side]) { return length.pixels(in: width) }
    guard let spacing = self[names.all].flatMap(Spacing.init) else { return 0 }
    return spacing[side].pixels(in: width)
  }

  /// The width of one side of a border such as `border` or `inner-border`, in pixels.
  func borderPixels(_ names: SideNames, _ side: Side) -> Double {
    guard let border = self[names[side]] ?? self[names.all] else { return 0 }
    return border.utf8.split(separator: UInt8(ascii: " ")).lazy.compactMap { Length(Substring($0)) }.first?.pixels(in: 0) ?? 0
  }

  /// Both sides of a spacing such as `padding` in pixels.
  func horizontalPixels(_ names: SideNames, in width: Double) -> Double {
    let (left, right) = (length(names.left), length(names.right))
    let spacing = left == nil || right == nil ? self[names.all].flatMap(Spacing.init) : nil
    return ((left ?? spacing?.left)?.pixels(in: width) ?? 0) + ((right ?? spacing?.right)?.pixels(in: width) ?? 0)
  }

  /// What padding and border take from a box of this width, on both sides.
  func horizontalPixels(in width: Double) -> Double {
    horizontalPixels(.padding, in: width) + borderPixels(.border, .left) + borderPixels(.border, .right)
  }
}

/// A side of a box.
enum Side: String {
  case top, right, bottom, left
}
