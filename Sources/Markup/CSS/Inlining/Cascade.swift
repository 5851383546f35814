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
    var isMatched = Array(repeating: false, count: rules.count)
    // All matching comes first: a style attribute that is set may change what `[style]` selects.
    let results = try matches(in: document)
    for (element, matches) in results {
      for match in matches { isMatched[match.rule] = true }
      if !Self.isOptedOut(element) { style(element, with: matches) }
    }
    return isMatched
  }

  /// A step of a walk through the tree.
  private enum Step {
    case enter(Element)
    case leave(Element)
  }

  /// The elements that rules select or that have a style of their own.
  private func matches(in document: Document) throws(CSSError) -> [(Element, [Match])] {
    let matcher = SelectorMatcher()
    var ancestors = index.ancestors
    var steps = 0
    var elements = 0
    var results: [(Element, [Match])] = []
    var waiting = Self.elements(document.nodes.reversed()).map(Step.enter)
    while let step = waiting.popLast() {
      guard case .enter(let element) = step else {
        if case .leave(let element) = step { ancestors.leave(element) }
        continue
      }
      if Self.skipped.contains(element.name) { continue }
      elements += 1
      let matches = matches(of: element, inside: ancestors, with: matcher, steps: &steps)
      if steps + matcher.steps > maximalSteps { throw .tooMuchWork(rules: rules.count, elements: elements + waiting.count) }
      if !matches.isEmpty || element["style"] != nil { results.append((element, matches)) }
      let children = element.childElements
      if children.isEmpty { continue }
      ancestors.enter(element)
      waiting.append(.leave(element))
      waiting.append(contentsOf: children.reversed().map(Step.enter))
    }
    return results
  }

  private static func elements(_ nodes: some Sequence<Node>) -> [Element] {
    nodes.compactMap { node in if case .element(let element) = node { element } else { nil } }
  }

  private static func isOptedOut(_ element: Element) -> Bool {
    element["data-inline"] == "ignore" || element["data-css-inline"] == "ignore" || element["data-premailer"] == "ignore"
  }

  /// The rules that select an element, weakest first.
  private func matches(
    of element: Element, inside ancestors: AncestorNames, with matcher: SelectorMatcher, steps: inout Int
  ) -> [Match] {
    var found: [Int: Specificity] = [:]
    index.forEachCandidate(of: element) { entry in
      steps += 1
      guard steps + matcher.steps <= maximalSteps, ancestors.has(entry.ancestors), matcher.matches(element, entry.selector) else { return }
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
      // Of declarations that are the same the last counts: a shorthand may stand between them.
      let survivors = group.reversed().filter { !Shorthand.isCovered($0.property, by: covered) && seen.insert($0).inserted }
      covered.formUnion(group.map(\.property))
      kept.append(survivors)
    }
    return kept.flatMap(\.self).reversed()
  }
}
