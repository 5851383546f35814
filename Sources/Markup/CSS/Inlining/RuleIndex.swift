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
  private var types: [String: Int] = [:]
  private var ids: [String: Int] = [:]
  private var classes: [String: Int] = [:]
  /// Selectors whose last part asks for no name.
  private(set) var others: [Int] = []

  /// - Parameter isWanted: Which selectors of the rules are looked for.
  init(_ rules: [StyleRule], where isWanted: (ComplexSelector) -> Bool) {
    for (rule, selectors) in rules.map(\.selectors).enumerated() {
      let wanted = selectors.filter(isWanted)
      for selector in wanted {
        let asksOnlyForName = selector.compounds.count == 1 && selector.subject.tests.count == 1 && Self.asked(selector) != nil
        entries.append(
          Entry(
            rule: rule, selector: selector, specificity: selector.specificity, ancestors: learn(selector),
            asksOnlyForName: asksOnlyForName,
            isAloneInRule: wanted.count == 1))
      }
    }
    entries.sort { ($0.specificity, $0.rule) < ($1.specificity, $1.rule) }
    for (number, entry) in entries.enumerated() {
      if let name = Self.asked(entry.selector).flatMap({ self.number($0) }) {
        entriesOfNames[name].append(number)
      } else {
        others.append(number)
      }
    }
  }

  /// How many names there are.
  var nameCount: Int { entriesOfNames.count }

  /// The names that an element has, of those that selectors ask for; each once.
  func names(of element: Element, classLists: inout ClassLists) -> [Int] {
    var list: String?
    var id: Int?
    for attribute in element.attributes where attribute.namespace == nil {
      if attribute.name == "class" {
        list = attribute.value
      } else if attribute.name == "id" {
        id = ids[attribute.value]
      }
    }
    let found = classLists.names(of: element.name, list) {
      types[element.name]
    } class: {
      classes[String($0)]
    }
    return id.map { found + [$0] } ?? found
  }

  /// The selectors whose last part asks for a name.
  func entries(asking name: Int) -> [Int] { entriesOfNames[name] }

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
  private mutating func learn(_ selector: ComplexSelector) -> [Int] {
    var needed: [Int] = []
    for (index, combinator) in selector.combinators.enumerated() where combinator == .child || combinator == .descendant {
      needed += selector.compounds[index].tests.compactMap { number($0) }
    }
    return needed
  }

  /// The number of the name that a test asks for; nil for one that asks for no name.
  private mutating func number(_ test: SelectorTest) -> Int? {
    switch test {
    case .id(let id): number(id, in: \.ids)
    case .className(let name): number(name, in: \.classes)
    case .type(_, let name): number(name, in: \.types)
    default: nil
    }
  }

  private mutating func number(_ name: String, in kind: WritableKeyPath<RuleIndex, [String: Int]>) -> Int {
    if let known = self[keyPath: kind][name] { return known }
    self[keyPath: kind][name] = entriesOfNames.count
    entriesOfNames.append([])
    return entriesOfNames.count - 1
  }
}

/// Types and class attributes that were looked up already: a page has few different ones.
struct ClassLists {
  private struct Key: Hashable {
    let type: String
    let list: String?
  }

  private var known: [Key: [Int]] = [:]

  /// The numbers of the type and of the words that have one, each once.
  mutating func names(
    of type: String, _ list: String?, type typeNumber: () -> Int?, class classNumber: (Substring) -> Int?
  ) -> [Int] {
    let key = Key(type: type, list: list)
    if let names = known[key] { return names }
    var seen: Set<Int> = []
    let classes = list.map { SpaceSeparated.words($0).compactMap(classNumber).filter { seen.insert($0).inserted } } ?? []
    let names = (typeNumber().map { [$0] } ?? []) + classes
    known[key] = names
    return names
  }
}
