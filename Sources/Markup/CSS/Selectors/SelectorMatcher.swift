/// Matches elements against selectors, and remembers the places of siblings while the tree stays as it is.
struct SelectorMatcher {
  /// The result of a match from right to left, as browsers tell it: how far up or back another try may help.
  private enum Outcome {
    case matches
    case failsHere
    case failsForAllSiblings
    case failsForAllAncestors
  }

  private var siblings = SiblingPlaces()
  /// Whether `:hover` and its kin are taken to hold, for callers that ask what may be selected.
  private let assumesDynamic: Bool
  /// How many compounds have been tested, for callers that bound the work.
  private(set) var steps = 0

  init(assumesDynamic: Bool = false) {
    self.assumesDynamic = assumesDynamic
  }

  mutating func matches(_ element: Element, any selectors: [ComplexSelector]) -> Bool {
    for selector in selectors where matches(element, selector) { return true }
    return false
  }

  mutating func matches(_ element: Element, _ selector: ComplexSelector) -> Bool {
    outcome(element, selector, at: selector.compounds.count - 1) == .matches
  }

  private mutating func outcome(_ element: Element, _ selector: ComplexSelector, at index: Int) -> Outcome {
    steps += 1
    for test in selector.compounds[index].tests where !holds(test, for: element) { return .failsHere }
    guard index > 0 else { return .matches }
    switch selector.combinators[index - 1] {
    case .descendant: return outcomeForAncestors(of: element, selector, at: index - 1)
    case .child: return outcomeForParent(of: element, selector, at: index - 1)
    case .nextSibling:
      guard let previous = siblings.previous(element) else { return .failsForAllSiblings }
      return outcome(previous, selector, at: index - 1)
    case .laterSibling: return outcomeForEarlierSiblings(of: element, selector, at: index - 1)
    }
  }

  private mutating func outcomeForAncestors(of element: Element, _ selector: ComplexSelector, at index: Int) -> Outcome {
    var ancestor = element.parent
    while let current = ancestor {
      let result = outcome(current, selector, at: index)
      if result == .matches || result == .failsForAllAncestors { return result }
      ancestor = current.parent
    }
    return .failsForAllAncestors
  }

  private mutating func outcomeForParent(of element: Element, _ selector: ComplexSelector, at index: Int) -> Outcome {
    guard let parent = element.parent else { return .failsForAllAncestors }
    let result = outcome(parent, selector, at: index)
    return result == .matches || result == .failsForAllAncestors ? result : .failsForAllSiblings
  }

  private mutating func outcomeForEarlierSiblings(of element: Element, _ selector: ComplexSelector, at index: Int) -> Outcome {
    var sibling = siblings.previous(element)
    while let current = sibling {
      let result = outcome(current, selector, at: index)
      if result != .failsHere { return result }
      sibling = siblings.previous(current)
    }
    return .failsForAllSiblings
  }

  private mutating func holds(_ test: SelectorTest, for element: Element) -> Bool {
    switch test {
    case .anyType: true
    case .type(let name, let lowercased): element.name == name || element.name == lowercased
    case .noNamespace: element.namespace == nil
    case .id(let id): element["id"] == id
    case .className(let name): element["class"].map { SpaceSeparated.contains($0, name) } ?? false
    case .attribute(let test): test.matches(element)
    case .root: element.parent == nil
    case .empty: element.isEmpty
    case .nth(let pattern, let counting): pattern.contains(siblings.position(of: element, counting))
    case .only(let sameType):
      siblings.position(of: element, SiblingCount(fromEnd: false, sameType: sameType)) == 1
        && siblings.position(of: element, SiblingCount(fromEnd: true, sameType: sameType)) == 1
    case .not(let list): !matches(element, any: assumesDynamic ? list.filter { !$0.isDynamic } : list)
    case .any(let list), .anyWithoutWeight(let list): matches(element, any: list)
    case .dynamicPseudoClass: assumesDynamic
    case .pseudoElement: false
    }
  }
}

extension Element {
  /// Holds nothing but comments, as `:empty` wants it.
  fileprivate var isEmpty: Bool {
    children.allSatisfy { child in
      switch child {
      case .element: false
      case .text(let text): text.isEmpty
      case .comment, .doctype: true
      }
    }
  }
}
