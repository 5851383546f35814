/// The upper half of the encoding of old Western pages.
enum Windows1252 {
  /// The character of a byte from 0x80 on; nil where there is only a control.
  static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    if byte >= 0xA0 { return Unicode.Scalar(byte) }
    let index = Int(byte) - 0x80
    guard specials.indices.contains(index), specials[index] != "\u{FFFD}" else { return nil }
    return specials[index]
  }

  /// The bytes 0x80 to 0x9F.
  private static let specials = Array("€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
}
