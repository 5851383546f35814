/// One token of a style sheet and the bytes it stands on (CSS Syntax Level 3 §4).
struct CSSToken: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case identifier, function, atKeyword, hash
    case string, badString, url, badURL
    case number, percentage, dimension
    case whitespace, comment, markupComment
    case colon, semicolon, comma
    /// `(`, `[` or `{`; holds the byte that closes it.
    case open(closing: UInt8)
    /// `)`, `]` or `}`; holds the byte itself.
    case close(UInt8)
    /// Any other single byte.
    case delimiter(UInt8)
  }

  let kind: Kind
  let range: Range<Int>

  /// The byte that must come to end what this token opens; nil for a token that opens nothing.
  var closing: UInt8? {
    switch kind {
    case .open(let closing): closing
    case .function: .closeParenthesis
    default: nil
    }
  }
}

extension UInt8 {
  static let closeParenthesis = UInt8(ascii: ")")
  static let closeBracket = UInt8(ascii: "]")
  static let closeBrace = UInt8(ascii: "}")
}
