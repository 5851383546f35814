/// What `<mj-attributes>` says: attributes for all components, for all of a kind, and for all of a class.
struct AttributeDefaults: Sendable {
  private var all: [String: String] = [:]
  private var kinds: [ComponentName: [String: String]] = [:]
  private var classes: [String: [String: String]] = [:]
  /// For components inside one that has the class.
  private var insideClasses: [String: [ComponentName: [String: String]]] = [:]

  mutating func read(_ element: SourceElement) {
    for child in element.childElements {
      switch child.name {
      case .all: all.merge(values(of: child)) { _, new in new }
      case .className: readClass(child)
      default: kinds[child.name, default: [:]].merge(values(of: child)) { _, new in new }
      }
    }
  }

  /// Whether there is a class of this name.
  func hasClass(_ name: String) -> Bool {
    classes[name] != nil
  }

  /// The attributes of a component, whose parent hands some down and stands in these classes.
  ///
  /// From the weakest to the strongest: the component's standard value, `mj-all`, what its parent hands down, the defaults for its kind,
  /// its own `mj-class`, those for components inside its parent's `mj-class`, its own attributes.
  func attributes(
    of element: SourceElement, handedDown: [String: String], parentClasses: [String], writing: Writing
  ) -> Attributes {
    var attributes = Attributes(standardsOf: element.name.definition, writing: writing)
    for (name, value) in all { attributes.give(name, value) }
    for (name, value) in handedDown { attributes.give(name, value) }
    for (name, value) in kinds[element.name] ?? [:] { attributes.give(name, value) }
    for (name, value) in merged(Self.classNames(of: element)) { attributes.give(name, value) }
    for className in parentClasses {
      for (name, value) in insideClasses[className]?[element.name] ?? [:] { attributes.give(name, value) }
    }
    for attribute in element.attributes { attributes.give(attribute.name, attribute.value) }
    return attributes
  }

  /// The names in a component's `mj-class`.
  static func classNames(of element: SourceElement) -> [String] {
    guard let names = element["mj-class"] else { return [] }
    return names.split { $0.isWhitespace }.map(String.init)
  }

  private mutating func readClass(_ element: SourceElement) {
    var values = values(of: element)
    guard let name = values.removeValue(forKey: "name") else { return }
    classes[name, default: [:]].merge(values) { _, new in new }
    for child in element.childElements {
      insideClasses[name, default: [:]][child.name, default: [:]].merge(self.values(of: child)) { _, new in new }
    }
  }

  /// What several classes say together: the last wins, but every `css-class` counts.
  private func merged(_ names: [String]) -> [String: String] {
    var sum: [String: String] = [:]
    for name in names {
      let values = classes[name] ?? [:]
      let cssClasses = [sum["css-class"], values["css-class"]].compactMap { $0 }
      sum.merge(values) { _, new in new }
      if !cssClasses.isEmpty { sum["css-class"] = cssClasses.joined(separator: " ") }
    }
    return sum
  }

  private func values(of element: SourceElement) -> [String: String] {
    Dictionary(element.attributes.map { ($0.name, $0.value) }) { first, _ in first }
  }
}
