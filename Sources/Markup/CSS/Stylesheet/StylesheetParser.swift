/// Cuts a style sheet into rules (CSS Syntax Level 3 §5.4.1), and recovers from errors as browsers do.
///
/// Blocks of at-rules are read where they stand, so each token is read once, however deep it lies.
struct StylesheetParser {
  private let source: CSSSource
  private let tokens: [CSSToken]
  private var position = 0
  /// How many at-rules are open.
  private var nesting = 0
  /// What was read of the innermost of them, or of the style sheet.
  private var list = RuleList()

  /// At-rules deeper inside one another are kept like all others, but their rules are not looked at.
  private static let maximalNesting = 8

  static func parse(_ source: CSSSource) -> RuleList {
    var parser = StylesheetParser(source)
    parser.readRules()
    return parser.list
  }

  private init(_ source: CSSSource) {
    self.source = source
    tokens = CSSTokenizer.tokens(of: source)
  }

  /// Reads to the end of the style sheet, or to the brace that ends the innermost open at-rule.
  private mutating func readRules() {
    while position < tokens.count, !endsBlock(tokens[position]) {
      switch tokens[position].kind {
      case .whitespace, .comment, .markupComment: position += 1
      case .atKeyword: atRule()
      default: rule()
      }
    }
  }

  /// Whether a token that nothing inside the innermost open at-rule has opened ends that at-rule.
  private func endsBlock(_ token: CSSToken) -> Bool { nesting > 0 && token.kind == .close(.closeBrace) }

  /// An at-rule ends at its semicolon or behind its block; it is kept to the byte.
  private mutating func atRule() {
    let start = position
    position += 1
    let end = skip { $0 == .semicolon }
    let name = source.text(tokens[start]).lowercased()
    let prelude = source.raw(tokens[start].range.upperBound..<byte(position))
    var block = AtRule.Block.unread
    if end?.kind == .semicolon { position += 1 } else if end?.opensBlock == true { block = readBlock(of: name) }
    add(start..<position, .atRule(AtRule(name: name, prelude: prelude, block: block)))
  }

  private mutating func readBlock(of name: String) -> AtRule.Block {
    switch AtRule.blockKind(of: name) {
    case .rules where nesting < Self.maximalNesting: return .rules(readRulesInBlock())
    case .declarations:
      let open = position
      skipBlock()
      return .declarations(DeclarationParser.parse(inside(open..<position), of: source).declarations)
    default:
      skipBlock()
      return .unread
    }
  }

  /// The rules inside the block that opens here; what is wrong in it is for a client to judge.
  private mutating func readRulesInBlock() -> RuleList {
    let around = list
    list = RuleList()
    nesting += 1
    position += 1
    readRules()
    if position < tokens.count { position += 1 }
    nesting -= 1
    defer { list = around }
    return list
  }

  /// The tokens between the braces of a block, of which the last may be missing.
  private func inside(_ block: Range<Int>) -> ArraySlice<CSSToken> {
    guard block.count > 0 else { return [] }
    let isClosed = block.count > 1 && tokens[block.upperBound - 1].kind == .close(.closeBrace)
    return tokens[block.lowerBound + 1..<(isClosed ? block.upperBound - 1 : block.upperBound)]
  }

  private mutating func rule() {
    let start = position
    guard skip(until: { _ in false })?.opensBlock == true else {
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
      return add(range, .unread)
    }
    let result = DeclarationParser.parse(body, of: source)
    list.problems += result.problems
    if result.hasNestedRules {
      complain("did not inline the rule of `\(excerpt(prelude.startIndex..<prelude.endIndex))`: it has rules inside", at: range.lowerBound)
      return add(range, .unread)
    }
    let place = StyleRule.Place(
      selectors: SelectorParser.places(prelude), body: bytes(prelude.endIndex..<range.upperBound), ends: result.ends)
    add(range, .rule(StyleRule(selectors: selectors, declarations: result.declarations, place: place)))
  }

  // MARK: Tokens

  /// Goes to the next opening brace, or to a token that ends the search or the block around it; brackets and parentheses are passed
  /// over whole.
  private mutating func skip(until isEnd: (CSSToken.Kind) -> Bool) -> CSSToken? {
    while position < tokens.count {
      let token = tokens[position]
      if token.opensBlock || isEnd(token.kind) || endsBlock(token) { return token }
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
    if !range.isEmpty { list.parts.append(Stylesheet.Part(range: bytes(range), content: content)) }
  }

  /// Where a token starts; the end of the style sheet behind the last.
  private func byte(_ index: Int) -> Int {
    index < tokens.count ? tokens[index].range.lowerBound : source.bytes.count
  }

  private func bytes(_ range: Range<Int>) -> Range<Int> {
    tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
  }

  private func excerpt(_ range: Range<Int>) -> String {
    let text = CSSValue.text(tokens[range].prefix(40), of: source)
    return text.count > 80 ? "\(text.prefix(80))…" : text
  }

  private mutating func drop(_ what: String, at index: Int) {
    list.hasDroppedRules = true
    complain("dropped \(what)", at: index)
  }

  private mutating func complain(_ message: String, at index: Int) {
    list.problems.append((message, tokens[index].range.lowerBound))
  }
}

extension CSSToken {
  fileprivate var opensBlock: Bool { kind == .open(closing: .closeBrace) }
}
