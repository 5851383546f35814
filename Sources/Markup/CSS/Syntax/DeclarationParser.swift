/// Reads the inside of a style rule (CSS Syntax Level 3 §5.4.4): what is wrong is left out up to the next semicolon.
struct DeclarationParser {
  struct Result {
    var declarations: [Declaration] = []
    /// The byte behind the value of each.
    var ends: [Int] = []
    /// What was left out, each with the byte where it starts.
    var problems: [(message: String, position: Int)] = []
    /// Whether rules stand inside the rule, as CSS Nesting allows.
    var hasNestedRules = false
  }

  private let source: CSSSource
  private let tokens: ArraySlice<CSSToken>
  private var position: Int
  private var result = Result()

  static func parse(_ tokens: ArraySlice<CSSToken>, of source: CSSSource) -> Result {
    var parser = DeclarationParser(source: source, tokens: tokens, position: tokens.startIndex)
    parser.run()
    return parser.result
  }

  private init(source: CSSSource, tokens: ArraySlice<CSSToken>, position: Int) {
    self.source = source
    self.tokens = tokens
    self.position = position
  }

  private mutating func run() {
    while position < tokens.endIndex {
      switch tokens[position].kind {
      case .whitespace, .comment, .markupComment, .semicolon: position += 1
      default: read(statement())
      }
    }
  }

  /// The tokens up to the next semicolon, or up to the end of a block in braces; only its own end closes a block (§5.4.8).
  private mutating func statement() -> ArraySlice<CSSToken> {
    let start = position
    var closings: [UInt8] = []
    while position < tokens.endIndex {
      let token = tokens[position]
      if token.kind == .semicolon, closings.isEmpty { break }
      position += 1
      if let closing = token.closing { closings.append(closing) }
      guard case .close(let byte) = token.kind, byte == closings.last else { continue }
      closings.removeLast()
      if byte == .closeBrace, closings.isEmpty { break }
    }
    return tokens[start..<position]
  }

  private mutating func read(_ statement: ArraySlice<CSSToken>) {
    guard let first = statement.first else { return }
    let rest = Self.trimmed(statement.dropFirst())
    let isDeclaration = first.kind == .identifier && rest.first?.kind == .colon
    let hasBlock = statement.contains { $0.kind == .open(closing: .closeBrace) }
    let isCustom = isDeclaration && source.text(first).hasPrefix("--")
    if hasBlock && !isCustom || first.kind == .atKeyword {
      result.hasNestedRules = true
    } else if isDeclaration {
      declare(first, Self.trimmed(rest.dropFirst()))
    } else {
      complain("dropped `\(CSSValue.text(statement, of: source))`, which is not a declaration", at: first)
    }
  }

  private mutating func declare(_ name: CSSToken, _ valueTokens: ArraySlice<CSSToken>) {
    let written = source.text(name)
    let property = written.hasPrefix("--") ? written : written.lowercased()
    let (value, isImportant) = Self.importance(valueTokens, of: source)
    let isDamaged = value.contains { token in
      switch token.kind {
      case .badString, .badURL, .close(.closeBrace): true
      default: false
      }
    }
    guard let end = value.last?.range.upperBound, !isDamaged else {
      return complain("dropped `\(property)`, which has no value that can be read", at: name)
    }
    result.ends.append(end)
    result.declarations.append(
      Declaration(property: property, value: CSSValue.text(value, of: source), isImportant: isImportant))
  }

  private static func importance(_ tokens: ArraySlice<CSSToken>, of source: CSSSource) -> (ArraySlice<CSSToken>, Bool) {
    guard let last = tokens.last, last.kind == .identifier, source.text(last).lowercased() == "important" else { return (tokens, false) }
    let before = trimmed(tokens.dropLast())
    guard before.last?.kind == .delimiter(UInt8(ascii: "!")) else { return (tokens, false) }
    return (trimmed(before.dropLast()), true)
  }

  private static func trimmed(_ tokens: ArraySlice<CSSToken>) -> ArraySlice<CSSToken> {
    func isBlank(_ token: CSSToken) -> Bool { token.kind == .whitespace || token.kind == .comment }
    var tokens = tokens.drop(while: isBlank)
    while let last = tokens.last, isBlank(last) { tokens.removeLast() }
    return tokens
  }

  private mutating func complain(_ message: String, at token: CSSToken) {
    result.problems.append((message, token.range.lowerBound))
  }
}
