/// One to four lengths around a box, as in CSS `padding`.
struct Spacing: Hashable, Sendable {
  let top: Length
  let right: Length
  let bottom: Length
  let left: Length

  /// Reads for example `10px 25px`; nil when it is not one to four lengths in px or %.
  init?(_ text: String) {
    var lengths: [Length] = []
    for part in text.utf8.split(whereSeparator: { $0 <= UInt8(ascii: " ") }) {
      guard let length = Length(Substring(part)), Self.isAllowed(length), lengths.count < 4 else { return nil }
      lengths.append(length)
    }
    if lengths.isEmpty { return nil }
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
