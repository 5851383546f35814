/// Finds the selectors that may select an element by the id, class or type that their last part asks for.
struct RuleIndex {
  struct Entry {
    let rule: Int
    let selector: ComplexSelector
    let specificity: Specificity
    /// What must stand around the element; see `AncestorNames`.
    let ancestors: [Int]
  }

  private var byID: [String: [Entry]] = [:]
  private var byClass: [String: [Entry]] = [:]
  private var byType: [String: [Entry]] = [:]
  private var others: [Entry] = []
  /// Knows the names that the selectors ask for; holds no element yet.
  private(set) var ancestors = AncestorNames()

  init(_ rules: [StyleRule]) {
    for (index, rule) in rules.enumerated() {
      for selector in rule.selectors where !selector.isDynamic {
        add(Entry(rule: index, selector: selector, specificity: selector.specificity, ancestors: ancestors.learn(selector)))
      }
    }
  }

  private mutating func add(_ entry: Entry) {
    let tests = entry.selector.subject.tests
    for case .id(let id) in tests { return byID[id, default: []].append(entry) }
    for case .className(let name) in tests { return byClass[name, default: []].append(entry) }
    for case .type(_, let name) in tests { return byType[name, default: []].append(entry) }
    others.append(entry)
  }

  /// Calls the body with every entry that may select the element.
  func forEachCandidate(of element: Element, _ body: (Entry) -> Void) {
    others.forEach(body)
    byType[element.name]?.forEach(body)
    if let id = element["id"] { byID[id]?.forEach(body) }
    guard let classes = element["class"] else { return }
    let words = SpaceSeparated.words(classes)
    for (index, word) in words.enumerated() where !words[..<index].contains(word) {
      byClass[String(word)]?.forEach(body)
    }
  }
}
