/// A reference such as `&amp;`, `&#38;` or `&copy` and what it stands for (HTML Living Standard, 13.2.5.72-80).
struct CharacterReference {
  /// When a name without a semicolon is a reference.
  enum Rule {
    /// In text of HTML.
    case always
    /// In attributes of HTML, unless it goes on with `=` or a letter: addresses such as `?a=1&copy=2` stay what they are.
    case standingAlone
    /// In XML.
    case never
  }

  /// The text that it stands for.
  var text: String
  /// The number of bytes it takes, with the `&`.
  var length: Int

  /// The reference whose `&` stands here; nil where it is only an ampersand.
  ///
  init?(in source: [UInt8], at start: Int, end: Int, rule: Rule) {
    let limit = min(end, start + Self.longest)
    guard start + 1 < limit else { return nil }
    if source[start + 1] == UInt8(ascii: "#") {
      self.init(numberIn: source[start..<limit])
    } else {
      self.init(nameIn: source[start..<limit], rule: rule)
    }
  }

  /// No name, and no number worth reading, is longer.
  private static let longest = 40

  private init?(numberIn bytes: ArraySlice<UInt8>) {
    var digits = bytes.dropFirst(2)
    var radix: UInt32 = 10
    if digits.first == UInt8(ascii: "x") || digits.first == UInt8(ascii: "X") {
      radix = 16
      digits = digits.dropFirst()
    }
    let number = digits.prefix { Self.value(of: $0, radix: radix) != nil }
    guard !number.isEmpty else { return nil }
    let code = number.reduce(UInt32(0)) { min($0 * radix + (Self.value(of: $1, radix: radix) ?? 0), 0x11_0000) }
    text = Self.text(of: code)
    length = number.endIndex - bytes.startIndex
    if number.endIndex < bytes.endIndex && bytes[number.endIndex] == UInt8(ascii: ";") { length += 1 }
  }

  private init?(nameIn bytes: ArraySlice<UInt8>, rule: Rule) {
    let letters = bytes.dropFirst().prefix(while: Self.isLetterOrDigit)
    let next = letters.endIndex < bytes.endIndex ? bytes[letters.endIndex] : 0
    if next == UInt8(ascii: ";"), let text = NamedCharacters.texts[String(decoding: letters, as: UTF8.self)] {
      self.text = text
      length = letters.count + 2
      return
    }
    if rule == .never { return nil }
    for count in stride(from: min(letters.count, 6), through: 2, by: -1) {
      let name = String(decoding: letters.prefix(count), as: UTF8.self)
      guard NamedCharacters.legacyNames.contains(name), let text = NamedCharacters.texts[name] else { continue }
      if rule == .standingAlone && (count < letters.count || next == UInt8(ascii: "=")) { return nil }
      self.text = text
      length = count + 1
      return
    }
    return nil
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    value(of: byte, radix: 36) != nil
  }

  private static func value(of byte: UInt8, radix: UInt32) -> UInt32? {
    let value: UInt32
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): value = UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): value = UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = UInt32(byte - UInt8(ascii: "A")) + 10
    default: return nil
    }
    return value < radix ? value : nil
  }

  /// The character of a number; numbers from 0x80 to 0x9F mean windows-1252, and one that is no character means U+FFFD.
  private static func text(of code: UInt32) -> String {
    if (0x80...0x9F).contains(code), let scalar = Windows1252.scalar(UInt8(code)) { return String(Character(scalar)) }
    guard code != 0, let scalar = Unicode.Scalar(code), !scalar.properties.isNoncharacterCodePoint else { return "\u{FFFD}" }
    if scalar.value < 0x20 && !scalar.properties.isWhitespace { return "\u{FFFD}" }
    return String(Character(scalar))
  }
}
