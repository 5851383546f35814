/// A component as it stands in the source.
struct SourceElement: Sendable {
  let name: ComponentName
  let attributes: [SourceAttribute]
  /// The components inside; empty for a component that holds HTML or text.
  var children: [SourceNode] = []
  /// What stands between the tags of a component that holds HTML or text, without the white space around it.
  var content = ""
  /// The file it stands in.
  let source: SourceText
  /// Where the start tag begins.
  let offset: Int

  var childElements: [SourceElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  func children(named name: ComponentName) -> [SourceElement] {
    childElements.filter { $0.name == name }
  }

  subscript(attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }
}

/// An attribute as it stands in the source, its references decoded.
struct SourceAttribute: Sendable {
  let name: String
  let value: String
  let offset: Int
}

/// What can stand among components.
enum SourceNode: Sendable {
  case element(SourceElement)
  /// A comment that mail clients act upon; others are the designer's and are left out.
  case conditionalComment(String)
}
