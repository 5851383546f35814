/// A component as it stands in the source.
final class SourceElement: Sendable {
  let name: ComponentName
  /// All attributes, those included that nobody knows.
  let attributes: [SourceAttribute]
  /// The attributes that some component knows.
  let given: [GivenAttribute]
  /// The components inside; empty for a component that holds HTML or text.
  let children: [SourceNode]
  let childElements: [SourceElement]
  /// Whether an `mj-include` is among what stands inside.
  let holdsInclude: Bool
  /// What stands between the tags of a component that holds HTML or text, without the white space around it.
  let content: String
  /// The file it stands in.
  let source: SourceText
  /// Where the start tag begins.
  let offset: Int

  init(
    name: ComponentName, attributes: [SourceAttribute] = [], children: [SourceNode] = [], content: String = "", source: SourceText,
    offset: Int
  ) {
    self.name = name
    self.attributes = attributes
    given = attributes.compactMap(\.given)
    self.children = children
    childElements = children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    holdsInclude = childElements.contains { $0.name == .include || $0.holdsInclude }
    self.content = content
    self.source = source
    self.offset = offset
  }

  /// The same component with others inside.
  func holding(_ children: [SourceNode]) -> SourceElement {
    SourceElement(name: name, attributes: attributes, children: children, content: content, source: source, offset: offset)
  }

  func children(named name: ComponentName) -> [SourceElement] {
    childElements.filter { $0.name == name }
  }

  subscript(name: AttributeName) -> String? { given[name] }
}

/// An attribute as it stands in the source, its references decoded.
struct SourceAttribute: Sendable {
  let name: String
  let value: String
  let offset: Int
  /// What it says to a component; nil when no component knows its name.
  let given: GivenAttribute?

  init(name: String, value: String, offset: Int) {
    self.name = name
    self.value = value
    self.offset = offset
    given = AttributeName(name).map { GivenAttribute(name: $0, value: value) }
  }
}

/// What can stand among components.
enum SourceNode: Sendable {
  case element(SourceElement)
  /// A comment that mail clients act upon; others are the designer's and are left out.
  case conditionalComment(String)
}
