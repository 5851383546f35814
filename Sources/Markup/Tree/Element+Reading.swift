extension Element {
  /// The value of an attribute without a namespace; setting nil removes it, setting a value keeps its place.
  public subscript(name: String) -> String? {
    get { attributes.first { $0.name == name && $0.namespace == nil }?.value }
    set {
      let index = attributes.firstIndex { $0.name == name && $0.namespace == nil }
      switch (index, newValue) {
      case (let index?, let value?): attributes[index].value = value
      case (let index?, nil): attributes.remove(at: index)
      case (nil, let value?): attributes.append(Attribute(name, value))
      case (nil, nil): break
      }
    }
  }

  /// The children that are elements.
  public var childElements: [Element] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The first child element of this name, in any namespace.
  public func firstChild(_ name: String) -> Element? {
    childElements.first { $0.name == name }
  }

  /// All text inside, in order, without the markup.
  public var text: String {
    children.map { child in
      switch child {
      case .element(let element): element.text
      case .text(let text): text
      case .comment, .doctype: ""
      }
    }.joined()
  }

  /// The elements around this one, the nearest first.
  public var ancestors: [Element] {
    var ancestors: [Element] = []
    var place = parent
    while let current = place {
      ancestors.append(current)
      place = current.parent
    }
    return ancestors
  }

  /// Every element inside, this one excluded, in document order.
  public var descendants: [Element] {
    childElements.flatMap { [$0] + $0.descendants }
  }
}
