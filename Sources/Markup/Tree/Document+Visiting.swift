/// Where a walk through a tree goes on from a node.
enum NextVisit {
  /// Inside the node, and then behind it.
  case inside
  /// Behind the node.
  case behind
}

extension Document {
  /// Shows every node, in document order, and goes where it is told; the tree stays as it is meanwhile.
  ///
  /// The stack is its own, so that no tree is too deep.
  func visit(_ body: (Node) -> NextVisit) {
    var rest = nodes.makeIterator()
    var outer: [IndexingIterator<[Node]>] = []
    while true {
      guard let node = rest.next() else {
        guard let next = outer.popLast() else { return }
        rest = next
        continue
      }
      if body(node) == .inside, case .element(let element) = node, !element.children.isEmpty {
        outer.append(rest)
        rest = element.children.makeIterator()
      }
    }
  }
}
