extension CleaningPass {
  func cleanList(_ element: Element, _ name: String, into flow: Flow, wrappers: [InlineWrapper], depth: Int) {
    let blocks = content(of: element, wrappers: wrappers, depth: depth).rawBlocks(log: &log)
    let items = Self.gathered(blocks, in: ["li"]) { Element("li", children: [.element($0)]) }
    flow.endParagraph(log: &log)
    guard !items.isEmpty else { return }
    items.forEach(Flow.tighten)
    flow.add(Element(name, attributes: attributes(of: element, as: name), children: items.map(Node.element)), log: &log)
  }

  /// Without any term or description it is no list, and its content stays as it is.
  func cleanDefinitions(_ element: Element, into flow: Flow, wrappers: [InlineWrapper], depth: Int) {
    let inner = Flow()
    inner.takesDefinitions = true
    clean(element.children, into: inner, wrappers: wrappers, depth: depth)
    let blocks = inner.rawBlocks(log: &log)
    flow.endParagraph(log: &log)
    guard blocks.contains(where: { $0.name == "dt" || $0.name == "dd" }) else {
      for block in blocks { flow.add(block, log: &log) }
      return
    }
    let parts = Self.gathered(blocks, in: ["dt", "dd"]) { Element("dd", children: [.element($0)]) }
    parts.forEach(Flow.tighten)
    flow.add(Element("dl", attributes: attributes(of: element, as: "dl"), children: parts.map(Node.element)), log: &log)
  }

  /// Puts what stands between the items into the item before it, as browsers show it; at the start into one of its own.
  private static func gathered(_ blocks: [Element], in names: Set<String>, newItem: (Element) -> Element) -> [Element] {
    var items: [Element] = []
    for block in blocks {
      if names.contains(block.name) {
        items.append(block)
      } else if let last = items.last {
        last.append(.element(block))
      } else {
        items.append(newItem(block))
      }
    }
    return items
  }
}
