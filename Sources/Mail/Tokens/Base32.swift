/// Bytes as letters and digits that survive a change of case: base32 (RFC 4648 §6) in lower case, without padding.
enum Base32 {
  static func text(_ bytes: [UInt8]) -> String {
    var characters: [UInt8] = []
    characters.reserveCapacity((bytes.count * 8 + 4) / 5)
    var held: UInt32 = 0
    var bits = 0
    for byte in bytes {
      held = held << 8 | UInt32(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        characters.append(alphabet[Int(held >> bits & 31)])
      }
    }
    if bits > 0 { characters.append(alphabet[Int(held << (5 - bits) & 31)]) }
    return String(decoding: characters, as: UTF8.self)
  }

  /// The bytes that a text stands for, in either case; nil for a text that `text` would not make of any.
  static func bytes(_ text: some StringProtocol) -> [UInt8]? {
    var bytes: [UInt8] = []
    var held: UInt32 = 0
    var bits = 0
    for character in text.utf8 {
      guard let value = value(of: character) else { return nil }
      held = held << 5 | value
      bits += 5
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: held >> bits))
      }
    }
    // The same bytes have one text only: no character is left over, and the bits that fill up the last one are zero.
    guard bits < 5, held & (1 << bits - 1) == 0 else { return nil }
    return bytes
  }

  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

  private static func value(of character: UInt8) -> UInt32? {
    switch character {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(character - UInt8(ascii: "a"))
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(character - UInt8(ascii: "A"))
    case UInt8(ascii: "2")...UInt8(ascii: "7"): UInt32(character - UInt8(ascii: "2") + 26)
    default: nil
    }
  }
}
