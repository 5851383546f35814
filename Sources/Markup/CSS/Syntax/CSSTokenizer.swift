/// Cuts a style sheet into tokens (CSS Syntax Level 3 §4.3), in one pass; any bytes at all are accepted.
struct CSSTokenizer {
  private let bytes: [UInt8]
  private var position = 0

  private init(_ source: CSSSource) {
    bytes = source.bytes
  }

  /// All tokens, comments and white space included, so that their ranges cover every byte.
  static func tokens(of source: CSSSource) -> [CSSToken] {
    var tokenizer = CSSTokenizer(source)
    var tokens: [CSSToken] = []
    while tokenizer.position < tokenizer.bytes.count {
      let start = tokenizer.position
      let kind = tokenizer.next()
      tokens.append(CSSToken(kind: kind, range: start..<tokenizer.position))
    }
    return tokens
  }

  private func byte(_ offset: Int = 0) -> UInt8? {
    let index = position + offset
    return index < bytes.count ? bytes[index] : nil
  }

  private func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      position + wanted.count <= bytes.count && bytes[position..<position + wanted.count].elementsEqual(wanted)
    }
  }

  private mutating func next() -> CSSToken.Kind {
    guard let first = byte() else { return .whitespace }
    switch first {
    case _ where first.isCSSWhitespace: return whitespace()
    case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "*"): return comment()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return string(endingWith: first)
    case UInt8(ascii: "<") where starts(with: "<!--"): return advance(4, .markupComment)
    case UInt8(ascii: "-") where starts(with: "-->"): return advance(3, .markupComment)
    case UInt8(ascii: "#") where isName(at: 1): return name(after: 1, .hash)
    case UInt8(ascii: "@") where startsIdentifier(at: 1): return name(after: 1, .atKeyword)
    case _ where startsNumber(): return number()
    case _ where startsIdentifier(at: 0): return identifierOrFunction()
    default: return advance(1, Self.punctuation(first))
    }
  }

  private static func punctuation(_ byte: UInt8) -> CSSToken.Kind {
    switch byte {
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "("): .open(closing: .closeParenthesis)
    case UInt8(ascii: "["): .open(closing: .closeBracket)
    case UInt8(ascii: "{"): .open(closing: .closeBrace)
    case .closeParenthesis, .closeBracket, .closeBrace: .close(byte)
    default: .delimiter(byte)
    }
  }

  private mutating func advance(_ count: Int, _ kind: CSSToken.Kind) -> CSSToken.Kind {
    position += count
    return kind
  }

  private mutating func whitespace() -> CSSToken.Kind {
    while let next = byte(), next.isCSSWhitespace { position += 1 }
    return .whitespace
  }

  private mutating func comment() -> CSSToken.Kind {
    position += 2
    while position < bytes.count, !starts(with: "*/") { position += 1 }
    position = min(position + 2, bytes.count)
    return .comment
  }

  private mutating func string(endingWith quote: UInt8) -> CSSToken.Kind {
    position += 1
    while let next = byte() {
      if next.isCSSNewline { return .badString }
      position += 1
      if next == quote { return .string }
      if next == UInt8(ascii: "\\"), let escaped = byte() {
        position += escaped == 13 && byte(1) == 10 ? 2 : 1
      }
    }
    return .string
  }

  // MARK: Names

  private func isEscape(at offset: Int) -> Bool {
    guard byte(offset) == UInt8(ascii: "\\"), let next = byte(offset + 1) else { return false }
    return !next.isCSSNewline
  }

  private func isName(at offset: Int) -> Bool {
    byte(offset)?.isNameByte == true || isEscape(at: offset)
  }

  private func startsIdentifier(at offset: Int) -> Bool {
    guard let first = byte(offset) else { return false }
    guard first == UInt8(ascii: "-") else { return first.isNameStart || isEscape(at: offset) }
    guard let second = byte(offset + 1) else { return false }
    return second.isNameStart || second == UInt8(ascii: "-") || isEscape(at: offset + 1)
  }

  private mutating func consumeName() {
    while isName(at: 0) {
      if isEscape(at: 0) { consumeEscape() } else { position += 1 }
    }
  }

  /// A backslash with one character, or with up to six hexadecimal digits and the white space that ends them.
  private mutating func consumeEscape() {
    position += 1
    guard byte()?.isHexDigit == true else {
      position += 1
      return
    }
    var digits = 0
    while digits < 6, byte()?.isHexDigit == true {
      position += 1
      digits += 1
    }
    if byte() == 13, byte(1) == 10 { position += 1 }
    if byte()?.isCSSWhitespace == true { position += 1 }
  }

  private mutating func name(after count: Int, _ kind: CSSToken.Kind) -> CSSToken.Kind {
    position += count
    consumeName()
    return kind
  }

  private mutating func identifierOrFunction() -> CSSToken.Kind {
    let start = position
    consumeName()
    guard byte() == UInt8(ascii: "(") else { return .identifier }
    let isURL = bytes[start..<position].map { $0 | 32 } == Array("url".utf8)
    position += 1
    return isURL && !isQuoteAhead() ? url() : .function
  }

  private func isQuoteAhead() -> Bool {
    var offset = 0
    while let next = byte(offset), next.isCSSWhitespace { offset += 1 }
    return byte(offset) == UInt8(ascii: "\"") || byte(offset) == UInt8(ascii: "'")
  }

  /// The rest of `url(...)` without quotes; one that holds quotes or brackets is bad and ends at its parenthesis too.
  private mutating func url() -> CSSToken.Kind {
    var isBad = false
    while let next = byte() {
      if next == .closeParenthesis { return advance(1, isBad ? .badURL : .url) }
      if next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") || next == UInt8(ascii: "(") { isBad = true }
      if isEscape(at: 0) { consumeEscape() } else { position += 1 }
    }
    return isBad ? .badURL : .url
  }

  // MARK: Numbers

  private func startsNumber() -> Bool {
    var offset = 0
    if byte() == UInt8(ascii: "+") || byte() == UInt8(ascii: "-") { offset = 1 }
    if byte(offset) == UInt8(ascii: ".") { offset += 1 }
    return byte(offset)?.isDigit == true
  }

  private mutating func number() -> CSSToken.Kind {
    if byte()?.isDigit != true, byte() != UInt8(ascii: ".") { position += 1 }
    consumeDigits()
    if byte() == UInt8(ascii: "."), byte(1)?.isDigit == true {
      position += 1
      consumeDigits()
    }
    consumeExponent()
    if byte() == UInt8(ascii: "%") { return advance(1, .percentage) }
    guard startsIdentifier(at: 0) else { return .number }
    consumeName()
    return .dimension
  }

  private mutating func consumeDigits() {
    while byte()?.isDigit == true { position += 1 }
  }

  private mutating func consumeExponent() {
    guard byte() == UInt8(ascii: "e") || byte() == UInt8(ascii: "E") else { return }
    let isSigned = byte(1) == UInt8(ascii: "+") || byte(1) == UInt8(ascii: "-")
    guard byte(isSigned ? 2 : 1)?.isDigit == true else { return }
    position += isSigned ? 2 : 1
    consumeDigits()
  }
}
