/// Finds the selectors that may select an element by the id, class or type that their last part asks for.
struct RuleIndex {
  struct Entry {
    let rule: Int
    let selector: ComplexSelector
    let specificity: Specificity
    /// The names that must stand around the element.
    let ancestors: [Int]
    /// Whether it selects every element with the name that its last part asks for.
    let asksOnlyForName: Bool
    /// Whether its rule has no other selector here.
    let isAloneInRule: Bool
  }

  /// All selectors, weakest first (CSS Cascading Level 3 §6.1): what comes later wins.
  private(set) var entries: [Entry] = []
  /// For each type, id or class that selectors name the selectors whose last part asks for it.
  private var entriesOfNames: [[Int]] = []
  /// Selectors whose last part asks for no name.
  private(set) var others: [Int] = []

  /// - Parameters:
  ///   - names: Gets the names that the selectors ask for.
  ///   - isWanted: Which selectors of the rules are looked for.
  init(_ rules: [StyleRule], names: inout SelectorNames, where isWanted: (ComplexSelector) -> Bool) {
    for (rule, selectors) in rules.map(\.selectors).enumerated() {
      let wanted = selectors.filter(isWanted)
      for selector in wanted {
        let asksOnlyForName = selector.compounds.count == 1 && selector.subject.tests.count == 1 && Self.asked(selector) != nil
        entries.append(
          Entry(
            rule: rule, selector: selector, specificity: selector.specificity, ancestors: Self.ancestors(of: selector, &names),
            asksOnlyForName: asksOnlyForName,
            isAloneInRule: wanted.count == 1))
      }
    }
    entries.sort { ($0.specificity, $0.rule) < ($1.specificity, $1.rule) }
    for (number, entry) in entries.enumerated() {
      if let name = Self.asked(entry.selector).flatMap({ names.number($0) }) {
        if name >= entriesOfNames.count {
          entriesOfNames.append(contentsOf: repeatElement([], count: name + 1 - entriesOfNames.count))
        }
        entriesOfNames[name].append(number)
      } else {
        others.append(number)
      }
    }
  }

  /// The selectors whose last part asks for a name.
  func entries(asking name: Int) -> [Int] { name < entriesOfNames.count ? entriesOfNames[name] : [] }

  // MARK: Making

  /// The test on a name that the fewest elements are likely to pass.
  private static func asked(_ selector: ComplexSelector) -> SelectorTest? {
    let tests = selector.subject.tests
    return tests.first { if case .id = $0 { true } else { false } } ?? tests.first { if case .className = $0 { true } else { false } }
      ?? tests.first { if case .type = $0 { true } else { false } }
  }

  /// What a selector needs around the element it selects: most with several parts fail because an ancestor is missing, and one
  /// look at the open elements' names tells so without climbing the tree.
  ///
  /// A sibling's ancestors are the element's own, so only parts that stand for siblings are passed over.
  private static func ancestors(of selector: ComplexSelector, _ names: inout SelectorNames) -> [Int] {
    var needed: [Int] = []
    for (index, combinator) in selector.combinators.enumerated() where combinator == .child || combinator == .descendant {
      for test in selector.compounds[index].tests { if let name = names.number(test) { needed.append(name) } }
    }
    return needed
  }
}
