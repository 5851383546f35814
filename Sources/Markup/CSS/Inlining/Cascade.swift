/// Decides which declarations hold for each element, and writes them into its `style` attribute.
struct Cascade {
  /// A rule that selects an element, with the specificity of its strongest selector that does.
  private struct Match {
    let rule: Int
    var specificity: Specificity
  }

  private let rules: [StyleRule]
  private let index: RuleIndex
  private let setsAttributes: Bool
  private let maximalSteps: Int

  /// Nothing in these is styled: they are not shown.
  private static let skipped: Set<String> = ["head", "style", "script", "title", "meta", "link", "base", "template"]

  init(rules: [StyleRule], setsAttributes: Bool, maximalSteps: Int) {
    self.rules = rules
    self.setsAttributes = setsAttributes
    self.maximalSteps = maximalSteps
    index = RuleIndex(rules)
  }

  /// Styles every element of a document, and says of each rule whether it selected any.
  func apply(to document: Document) throws(CSSError) -> [Bool] {
    let matcher = SelectorMatcher()
    var isMatched = Array(repeating: false, count: rules.count)
    var steps = 0
    var elements = 0
    // All matching comes first: a style attribute that is set may change what `[style]` selects.
    var results: [(Element, [Match])] = []
    var waiting = Self.elements(document.nodes.reversed())
    while let element = waiting.popLast() {
      if Self.skipped.contains(element.name) { continue }
      elements += 1
      waiting.append(contentsOf: element.childElements.reversed())
      let matches = matches(of: element, with: matcher, steps: &steps)
      for match in matches { isMatched[match.rule] = true }
      if steps + matcher.steps > maximalSteps { throw .tooMuchWork(rules: rules.count, elements: elements + waiting.count) }
      if !matches.isEmpty || element["style"] != nil { results.append((element, matches)) }
    }
    for (element, matches) in results where !Self.isOptedOut(element) { style(element, with: matches) }
    return isMatched
  }

  private static func elements(_ nodes: some Sequence<Node>) -> [Element] {
    nodes.compactMap { node in if case .element(let element) = node { element } else { nil } }
  }

  private static func isOptedOut(_ element: Element) -> Bool {
    element["data-inline"] == "ignore" || element["data-css-inline"] == "ignore" || element["data-premailer"] == "ignore"
  }

  /// The rules that select an element, weakest first.
  private func matches(of element: Element, with matcher: SelectorMatcher, steps: inout Int) -> [Match] {
    var found: [Int: Specificity] = [:]
    index.forEachCandidate(of: element) { entry in
      guard steps + matcher.steps <= maximalSteps, matcher.matches(element, entry.selector) else { return }
      found[entry.rule] = max(found[entry.rule] ?? entry.specificity, entry.specificity)
    }
    for rule in found.keys { steps += rules[rule].declarations.count }
    return found.map(Match.init).sorted { ($0.specificity, $0.rule) < ($1.specificity, $1.rule) }
  }

  // MARK: Declarations

  private func style(_ element: Element, with matches: [Match]) {
    let written = element["style"]
    let own = written.map(Declaration.inStyleAttribute) ?? []
    // An attribute that no rule adds to stays as the author wrote it, but for the flag that makes Outlook ignore it.
    if !matches.isEmpty || own.contains(where: \.isImportant) {
      let declarations = declarations(matches, own: own)
      element["style"] = declarations.isEmpty ? written : declarations.map { "\($0.property):\($0.value)" }.joined(separator: ";")
      if setsAttributes { PresentationalAttributes.set(on: element, from: declarations) }
    } else if setsAttributes {
      PresentationalAttributes.set(on: element, from: own)
    }
  }

  /// What holds, in the order of the cascade, so that the last of equal properties wins in the attribute too.
  private func declarations(_ matches: [Match], own: [Declaration]) -> [Declaration] {
    let fromRules = matches.map { rules[$0.rule].declarations.filter { !$0.isForDocument } }
    let normal = fromRules.map { $0.filter { !$0.isImportant } } + [own.filter { !$0.isImportant }]
    let important = fromRules.map { $0.filter(\.isImportant) } + [own.filter(\.isImportant)]
    return Self.withoutOverridden(normal + important)
  }

  /// Leaves out what a later group declares again, itself or through a shorthand.
  ///
  /// Within a group, which is one rule, equal properties are fallbacks for older clients, and stay.
  private static func withoutOverridden(_ groups: [[Declaration]]) -> [Declaration] {
    var covered: Set<String> = []
    var kept: [[Declaration]] = []
    for group in groups.reversed() {
      var seen: Set<Declaration> = []
      let survivors = group.filter { !Shorthand.isCovered($0.property, by: covered) && seen.insert($0).inserted }
      covered.formUnion(group.map(\.property))
      kept.append(survivors)
    }
    return kept.reversed().flatMap(\.self)
  }
}
