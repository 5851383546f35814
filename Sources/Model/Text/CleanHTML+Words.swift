extension CleanHTML {
  /// The words of the markup: no tags, no comments, entities decoded.
  ///
  /// Elements that begin a new line on screen part words, others do not: `Jiang<b>xi</b>` is one word. It is meant for
  /// finding, not for showing; `TextRenderer` makes text that people read. Markup that is not well formed is survived.
  public var words: String {
    var reader = WordReader(html: html)
    return reader.read()
  }
}

/// Reads markup once, from its first byte to its last.
private struct WordReader {
  private let bytes: [UInt8]
  private var position = 0
  private var words: [UInt8] = []

  init(html: String) {
    bytes = Array(html.utf8)
    words.reserveCapacity(bytes.count)
  }

  mutating func read() -> String {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "<"): skipMarkup()
      case UInt8(ascii: "&"): readEntity()
      case let byte:
        words.append(byte)
        position += 1
      }
    }
    return String(decoding: words, as: UTF8.self)
  }

  private mutating func skipMarkup() {
    if bytes[position...].starts(with: "<!--".utf8) {
      skipComment()
    } else if position + 1 < bytes.count, Self.beginsTag(bytes[position + 1]) {
      skipTag()
    } else {
      words.append(bytes[position])
      position += 1
    }
  }

  private mutating func skipComment() {
    position += 4
    while position < bytes.count, !bytes[position...].starts(with: "-->".utf8) { position += 1 }
    position = min(position + 3, bytes.count)
  }

  /// A `>` inside a quoted attribute does not end the tag.
  private mutating func skipTag() {
    let name = tagName()
    var quote: UInt8?
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if quote == nil, byte == UInt8(ascii: ">") {
        break
      }
    }
    if !Self.inlineElements.contains(name) { words.append(UInt8(ascii: " ")) }
  }

  private func tagName() -> String {
    let name = bytes[(position + 1)...].drop { $0 == UInt8(ascii: "/") }.prefix(12).prefix { Self.isNameByte($0) }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  private mutating func readEntity() {
    let name = bytes[(position + 1)...].prefix(10).prefix { $0 != UInt8(ascii: ";") }
    let end = name.endIndex
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";"), let text = Self.text(ofEntity: String(decoding: name, as: UTF8.self)) else {
      words.append(bytes[position])
      position += 1
      return
    }
    words.append(contentsOf: text.utf8)
    position = end + 1
  }

  private static func text(ofEntity name: String) -> String? {
    if let known = namedEntities[name] { return known }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let number = digits.first?.lowercased() == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }

  private static func beginsTag(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// What the serializer writes; every other character stands for itself in clean markup.
  private static let namedEntities = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " "]

  private static let inlineElements: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "ruby", "rb", "s",
    "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
  ]
}
