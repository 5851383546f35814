/// One to four lengths around a box, as in CSS `padding`.
struct Spacing: Hashable, Sendable {
  let top: Length
  let right: Length
  let bottom: Length
  let left: Length

  /// Reads for example `10px 25px`; nil when it is not one to four lengths in px or %.
  init?(_ text: String) {
    let parts = text.utf8.split { $0 <= UInt8(ascii: " ") }
    let lengths = parts.compactMap { Length(Substring($0)) }.filter { Self.isAllowed($0) }
    guard lengths.count == parts.count, (1...4).contains(lengths.count) else { return nil }
    top = lengths[0]
    right = lengths.count > 1 ? lengths[1] : top
    bottom = lengths.count > 2 ? lengths[2] : top
    left = lengths.count > 3 ? lengths[3] : right
  }

  subscript(side: Side) -> Length {
    switch side {
    case .top: top
    case .right: right
    case .bottom: bottom
    case .left: left
    }
  }

  private static func isAllowed(_ length: Length) -> Bool {
    length.number == 0 || (length.number > 0 && (length.unit == .pixels || length.unit == .percent))
  }
}
