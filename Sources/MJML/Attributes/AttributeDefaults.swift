/// What `<mj-attributes>` says: attributes for all components, for all of a kind, and for all of a class.
///
/// In each list the strongest stands last.
struct AttributeDefaults: Sendable {
  private var all: [GivenAttribute] = []
  private var kinds: [ComponentName: [GivenAttribute]] = [:]
  private var classes: [String: [GivenAttribute]] = [:]
  /// For components inside one that has the class.
  private var insideClasses: [String: [ComponentName: [GivenAttribute]]] = [:]

  mutating func read(_ element: SourceElement) {
    for child in element.childElements {
      switch child.name {
      case .all: all += child.given
      case .className: readClass(child)
      default: kinds[child.name, default: []] += child.given
      }
    }
  }

  /// Whether there is a class of this name.
  func hasClass(_ name: String) -> Bool {
    classes[name] != nil
  }

  /// What components of a kind have in common: their standard values, `mj-all`, what their parent hands down, the defaults for the kind.
  func standards(of name: ComponentName, handedDown: [GivenAttribute], writing: Writing) -> StandardAttributes {
    StandardAttributes(of: name.definition, writing: writing, given: all + handedDown + (kinds[name] ?? []))
  }

  /// The attributes of a component, which has these classes and stands in those of its parent.
  ///
  /// From the weakest to the strongest: the standards of its kind, its own `mj-class`, those for components inside its parent's
  /// `mj-class`, its own attributes.
  func attributes(
    of element: SourceElement, standards: StandardAttributes, classes: [String], parentClasses: [String]
  ) -> Attributes {
    if classes.isEmpty, parentClasses.isEmpty { return Attributes(standards, given: element.given) }
    let inside = parentClasses.flatMap { insideClasses[$0]?[element.name] ?? [] }
    return Attributes(standards, given: merged(classes) + inside + element.given)
  }

  /// The names in a component's `mj-class`.
  static func classNames(of element: SourceElement) -> [String] {
    guard let names = element[.mjClass] else { return [] }
    if names.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) { return [names] }
    return names.split { $0.isWhitespace }.map(String.init)
  }

  private mutating func readClass(_ element: SourceElement) {
    guard let name = element[.name] else { return }
    classes[name, default: []] += element.given.filter { $0.name != .name }
    for child in element.childElements { insideClasses[name, default: [:]][child.name, default: []] += child.given }
  }

  /// What several classes say together: the last wins, but every `css-class` counts.
  private func merged(_ names: [String]) -> [GivenAttribute] {
    let all = names.map { classes[$0] ?? [] }
    let cssClasses = all.compactMap { $0[.cssClass] }
    let joined = GivenAttribute(name: .cssClass, value: cssClasses.joined(separator: " "))
    return all.flatMap(\.self) + (cssClasses.isEmpty ? [] : [joined])
  }
}
