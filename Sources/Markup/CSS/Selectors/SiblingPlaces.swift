/// Where elements stand among their siblings, found out once for each parent.
struct SiblingPlaces {
  private struct Place {
    let index: Int
    let indexInType: Int
  }

  private struct Family {
    let elements: [Element]
    let countOfType: [String: Int]
  }

  private var families: [ObjectIdentifier: Family] = [:]
  private var places: [ObjectIdentifier: Place] = [:]

  /// Looking through so few nodes takes less time than remembering them.
  private static let few = 16

  /// The element directly before this one; nil for the first, and for one without a parent.
  mutating func previous(_ element: Element) -> Element? {
    guard let parent = element.parent else { return nil }
    if parent.children.count <= Self.few {
      var previous: Element?
      for case .element(let sibling) in parent.children {
        if sibling === element { break }
        previous = sibling
      }
      return previous
    }
    guard let family = family(of: element), let place = places[ObjectIdentifier(element)], place.index > 0 else { return nil }
    return family.elements[place.index - 1]
  }

  /// The position among the siblings that count, from 1; an element without a parent stands alone.
  mutating func position(of element: Element, _ counting: SiblingCount) -> Int {
    if let parent = element.parent, parent.children.count <= Self.few {
      var (count, index) = (0, 0)
      for case .element(let sibling) in parent.children where !counting.sameType || sibling.name == element.name {
        count += 1
        if sibling === element { index = count }
      }
      return counting.fromEnd ? count - index + 1 : index
    }
    guard let family = family(of: element), let place = places[ObjectIdentifier(element)] else { return 1 }
    let index = counting.sameType ? place.indexInType : place.index
    let count = counting.sameType ? family.countOfType[element.name, default: 1] : family.elements.count
    return counting.fromEnd ? count - index : index + 1
  }

  private mutating func family(of element: Element) -> Family? {
    guard let parent = element.parent else { return nil }
    if let known = families[ObjectIdentifier(parent)] { return known }
    var countOfType: [String: Int] = [:]
    let elements = parent.childElements
    for (index, sibling) in elements.enumerated() {
      let indexInType = countOfType[sibling.name, default: 0]
      places[ObjectIdentifier(sibling)] = Place(index: index, indexInType: indexInType)
      countOfType[sibling.name] = indexInType + 1
    }
    let family = Family(elements: elements, countOfType: countOfType)
    families[ObjectIdentifier(parent)] = family
    return family
  }
}
