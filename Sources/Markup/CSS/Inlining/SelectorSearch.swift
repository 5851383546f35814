/// Looks for the selectors of an index that select the element which a walk through the tree has come to.
struct SelectorSearch {
  private let index: RuleIndex
  private let matcher: SelectorMatcher
  private var classLists = ClassLists()
  /// How many of the open elements have each name.
  private var open: [Int]
  private var ownSteps = 0

  init(_ index: RuleIndex, matcher: SelectorMatcher) {
    self.index = index
    self.matcher = matcher
    open = Array(repeating: 0, count: index.nameCount)
  }

  /// How much work was done: tests of an element against a part of a selector, and declarations.
  var steps: Int { ownSteps + matcher.steps }

  mutating func count(declarations: Int) { ownSteps += declarations }

  /// The names that the index knows of an element.
  mutating func names(of element: Element) -> [Int] {
    index.entries.isEmpty ? [] : index.names(of: element, classLists: &classLists)
  }

  mutating func enter(_ names: [Int]) {
    for name in names { open[name] += 1 }
  }

  mutating func leave(_ names: [Int]) {
    for name in names { open[name] -= 1 }
  }

  /// The selectors that select an element, weakest first; of those of one rule only the strongest.
  mutating func selectors(of element: Element, _ names: [Int], maximalSteps: Int) -> [Int] {
    if index.entries.isEmpty { return [] }
    var found: [Int] = []
    let most = steps + maximalSteps
    test(index.others, for: element, most: most, &found)
    for name in names { test(index.entries(asking: name), for: element, most: most, &found) }
    if found.count < 2 { return found }
    found.sort()
    return found.allSatisfy({ index.entries[$0].isAloneInRule }) ? found : strongestOfEachRule(found)
  }

  private mutating func test(_ candidates: [Int], for element: Element, most: Int, _ found: inout [Int]) {
    ownSteps += candidates.count
    if steps > most { return }
    index.entries.withUnsafeBufferPointer { entries in
      for number in candidates {
        if entries[number].asksOnlyForName {
          found.append(number)
        } else if entries[number].ancestors.allSatisfy({ open[$0] > 0 }), matcher.matches(element, entries[number].selector) {
          found.append(number)
        }
      }
    }
  }

  private func strongestOfEachRule(_ sorted: [Int]) -> [Int] {
    var rules: Set<Int> = []
    var kept: [Int] = []
    for number in sorted.reversed() {
      let entry = index.entries[number]
      if entry.isAloneInRule || rules.insert(entry.rule).inserted { kept.append(number) }
    }
    return kept.reversed()
  }
}
