/// Reads selectors from tokens (Selectors Level 3 §10); bounded in nesting and length.
struct SelectorParser {
  struct Failure: Error {
    let reason: String
    /// Whether it may be right, but is not known here, as newer pseudo-classes are.
    var isUnknown = false
  }

  private static let maximalNesting = 8
  private static let maximalCompounds = 128

  private let source: CSSSource
  private let tokens: [CSSToken]
  private let nesting: Int
  private var position = 0

  /// Reads a list of selectors; all of the tokens must belong to it.
  static func list(_ tokens: ArraySlice<CSSToken>, of source: CSSSource, nesting: Int = 0) throws(Failure) -> [ComplexSelector] {
    guard nesting <= maximalNesting else { throw Failure(reason: "parentheses are nested too deeply") }
    var parser = SelectorParser(source: source, tokens: tokens.filter { $0.kind != .comment }, nesting: nesting)
    var list = [try parser.complexSelector()]
    while parser.take(.comma) { list.append(try parser.complexSelector()) }
    if let token = parser.current { throw Failure(reason: "`\(source.raw(token.range))` is not expected here") }
    return list
  }

  /// The bytes of each selector of a list that can be read.
  static func places(_ tokens: ArraySlice<CSSToken>) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var depth = 0
    var place: Range<Int>?
    for token in tokens {
      if token.closing != nil { depth += 1 } else if case .close = token.kind { depth -= 1 }
      if token.kind == .comma, depth == 0 {
        if let place { places.append(place) }
        place = nil
      } else if token.kind != .whitespace, token.kind != .comment {
        place = (place?.lowerBound ?? token.range.lowerBound)..<token.range.upperBound
      }
    }
    return places + (place.map { [$0] } ?? [])
  }

  private init(source: CSSSource, tokens: [CSSToken], nesting: Int) {
    self.source = source
    self.tokens = tokens
    self.nesting = nesting
  }

  private var current: CSSToken? { position < tokens.count ? tokens[position] : nil }

  private mutating func take(_ kind: CSSToken.Kind) -> Bool {
    guard current?.kind == kind else { return false }
    position += 1
    return true
  }

  private mutating func takeDelimiter(_ character: Unicode.Scalar) -> Bool {
    take(.delimiter(UInt8(ascii: character)))
  }

  private mutating func skipSpace() -> Bool {
    var skipped = false
    while take(.whitespace) { skipped = true }
    return skipped
  }

  // MARK: Structure

  private mutating func complexSelector() throws(Failure) -> ComplexSelector {
    _ = skipSpace()
    var compounds = [try compound()]
    var combinators: [Combinator] = []
    while let combinator = combinator() {
      combinators.append(combinator)
      compounds.append(try compound())
      guard compounds.count <= Self.maximalCompounds else { throw Failure(reason: "it has too many parts") }
    }
    return ComplexSelector(compounds: compounds, combinators: combinators)
  }

  /// The combinator here, if another compound follows; white space before a comma or the end is none.
  private mutating func combinator() -> Combinator? {
    let hasSpace = skipSpace()
    defer { _ = skipSpace() }
    if takeDelimiter(">") { return .child }
    if takeDelimiter("+") { return .nextSibling }
    if takeDelimiter("~") { return .laterSibling }
    guard hasSpace, let current, current.kind != .comma else { return nil }
    return .descendant
  }

  private mutating func compound() throws(Failure) -> CompoundSelector {
    var compound = CompoundSelector(tests: try typeTests())
    while let test = try simpleTest() { compound.tests.append(test) }
    guard compound.tests.isEmpty else { return compound }
    guard let current else { throw Failure(reason: "a part is missing at the end") }
    throw Failure(reason: "`\(source.raw(current.range))` is not expected here")
  }

  // MARK: Tests

  /// `p`, `*`, and with the namespace that a style sheet can name without declaring it: `*|p` and `|p`.
  private mutating func typeTests() throws(Failure) -> [SelectorTest] {
    var tests: [SelectorTest] = []
    if takeDelimiter("|") {
      tests.append(.noNamespace)
      guard let name = nameTest() else { throw Failure(reason: "a name is missing behind `|`") }
      return tests + [name]
    }
    guard let first = nameTest() else { return [] }
    guard takeDelimiter("|") else { return [first] }
    guard first == .anyType else { throw Failure(reason: "its namespace is not declared", isUnknown: true) }
    guard let name = nameTest() else { throw Failure(reason: "a name is missing behind `|`") }
    return [name]
  }

  private mutating func nameTest() -> SelectorTest? {
    if takeDelimiter("*") { return .anyType }
    guard let token = current, token.kind == .identifier else { return nil }
    position += 1
    let name = source.text(token)
    return .type(name, lowercased: name.lowercased())
  }

  private mutating func simpleTest() throws(Failure) -> SelectorTest? {
    guard let token = current else { return nil }
    switch token.kind {
    case .hash:
      position += 1
      return .id(source.text(token))
    case .delimiter(UInt8(ascii: ".")):
      position += 1
      return .className(try identifier("a class name is missing behind `.`"))
    case .open(closing: .closeBracket):
      position += 1
      return try attributeTest()
    case .colon:
      position += 1
      return try pseudo()
    default:
      return nil
    }
  }

  private mutating func identifier(_ complaint: String) throws(Failure) -> String {
    guard let token = current, token.kind == .identifier else { throw Failure(reason: complaint) }
    position += 1
    return source.text(token)
  }

  private mutating func attributeTest() throws(Failure) -> SelectorTest {
    _ = skipSpace()
    if takeDelimiter("*"), !takeDelimiter("|") { throw Failure(reason: "an attribute name is missing behind `[`") }
    _ = takeDelimiter("|")
    let name = try identifier("an attribute name is missing behind `[`")
    _ = skipSpace()
    if take(.close(.closeBracket)) {
      return .attribute(AttributeTest(name: name, comparison: .exists, value: "", ignoresCase: false))
    }
    let comparison = try comparison()
    _ = skipSpace()
    guard let token = current, token.kind == .identifier || token.kind == .string else {
      throw Failure(reason: "the value of `[\(name)]` must be a word or stand in quotes")
    }
    position += 1
    _ = skipSpace()
    let ignoresCase = try caseFlag()
    _ = skipSpace()
    guard take(.close(.closeBracket)) else { throw Failure(reason: "`]` is missing") }
    return .attribute(AttributeTest(name: name, comparison: comparison, value: source.text(token), ignoresCase: ignoresCase))
  }

  private mutating func comparison() throws(Failure) -> AttributeTest.Comparison {
    if takeDelimiter("=") { return .equals }
    let signs: [(Unicode.Scalar, AttributeTest.Comparison)] = [
      ("~", .hasWord), ("|", .hasLanguage), ("^", .hasPrefix), ("$", .hasSuffix), ("*", .contains),
    ]
    for (sign, comparison) in signs where takeDelimiter(sign) {
      guard takeDelimiter("=") else { break }
      return comparison
    }
    throw Failure(reason: "one of = ~= |= ^= $= *= is missing")
  }

  private mutating func caseFlag() throws(Failure) -> Bool {
    guard let token = current, token.kind == .identifier else { return false }
    position += 1
    switch source.text(token).lowercased() {
    case "i": return true
    case "s": return false
    default: throw Failure(reason: "the flag behind an attribute's value must be `i` or `s`")
    }
  }

  private mutating func pseudo() throws(Failure) -> SelectorTest {
    if take(.colon) { return .pseudoElement(try pseudoElementName()) }
    guard let token = current else { throw Failure(reason: "a name is missing behind `:`") }
    position += 1
    let name = source.text(token).lowercased()
    switch token.kind {
    case .identifier: return try PseudoClass.test(name)
    case .function: return try PseudoClass.test(name, argument: try argument(), of: source, nesting: nesting + 1)
    default: throw Failure(reason: "a name is missing behind `:`")
    }
  }

  private mutating func pseudoElementName() throws(Failure) -> String {
    guard let token = current, token.kind == .identifier || token.kind == .function else {
      throw Failure(reason: "a name is missing behind `::`")
    }
    position += 1
    if token.kind == .function { _ = try argument() }
    return source.text(token)
  }

  /// The tokens up to the parenthesis that closes the one just opened.
  private mutating func argument() throws(Failure) -> ArraySlice<CSSToken> {
    let start = position
    var closings: [UInt8] = [.closeParenthesis]
    while let token = current {
      position += 1
      if let closing = token.closing { closings.append(closing) }
      if case .close(let byte) = token.kind, byte == closings.last { closings.removeLast() }
      if closings.isEmpty { return tokens[start..<position - 1] }
    }
    throw Failure(reason: "`)` is missing")
  }
}
