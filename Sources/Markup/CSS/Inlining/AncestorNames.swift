/// The types, ids and classes of the elements around the one that is being styled, of those that selectors ask for.
///
/// Most selectors with several parts fail because an ancestor is missing; one look here tells so without climbing the tree.
struct AncestorNames {
  private var numbers: [String: Int] = [:]
  private var counts: [Int] = []

  /// Learns what a selector needs around the element it selects, and numbers it.
  ///
  /// A sibling's ancestors are the element's own, so only parts that stand for siblings are passed over.
  mutating func learn(_ selector: ComplexSelector) -> [Int] {
    var needed: [Int] = []
    for (index, combinator) in selector.combinators.enumerated() where combinator == .child || combinator == .descendant {
      for name in selector.compounds[index].tests.compactMap(Self.name) {
        let number = numbers[name] ?? counts.count
        if number == counts.count {
          numbers[name] = number
          counts.append(0)
        }
        needed.append(number)
      }
    }
    return needed
  }

  mutating func enter(_ element: Element) { count(element, by: 1) }

  mutating func leave(_ element: Element) { count(element, by: -1) }

  /// Whether all of these are around the element.
  func has(_ needed: [Int]) -> Bool {
    needed.allSatisfy { counts[$0] > 0 }
  }

  private mutating func count(_ element: Element, by change: Int) {
    count(element.name, by: change)
    if let id = element["id"] { count("#\(id)", by: change) }
    guard let classes = element["class"] else { return }
    for word in SpaceSeparated.words(classes) { count(".\(word)", by: change) }
  }

  private mutating func count(_ name: String, by change: Int) {
    if let number = numbers[name] { counts[number] += change }
  }

  private static func name(_ test: SelectorTest) -> String? {
    switch test {
    case .id(let id): "#\(id)"
    case .className(let name): ".\(name)"
    case .type(_, let name): name
    default: nil
    }
  }
}
