/// The text of a paragraph while it is put together: white space collapsed, line breaks as line ends.
struct InlineText {
  private(set) var text = ""

  var isBlank: Bool { !text.contains { !$0.isWhitespace } }

  mutating func append(_ piece: String) {
    for scalar in piece.unicodeScalars {
      switch scalar.value {
      case 9, 10, 12, 13, 32: appendSpace()
      case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x34F, 0x2060, 0xFEFF: break
      case 0x2028, 0x2029: breakLine()
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  /// Adds the mark of a link; a space that ends the link's text moves behind it.
  mutating func append(_ mark: String, beforeSpace: Bool) {
    guard !mark.isEmpty else { return }
    if beforeSpace { while text.hasSuffix(" ") { text.removeLast() } }
    text += mark
    if beforeSpace { text += " " }
  }

  mutating func appendSpace() {
    guard let last = text.unicodeScalars.last, last != " ", last != "\n" else { return }
    text += " "
  }

  mutating func breakLine() {
    while text.hasSuffix(" ") { text.removeLast() }
    text += "\n"
  }
}
