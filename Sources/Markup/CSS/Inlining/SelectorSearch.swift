/// Looks for the selectors of an index that select the element which a walk through the tree has come to.
struct SelectorSearch {
  private let index: RuleIndex
  private var matcher: SelectorMatcher
  private var ownSteps = 0

  init(_ index: RuleIndex, matcher: SelectorMatcher) {
    self.index = index
    self.matcher = matcher
  }

  /// How much work was done: tests of an element against a part of a selector, and declarations.
  var steps: Int { ownSteps + matcher.steps }

  mutating func count(declarations: Int) { ownSteps += declarations }

  /// The selectors that select an element, weakest first; of those of one rule only the strongest.
  ///
  /// - Parameters:
  ///   - names: The names of the element.
  ///   - open: Those of the elements around it.
  mutating func selectors(of element: Element, _ names: [Int], inside open: OpenNames, maximalSteps: Int) -> [Int] {
    if index.entries.isEmpty { return [] }
    var found: [Int] = []
    let most = steps + maximalSteps
    test(index.others, for: element, inside: open, most: most, &found)
    for name in names { test(index.entries(asking: name), for: element, inside: open, most: most, &found) }
    if found.count < 2 { return found }
    found.sort()
    return found.allSatisfy({ index.entries[$0].isAloneInRule }) ? found : strongestOfEachRule(found)
  }

  private mutating func test(_ candidates: [Int], for element: Element, inside open: OpenNames, most: Int, _ found: inout [Int]) {
    if candidates.isEmpty { return }
    ownSteps += candidates.count
    if steps > most { return }
    index.entries.withUnsafeBufferPointer { entries in
      for number in candidates {
        if entries[number].asksOnlyForName {
          found.append(number)
        } else if entries[number].ancestors.allSatisfy({ open.contains($0) }), matcher.matches(element, entries[number].selector) {
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
