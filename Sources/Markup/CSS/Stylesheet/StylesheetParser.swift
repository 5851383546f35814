/// Cuts a style sheet into rules (CSS Syntax Level 3 §5.4.1), and recovers from errors as browsers do.
struct StylesheetParser {
  private(set) var parts: [Stylesheet.Part] = []
  private(set) var problems: [(message: String, position: Int)] = []
  private(set) var hasDroppedRules = false
  private let source: CSSSource
  private let tokens: [CSSToken]
  private var position = 0

  init(_ source: CSSSource) {
    self.source = source
    tokens = CSSTokenizer.tokens(of: source)
  }

  mutating func run() {
    while position < tokens.count {
      switch tokens[position].kind {
      case .whitespace, .comment, .markupComment: position += 1
      case .atKeyword: atRule()
      default: rule()
      }
    }
  }

  /// An at-rule ends at its semicolon or behind its block; it is kept to the byte.
  private mutating func atRule() {
    let start = position
    let end = skip { $0 == .semicolon }
    if end?.kind == .semicolon { position += 1 } else if end != nil { skipBlock() }
    add(start..<position, .verbatim)
  }

  private mutating func rule() {
    let start = position
    guard skip(until: { _ in false }) != nil else {
      return drop("`\(excerpt(start..<position))`, which has no block", at: start)
    }
    let prelude = tokens[start..<position]
    let open = position
    skipBlock()
    let isClosed = tokens[position - 1].kind == .close(.closeBrace) && position - 1 > open
    let body = tokens[open + 1..<(isClosed ? position - 1 : position)]
    read(prelude, body, range: start..<position)
  }

  private mutating func read(_ prelude: ArraySlice<CSSToken>, _ body: ArraySlice<CSSToken>, range: Range<Int>) {
    let selectors: [ComplexSelector]
    do {
      selectors = try SelectorParser.list(prelude, of: source)
    } catch {
      let selector = excerpt(prelude.startIndex..<prelude.endIndex)
      if !error.isUnknown { return drop("the rule of `\(selector)`: \(error.reason)", at: range.lowerBound) }
      complain("did not inline the rule of `\(selector)`: \(error.reason)", at: range.lowerBound)
      return add(range, .verbatim)
    }
    let result = DeclarationParser.parse(body, of: source)
    problems += result.problems
    if result.hasNestedRules {
      complain("did not inline the rule of `\(excerpt(prelude.startIndex..<prelude.endIndex))`: it has rules inside", at: range.lowerBound)
      return add(range, .verbatim)
    }
    add(range, .rule(StyleRule(selectors: selectors, declarations: result.declarations)))
  }

  // MARK: Tokens

  /// Goes to the next opening brace, or to a token that ends the search; brackets and parentheses are passed over whole.
  private mutating func skip(until isEnd: (CSSToken.Kind) -> Bool) -> CSSToken? {
    while position < tokens.count {
      let token = tokens[position]
      if token.kind == .open(closing: .closeBrace) || isEnd(token.kind) { return token }
      if token.closing != nil { skipBlock() } else { position += 1 }
    }
    return nil
  }

  /// Goes behind the token that closes what is opened here.
  private mutating func skipBlock() {
    var closings: [UInt8] = []
    while position < tokens.count {
      let token = tokens[position]
      position += 1
      if let closing = token.closing { closings.append(closing) }
      if case .close(let byte) = token.kind, byte == closings.last { closings.removeLast() }
      if closings.isEmpty { return }
    }
  }

  private mutating func add(_ range: Range<Int>, _ content: Stylesheet.Content) {
    guard let first = tokens[range].first, let last = tokens[range].last else { return }
    parts.append(Stylesheet.Part(range: first.range.lowerBound..<last.range.upperBound, content: content))
  }

  private func excerpt(_ range: Range<Int>) -> String {
    let text = CSSValue.text(tokens[range].prefix(40), of: source)
    return text.count > 80 ? "\(text.prefix(80))…" : text
  }

  private mutating func drop(_ what: String, at index: Int) {
    hasDroppedRules = true
    complain("dropped \(what)", at: index)
  }

  private mutating func complain(_ message: String, at index: Int) {
    problems.append((message, tokens[index].range.lowerBound))
  }
}
