extension Element {
  /// The elements inside this one that a selector selects, in document order.
  ///
  /// As in a browser's `querySelectorAll`, what stands outside this element counts for the left parts of the selector.
  public func select(_ selector: Selector) -> [Element] {
    Self.select(selector, among: childElements)
  }

  static func select(_ selector: Selector, among elements: [Element]) -> [Element] {
    var matcher = SelectorMatcher()
    var selected: [Element] = []
    var waiting = Array(elements.reversed())
    while let element = waiting.popLast() {
      if matcher.matches(element, any: selector.alternatives) { selected.append(element) }
      waiting.append(contentsOf: element.childElements.reversed())
    }
    return selected
  }
}

extension Document {
  /// The elements that a selector selects, the root included, in document order.
  public func select(_ selector: Selector) -> [Element] {
    let elements = nodes.compactMap { node in if case .element(let element) = node { element } else { nil } }
    return Element.select(selector, among: elements)
  }
}
