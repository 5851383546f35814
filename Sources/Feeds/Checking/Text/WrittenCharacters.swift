import Markup

/// Characters that are written as references, `&#146;` in XML and `\u0092` in JSON, where no search for the characters themselves finds them.
struct WrittenCharacters {
  private let bytes: [UInt8]
  private let isJSON: Bool

  init(_ text: String, isJSON: Bool) {
    bytes = Array(text.utf8)
    self.isJSON = isJSON
  }

  /// The characters beside the places of their references, in order.
  func all() -> [(scalar: UInt32, position: SourcePosition)] {
    var found: [(UInt32, SourcePosition)] = []
    var places = LinePlaces(bytes)
    var index = 0
    while index + 2 < bytes.count {
      switch (bytes[index], bytes[index + 1]) {
      case (UInt8(ascii: "\\"), let next) where isJSON:
        if next == UInt8(ascii: "u"), let scalar = number(from: index + 2, radix: 16) { found.append((scalar, places.position(at: index))) }
        index += 2
      case (UInt8(ascii: "&"), UInt8(ascii: "#")) where !isJSON:
        let isHexadecimal = bytes[index + 2] == UInt8(ascii: "x")
        if let scalar = number(from: index + (isHexadecimal ? 3 : 2), radix: isHexadecimal ? 16 : 10) {
          found.append((scalar, places.position(at: index)))
        }
        index += 2
      case (UInt8(ascii: "<"), UInt8(ascii: "!")) where !isJSON: index = behindSection(at: index)
      default: index += 1
      }
    }
    return found
  }

  private func number(from start: Int, radix: Int) -> UInt32? {
    let digits = bytes[start...].prefix(radix == 16 && isJSON ? 4 : 8).prefix { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
    }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: radix)
  }

  /// In a CDATA section a reference is HTML's, and `&#146;` a quotation mark.
  private func behindSection(at start: Int) -> Int {
    guard bytes[start...].starts(with: "<![CDATA[".utf8) else { return start + 2 }
    var index = start + 9
    while index + 2 < bytes.count, !bytes[index...].starts(with: "]]>".utf8) { index += 1 }
    return index
  }
}
