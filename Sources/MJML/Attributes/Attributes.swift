/// The attributes of one component after everything that may set them has been asked.
///
/// In order: the component's own, those for children of its parent's `mj-class`, its own `mj-class`, the head's defaults for its
/// kind, what its parent hands down, `mj-all`, and the component's standard value.
struct Attributes: Sendable {
  let definition: ComponentDefinition
  /// From the strongest to the weakest.
  let layers: [[String: String]]
  let direction: ReadingDirection

  /// Whether the document gives this attribute, be it an empty one.
  func isGiven(_ name: String) -> Bool {
    layers.contains { $0[name] != nil }
  }

  subscript(name: String) -> String? {
    for layer in layers {
      if let value = layer[name] { return value.isEmpty ? nil : value }
    }
    return standard(name)
  }

  /// The side on which the document's lines begin.
  var readingSide: String { direction == .rightToLeft ? "right" : "left" }

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
    return side == .left ? spacing.left.pixels(in: width) : spacing.right.pixels(in: width)
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

  private func standard(_ name: String) -> String? {
    guard let rule = definition.attributes.first(where: { $0.name == name }) else { return nil }
    switch rule.standard {
    case .absent, .required: return nil
    case .value(let value): return value
    case .readingDirection: return direction.rawValue
    case .readingSide: return readingSide
    }
  }

  /// A side of a box.
  enum Side: String {
    case left, right
  }
}

/// In which direction lines run.
enum ReadingDirection: String, Sendable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"
}
