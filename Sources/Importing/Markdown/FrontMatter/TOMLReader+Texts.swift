extension TOMLReader {
  /// A text in one or three quotes; those of `'` have no escapes.
  mutating func text() throws(ImportProblem) -> String {
    if take("\"\"\"") { return try longText(closedBy: UInt8(ascii: "\""), hasEscapes: true) }
    if take("'''") { return try longText(closedBy: UInt8(ascii: "'"), hasEscapes: false) }
    return try quoted()
  }

  /// A text in quotes on one line.
  mutating func quoted() throws(ImportProblem) -> String {
    let quote = peek
    let hasEscapes = quote == UInt8(ascii: "\"")
    advance()
    var bytes: [UInt8] = []
    while let byte = peek, !isAtLineEnd {
      advance()
      if byte == quote { return String(decoding: bytes, as: UTF8.self) }
      if hasEscapes, byte == UInt8(ascii: "\\") { try escape(into: &bytes) } else { bytes.append(byte) }
    }
    throw problem("a text has no closing quote")
  }

  /// A text over several lines; the line end right behind the opening quotes is no part of it, up to two quotes before the closing ones are.
  private mutating func longText(closedBy quote: UInt8, hasEscapes: Bool) throws(ImportProblem) -> String {
    if isAtLineEnd { passLineEnd() }
    var bytes: [UInt8] = []
    while let byte = peek {
      if byte == quote, isAt("\"\"\"") || isAt("'''") {
        var quotes = 0
        while peek == quote, quotes < 5 {
          advance()
          quotes += 1
        }
        bytes += Array(repeating: quote, count: quotes - 3)
        return String(decoding: bytes, as: UTF8.self)
      }
      if hasEscapes, byte == UInt8(ascii: "\\") {
        advance()
        if isLineEndBehindSpaces { skipBlank() } else { try escape(into: &bytes) }
      } else {
        bytes.append(byte)
        advance()
      }
    }
    throw problem("a text has no closing quotes")
  }

  /// What stands behind a backslash.
  private mutating func escape(into bytes: inout [UInt8]) throws(ImportProblem) {
    guard let sign = peek else { throw problem("a text has no closing quote") }
    advance()
    switch sign {
    case UInt8(ascii: "n"): bytes.append(UInt8(ascii: "\n"))
    case UInt8(ascii: "t"): bytes.append(UInt8(ascii: "\t"))
    case UInt8(ascii: "r"): bytes.append(UInt8(ascii: "\r"))
    case UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "e"): bytes.append(UInt8(ascii: " "))
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "'"): bytes.append(sign)
    case UInt8(ascii: "u"): bytes += Array(try scalar(digits: 4))
    case UInt8(ascii: "U"): bytes += Array(try scalar(digits: 8))
    default: throw problem("a text has a backslash that means nothing; double it, or put the text in single quotes")
    }
  }

  private mutating func scalar(digits: Int) throws(ImportProblem) -> String.UTF8View {
    var number = ""
    while number.utf8.count < digits, let byte = peek, Character(UnicodeScalar(byte)).isHexDigit {
      number.append(Character(UnicodeScalar(byte)))
      advance()
    }
    guard number.utf8.count == digits, let value = UInt32(number, radix: 16), let scalar = Unicode.Scalar(value) else {
      throw problem("a text has a number of a character that there is not")
    }
    return String(Character(scalar)).utf8
  }

  private var isLineEndBehindSpaces: Bool {
    var ahead = self
    ahead.skipSpaces()
    return ahead.isAtLineEnd
  }

  /// Passes all white space, with its line ends.
  private mutating func skipBlank() {
    while let byte = peek, " \t\r\n".utf8.contains(byte) { advance() }
  }

  private mutating func passLineEnd() {
    if peek == UInt8(ascii: "\r") { advance() }
    if peek == UInt8(ascii: "\n") { advance() }
  }
}
