/// What a style attribute says when certain rules meet a certain attribute; the same for every element where they do.
struct AttributeStyle {
  /// Different for different combinations.
  let number: Int
  /// The attribute's value; empty when nothing is left.
  let text: String
  /// The attributes of HTML that say the same.
  let attributes: PresentationalAttributes
  /// The declarations in the order of the cascade.
  let layers: [Layer]

  /// Declarations of one rule, or of the attribute that was there.
  struct Layer {
    /// The selector that brought them; nil for the attribute that was there.
    let selector: Int?
    let declarations: ArraySlice<RankedDeclaration>
  }
}

/// Puts rules and attributes together (CSS Cascading Level 3 §6.1), each combination once.
struct AttributeStyles {
  private struct Key: Hashable {
    let selectors: [Int]
    let own: String?
  }

  /// The normal declarations of a rule and its important ones.
  struct Halves {
    var normal: ArraySlice<RankedDeclaration> = []
    var important: ArraySlice<RankedDeclaration> = []

    init(_ declarations: [RankedDeclaration]) {
      normal = declarations.filter { !$0.declaration.isImportant }[...]
      important = declarations.filter(\.declaration.isImportant)[...]
    }
  }

  var table: DeclarationTable
  private let rules: [Halves]
  private var known: [Key: AttributeStyle] = [:]
  private var ownHalves: [String: Halves] = [:]
  /// For each property and each declaration the turn in which it was last met.
  private var coveredIn: [Int] = []
  private var seenIn: [Int] = []
  private var turn = 0

  init(rules: [StyleRule]) {
    var table = DeclarationTable()
    self.rules = rules.map { rule in Halves(rule.declarations.filter { !$0.isForDocument }.map { table.rank($0) }) }
    self.table = table
  }

  /// - Parameters:
  ///   - selectors: What selects the element, weakest first: numbers of the index.
  ///   - own: The element's style attribute.
  mutating func style(_ selectors: [Int], of index: RuleIndex, own: String?) -> AttributeStyle {
    let key = Key(selectors: selectors, own: own)
    if let style = known[key] { return style }
    let style = make(selectors, of: index, own: own)
    known[key] = style
    return style
  }

  private mutating func make(_ selectors: [Int], of index: RuleIndex, own: String?) -> AttributeStyle {
    let own = own.map { halves($0) }
    var layers: [AttributeStyle.Layer] = []
    for isImportant in [false, true] {
      for selector in selectors { add(rules[index.entries[selector].rule], isImportant, of: selector, to: &layers) }
      if let own { add(own, isImportant, of: nil, to: &layers) }
    }
    let declarations = withoutOverridden(layers)
    var text = ""
    text.reserveCapacity(declarations.reduce(0) { $0 + $1.text.utf8.count + 1 })
    for declaration in declarations {
      if !text.isEmpty { text += ";" }
      text += declaration.text
    }
    return AttributeStyle(number: known.count, text: text, attributes: PresentationalAttributes(declarations), layers: layers)
  }

  private func add(_ halves: Halves, _ isImportant: Bool, of selector: Int?, to layers: inout [AttributeStyle.Layer]) {
    let declarations = isImportant ? halves.important : halves.normal
    if !declarations.isEmpty { layers.append(AttributeStyle.Layer(selector: selector, declarations: declarations)) }
  }

  private mutating func halves(_ own: String) -> Halves {
    if let known = ownHalves[own] { return known }
    let halves = Halves(Declaration.inStyleAttribute(own).map { table.rank($0) })
    ownHalves[own] = halves
    return halves
  }

  /// Leaves out what a later layer declares again, itself or through a shorthand.
  ///
  /// Within a layer equal properties are fallbacks for older clients, and stay. So does what is declared again with a value
  /// that some clients do not take.
  private mutating func withoutOverridden(_ layers: [AttributeStyle.Layer]) -> [RankedDeclaration] {
    turn += 1
    let setters = table.properties.setters
    coveredIn.append(contentsOf: repeatElement(0, count: setters.count - coveredIn.count))
    seenIn.append(contentsOf: repeatElement(0, count: table.count - seenIn.count))
    var kept: [RankedDeclaration] = []
    for layer in layers.reversed() {
      // Of declarations that are the same the last counts: a shorthand may stand between them.
      for declaration in layer.declarations.reversed() where seenIn[declaration.identity] != turn {
        if setters[declaration.property].contains(where: { coveredIn[$0] == turn }) { continue }
        seenIn[declaration.identity] = turn
        kept.append(declaration)
      }
      for declaration in layer.declarations where declaration.isForAll { coveredIn[declaration.property] = turn }
    }
    return kept.reversed()
  }
}
