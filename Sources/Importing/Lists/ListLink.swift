import Foundation
import Markup
import Model

/// A link that may lead to an article of a list.
struct ListLink {
  let anchor: Element
  let target: WebAddress
  /// Its number on the page.
  let place: Int
  /// The elements that it stands in, by which links of one list are known.
  let surroundings: String
  /// Whether it stands in a menu, a footer or the like.
  let isFurniture: Bool
  /// How much speaks for an article: the title's length, a date beside it, a number in the address.
  let weight: Int
  /// The address with its numbers as `#`.
  let shape: String

  /// - Parameter item: The element that is about this link alone; its text may hold a date.
  init(_ anchor: Element, to target: WebAddress, place: Int, item: Element) {
    self.anchor = anchor
    self.target = target
    self.place = place
    let ancestors = anchor.ancestors.prefix(40)
    surroundings = Self.surroundings(ancestors)
    isFurniture = ancestors.contains(where: FurnitureHints.marks)
    shape = Self.shape(of: target)
    let title = min(60, TextWeight.weight(of: anchor.text.prefix(200)))
    let points = title == 0 ? 0 : title + (Self.holdsDate(item) ? 40 : 0) + (shape.contains("#") ? 10 : 0)
    weight = isFurniture ? points / 20 : points
  }

  /// Whether it stands somewhere inside an element.
  func stands(in element: Element) -> Bool {
    anchor.ancestors.contains { $0 === element }
  }

  /// The nearest two differ from entry to entry (`odd`, `first`, `active`), so of them only the names count.
  private static func surroundings(_ ancestors: some Sequence<Element>) -> String {
    ancestors.enumerated().map { distance, element in
      distance < 2 ? element.name : ([element.name] + FurnitureHints.words(of: element).sorted()).joined(separator: ".")
    }.joined(separator: "<")
  }

  private static func shape(of address: WebAddress) -> String {
    let parts = address.string.split(separator: "/").dropFirst()
    return parts.joined(separator: "/").replacing(/[0-9]+/, with: "#")
  }

  /// Lists often leave out the year.
  private static func holdsDate(_ item: Element) -> Bool {
    let text = String(item.text.folded.prefix(500))
    return DateReading.first(in: text, zone: .gmt) != nil || text.contains(/(?:^|[^0-9])[0-1]?[0-9][-\/.月][0-3]?[0-9](?:日|[^0-9]|$)/)
  }
}

/// Tells, for each link, the largest element around it in which no other link to an article stands: an entry of the list.
struct ListItems {
  private var gathered: [(anchor: Element, target: WebAddress)] = []
  /// To how many different articles the links in an element lead: one, whose address is kept, or several.
  private var reach: [ObjectIdentifier: WebAddress?] = [:]

  mutating func add(_ anchor: Element, to target: WebAddress) {
    gathered.append((anchor, target))
    var place: Element? = anchor
    while let current = place {
      let known = reach[ObjectIdentifier(current)]
      // From here on upwards it has been noted already that there are several.
      if case .some(.none) = known { return }
      if case .some(.some(let other)) = known, other != target {
        reach[ObjectIdentifier(current)] = .some(nil)
      } else {
        reach[ObjectIdentifier(current)] = .some(target)
      }
      place = current.parent
    }
  }

  var links: [ListLink] {
    gathered.enumerated().map { place, link in
      ListLink(link.anchor, to: link.target, place: place, item: item(of: link.anchor, link.target))
    }
  }

  private func item(of anchor: Element, _ target: WebAddress) -> Element {
    var item = anchor
    for _ in 0..<4 {
      guard let parent = item.parent, case .some(.some(let only)) = reach[ObjectIdentifier(parent)], only == target else { break }
      item = parent
    }
    return item
  }
}
