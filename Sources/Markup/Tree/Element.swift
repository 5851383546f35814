/// An element of an HTML or XML document.
///
/// The tree is ours, not libxml2's, so it can be kept, changed and dropped like any other value of Swift. A walk through it reads an
/// element's name, children and parent a dozen times; that no change of them overlaps with that is seen here, and not asked each time.
public final class Element {
  /// The local name; in lower case for HTML.
  @exclusivity(unchecked) public var name: String
  /// The namespace's URI; nil in HTML.
  public var namespace: String?
  /// The attributes in the order of the document.
  public var attributes: [Attribute]
  /// What is inside, in order.
  @exclusivity(unchecked) public private(set) var children: [Node]
  /// The element around this one; nil at the root.
  ///
  /// A weak reference would give each parent a side table, and every later use of it the slow way there: a fifth of the time of
  /// reading and inlining a page. Whoever ends takes its name out of its children instead.
  @exclusivity(unchecked) public private(set) unowned(unsafe) var parent: Element?
  /// The line on which the start tag ends, counted from 1; 0 for an element that was not parsed.
  public let line: Int

  /// An element of these parts; children that are elements get this one as their parent.
  public init(_ name: String, namespace: String? = nil, attributes: [Attribute] = [], children: [Node] = [], line: Int = 0) {
    self.name = name
    self.namespace = namespace
    self.attributes = attributes
    self.children = []
    self.line = line
    adopt(children)
  }

  deinit {
    for case .element(let child) in children where child.parent === self { child.parent = nil }
  }

  /// Adds a node behind the last; an element is taken out of where it was before.
  public func append(_ node: Node) {
    if case .element(let child) = node {
      if child.parent != nil { child.removeFromParent() }
      child.parent = self
    }
    children.append(node)
  }

  /// Puts other nodes in place of the children.
  public func replaceChildren(with nodes: [Node]) {
    for child in childElements where child.parent === self { child.parent = nil }
    children = []
    adopt(nodes)
  }

  /// Takes this element out of its parent.
  public func removeFromParent() {
    Self.removeFromParents([self])
  }

  /// Takes elements out of their parents.
  ///
  /// Each parent's children are gone through once, however many leave: a document may have a hundred thousand in a row.
  public static func removeFromParents(_ elements: [Element]) {
    let leaving = Set(elements.map(ObjectIdentifier.init))
    for element in elements {
      guard let parent = element.parent else { continue }
      parent.children.removeAll { node in
        guard case .element(let child) = node, leaving.contains(ObjectIdentifier(child)) else { return false }
        child.parent = nil
        return true
      }
    }
  }

  private func adopt(_ nodes: [Node]) {
    Self.removeFromParents(nodes.compactMap { if case .element(let child) = $0, child.parent != nil { child } else { nil } })
    nodes.forEach(append)
  }
}

/// A name and a value on a start tag.
public struct Attribute: Hashable, Sendable {
  /// The local name; in lower case for HTML, with a prefix such as `xlink:` kept.
  public var name: String
  /// The namespace's URI, for example that of `xml:lang`; nil for most.
  public var namespace: String?
  /// The value with its references resolved.
  public var value: String

  /// An attribute of these parts.
  public init(_ name: String, _ value: String, namespace: String? = nil) {
    self.name = name
    self.namespace = namespace
    self.value = value
  }
}
