/// Decides which declarations hold for each element, and writes them into its `style` attribute.
struct Cascade {
  let rules: [StyleRule]
  let index: RuleIndex
  /// The names that the selectors of both ask for.
  private let names: SelectorNames
  /// What stays in style sheets and is to be weighed against what is inlined.
  let retained: RetainedRules
  let setsAttributes: Bool
  let maximalSteps: Int

  /// Nothing in these is styled: they are not shown.
  private static let skipped: NameSet = ["head", "style", "script", "title", "meta", "link", "base", "template"]

  init(rules: [StyleRule], retained: RetainedRules, setsAttributes: Bool, maximalSteps: Int) {
    self.rules = rules
    self.retained = retained
    self.setsAttributes = setsAttributes
    self.maximalSteps = maximalSteps
    var names = retained.names
    index = RuleIndex(rules, names: &names) { !$0.isDynamic }
    self.names = names
  }

  /// What was found out while styling.
  struct Outcome {
    /// Of each rule, whether it selected any element.
    let isMatched: [Bool]
    /// How the rules that stay fare against what was inlined.
    let contests: Contests
  }

  /// An element that rules select or that has a style of its own, and the selectors that select it, weakest first.
  private struct Selected {
    let element: Element
    let selectors: [Int]
    /// The selectors of rules that stay and may select it, weakest first.
    let retained: [Int]
  }

  /// Styles every element of a document.
  func apply(to document: Document) throws(CSSError) -> Outcome {
    var styles = AttributeStyles(rules: rules)
    var isMatched = Array(repeating: false, count: rules.count)
    var contests = Contests(retained, table: &styles.table)
    // All matching comes first: a style attribute that is set may change what `[style]` selects.
    for selected in try selection(in: document) {
      for selector in selected.selectors { isMatched[index.entries[selector].rule] = true }
      let element = selected.element
      if Self.isOptedOut(element) { continue }
      let own = element["style"]
      let style = styles.style(selected.selectors, of: index, own: own)
      // An attribute that no rule adds to stays as the author wrote it, but for the flag that makes Outlook ignore it.
      let isRewritten = !selected.selectors.isEmpty || style.layers.contains { $0.declarations.first?.declaration.isImportant == true }
      if isRewritten, !style.text.isEmpty { element["style"] = style.text }
      if setsAttributes { style.attributes.set(on: element) }
      contests.add(style, against: selected.retained, rules: index, styles.table)
    }
    contests.settle()
    return Outcome(isMatched: isMatched, contests: contests)
  }

  /// What is declared for each element that rules select or that has a style of its own, the strongest last; the document stays as it is.
  func declarations(in document: Document) throws(CSSError) -> [(Element, [Declaration])] {
    var styles = AttributeStyles(rules: rules)
    return try selection(in: document).map { selected in
      let style = styles.style(selected.selectors, of: index, own: selected.element["style"])
      return (selected.element, style.layers.flatMap { $0.declarations.map(\.declaration) })
    }
  }

  /// A step of a walk through the tree.
  private enum Step {
    case enter(Element)
    /// Behind the last child of an element with these names.
    case leave([Int])
  }

  private func selection(in document: Document) throws(CSSError) -> [Selected] {
    var search = SelectorSearch(index, matcher: SelectorMatcher())
    var retainedSearch = SelectorSearch(retained.index, matcher: SelectorMatcher(assumesDynamic: true))
    var open = OpenNames(names)
    var elements = 0
    var results: [Selected] = []
    var waiting: [Step] = []
    Self.push(document.nodes, on: &waiting)
    while let step = waiting.popLast() {
      guard case .enter(let element) = step else {
        if case .leave(let names) = step { open.leave(names) }
        continue
      }
      if Self.skipped.contains(element.name) { continue }
      elements += 1
      let names = open.names(of: element)
      let left = maximalSteps - search.steps - retainedSearch.steps
      let selectors = search.selectors(of: element, names, inside: open, maximalSteps: left)
      let retained = retainedSearch.selectors(of: element, names, inside: open, maximalSteps: left)
      search.count(declarations: selectors.reduce(0) { $0 + rules[index.entries[$1].rule].declarations.count })
      retainedSearch.count(declarations: retained.reduce(0) { $0 + self.retained.declarationCount(of: $1) })
      if search.steps + retainedSearch.steps > maximalSteps {
        throw .tooMuchWork(rules: rules.count, elements: elements + waiting.count)
      }
      if !selectors.isEmpty || element.attributes.contains(where: { $0.name == "style" }) {
        results.append(Selected(element: element, selectors: selectors, retained: retained))
      }
      if element.children.isEmpty { continue }
      if !names.isEmpty {
        open.enter(names)
        waiting.append(.leave(names))
      }
      Self.push(element.children, on: &waiting)
    }
    return results
  }

  private static func push(_ nodes: [Node], on waiting: inout [Step]) {
    for place in nodes.indices.reversed() {
      if case .element(let element) = nodes[place] { waiting.append(.enter(element)) }
    }
  }

  private static let optingOut: NameSet = ["data-inline", "data-css-inline", "data-premailer"]

  private static func isOptedOut(_ element: Element) -> Bool {
    element.attributes.contains { $0.value == "ignore" && optingOut.contains($0.name) }
  }
}
