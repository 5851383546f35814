/// Cuts a style sheet into rules (CSS Syntax Level 3 §5.4.1), and recovers from errors as browsers do.
struct StylesheetParser {
  private(set) var parts: [Stylesheet.Part] = []
  private(set) var problems: [(message: String, position: Int)] = []
  private(set) var hasDroppedRules = false
  private let source: CSSSource
  private let tokens: [CSSToken]
  private var position = 0
  private let nesting: Int

  /// At-rules deeper inside one another are kept like all others, but their rules are not looked at.
  private static let maximalNesting = 8

  init(_ source: CSSSource) {
    self.init(source, CSSTokenizer.tokens(of: source)[...], nesting: 0)
  }

  private init(_ source: CSSSource, _ tokens: ArraySlice<CSSToken>, nesting: Int) {
    self.source = source
    self.tokens = Array(tokens)
    self.nesting = nesting
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
    let open = position
    if end?.kind == .semicolon { position += 1 } else if end != nil { skipBlock() }
    let name = source.text(tokens[start]).lowercased()
    let isConditional = end?.kind != .semicolon && Self.conditional.contains(name) && nesting < Self.maximalNesting
    add(start..<position, .verbatim(isConditional ? rules(inBlock: open..<position) : []))
  }

  /// At-rules whose rules take part in the cascade like any other while a condition holds.
  private static let conditional: Set<String> = ["media", "supports", "container"]

  /// The rules inside a block; what is wrong in it is for a client to judge.
  private func rules(inBlock block: Range<Int>) -> [StyleRule] {
    var parser = StylesheetParser(source, inside(block), nesting: nesting + 1)
    parser.run()
    return parser.parts.flatMap { part in
      switch part.content {
      case .rule(let rule): [rule]
      case .verbatim(let rules): rules
      }
    }
  }

  /// The tokens between the braces of a block, of which the last may be missing.
  private func inside(_ block: Range<Int>) -> ArraySlice<CSSToken> {
    guard block.count > 0 else { return [] }
    let isClosed = block.count > 1 && tokens[block.upperBound - 1].kind == .close(.closeBrace)
    return tokens[block.lowerBound + 1..<(isClosed ? block.upperBound - 1 : block.upperBound)]
  }

  private mutating func rule() {
    let start = position
    guard skip(until: { _ in false }) != nil else {
      return drop("`\(excerpt(start..<position))`, which has no block", at: start)
    }
    let open = position
    skipBlock()
    read(tokens[start..<open], inside(open..<position), range: start..<position)
  }

  private mutating func read(_ prelude: ArraySlice<CSSToken>, _ body: ArraySlice<CSSToken>, range: Range<Int>) {
    let selectors: [ComplexSelector]
    do {
      selectors = try SelectorParser.list(prelude, of: source)
    } catch {
      let selector = excerpt(prelude.startIndex..<prelude.endIndex)
      if !error.isUnknown { return drop("the rule of `\(selector)`: \(error.reason)", at: range.lowerBound) }
      complain("did not inline the rule of `\(selector)`: \(error.reason)", at: range.lowerBound)
      return add(range, .verbatim([]))
    }
    let result = DeclarationParser.parse(body, of: source)
    problems += result.problems
    if result.hasNestedRules {
      complain("did not inline the rule of `\(excerpt(prelude.startIndex..<prelude.endIndex))`: it has rules inside", at: range.lowerBound)
      return add(range, .verbatim([]))
    }
    let place = StyleRule.Place(
      selectors: SelectorParser.places(prelude), body: bytes(prelude.endIndex..<range.upperBound), ends: result.ends)
    add(range, .rule(StyleRule(selectors: selectors, declarations: result.declarations, place: place)))
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
    if !range.isEmpty { parts.append(Stylesheet.Part(range: bytes(range), content: content)) }
  }

  private func bytes(_ range: Range<Int>) -> Range<Int> {
    tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
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
