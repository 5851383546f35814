/// One to four lengths around a box, as in CSS `padding`.
struct Spacing: Hashable, Sendable {
  let top: Length
  let right: Length
  let bottom: Length
  let left: Length

  /// Reads for example `10px 25px`; nil when it is not one to four lengths in px or %.
  init?(_ text: String) {
    var rest = text[...]
    guard let first = Self.next(in: &rest) else { return nil }
    top = first
    right = Self.next(in: &rest) ?? top
    bottom = Self.next(in: &rest) ?? top
    left = Self.next(in: &rest) ?? right
    if rest.utf8.contains(where: { !Self.isSpace($0) }) { return nil }
  }

  subscript(side: Side) -> Length {
    switch side {
    case .top: top
    case .right: right
    case .bottom: bottom
    case .left: left
    }
  }

  /// Takes the next length off; nil, and nothing taken, when there is none that is allowed.
  private static func next(in text: inout Substring) -> Length? {
    let part = text.utf8.drop(while: isSpace).prefix { !isSpace($0) }
    guard let length = Length(Substring(part)), isAllowed(length) else { return nil }
    text = text[part.endIndex...]
    return length
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= UInt8(ascii: " ") }

  private static func isAllowed(_ length: Length) -> Bool {
    length.number == 0 || (length.number > 0 && (length.unit == .pixels || length.unit == .percent))
  }
}
