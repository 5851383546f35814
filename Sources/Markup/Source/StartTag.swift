/// How and where the start tag of an element is written, which the tree does not keep.
public struct StartTag: Hashable, Sendable {
  /// A declaration such as `xmlns:dc="…"`.
  public struct NamespaceDeclaration: Hashable, Sendable {
    /// What stands for it in names; nil for the default namespace.
    public var prefix: String?
    /// The namespace's URI; empty where the default namespace is taken back.
    public var uri: String
  }

  /// Where its `<` stands.
  public var position: SourcePosition
  /// The prefix of the element's name; nil for none.
  public var prefix: String?
  /// The namespaces that it declares, in order.
  public var declarations: [NamespaceDeclaration]
  /// The number of the byte behind the tag, in the source's UTF-8.
  public var end: Int

  /// The name as it is written, with the prefix.
  public func writtenName(of element: Element) -> String {
    guard let prefix, !element.name.hasPrefix("\(prefix):") else { return element.name }
    return "\(prefix):\(element.name)"
  }
}
