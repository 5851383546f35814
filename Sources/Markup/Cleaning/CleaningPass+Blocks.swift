extension CleaningPass {
  func cleanBlock(
    _ element: Element, _ treatment: AllowList.Treatment, into flow: Flow, wrappers: [InlineWrapper], depth: Int
  ) {
    switch treatment {
    case .paragraph: cleanParagraph(element, into: flow, wrappers: wrappers, depth: depth)
    case .heading(let name): cleanHeading(element, name, into: flow, wrappers: wrappers, depth: depth)
    case .list(let name): cleanList(element, name, into: flow, wrappers: wrappers, depth: depth)
    case .listItem: cleanBox(element, "li", .always, into: flow, wrappers: wrappers, depth: depth)
    case .definitionList: cleanDefinitions(element, into: flow, wrappers: wrappers, depth: depth)
    case .definitionPart(let name) where flow.takesDefinitions:
      cleanBox(element, name, .always, into: flow, wrappers: wrappers, depth: depth)
    case .table: cleanTable(element, into: flow, wrappers: wrappers, depth: depth)
    case .quote: cleanBox(element, "blockquote", .always, into: flow, wrappers: wrappers, depth: depth)
    case .figure: cleanFigure(element, into: flow, wrappers: wrappers, depth: depth)
    case .caption where flow.takesCaption:
      flow.takesCaption = false
      cleanBox(element, "figcaption", .whenMixed, into: flow, wrappers: wrappers, depth: depth)
    case .details: cleanDetails(element, into: flow, wrappers: wrappers, depth: depth)
    case .preformatted: cleanPreformatted(element, into: flow, wrappers: wrappers, depth: depth)
    case .rule: flow.add(Element("hr"), log: &log)
    default: cleanContainer(element, into: flow, wrappers: wrappers, depth: depth)
    }
  }

  /// The content of an element as a flow of its own.
  func content(of element: Element, wrappers: [InlineWrapper], depth: Int) -> Flow {
    let flow = Flow()
    clean(element.children, into: flow, wrappers: wrappers, depth: depth)
    return flow
  }

  private func cleanParagraph(_ element: Element, into flow: Flow, wrappers: [InlineWrapper], depth: Int) {
    let attributes = attributes(of: element, as: "p")
    flow.endParagraph(log: &log)
    let outer = flow.paragraphAttributes
    flow.paragraphAttributes = attributes
    clean(element.children, into: flow, wrappers: wrappers, depth: depth)
    flow.endParagraph(log: &log)
    flow.paragraphAttributes = outer
  }

  /// A `div` and its kin: only one that says which language its content has, or which way it runs, is kept.
  private func cleanContainer(_ element: Element, into flow: Flow, wrappers: [InlineWrapper], depth: Int) {
    let attributes = attributes(of: element, as: "div").filter { $0.name != "title" }
    if !attributes.isEmpty {
      return add(Element("div", attributes: attributes), with: content(of: element, wrappers: wrappers, depth: depth), .always, to: flow)
    }
    flow.endParagraph(log: &log)
    clean(element.children, into: flow, wrappers: wrappers, depth: depth)
    flow.endParagraph(log: &log)
  }

  func cleanBox(
    _ element: Element, _ name: String, _ wrapping: Flow.Wrapping, into flow: Flow, wrappers: [InlineWrapper], depth: Int
  ) {
    let box = Element(name, attributes: attributes(of: element, as: name), line: element.line)
    add(box, with: content(of: element, wrappers: wrappers, depth: depth), wrapping, to: flow)
  }

  /// Fills a box and adds it, unless there is nothing in it.
  private func add(_ box: Element, with content: Flow, _ wrapping: Flow.Wrapping, to flow: Flow) {
    let nodes = content.blocks(wrapping, log: &log)
    flow.endParagraph(log: &log)
    guard !nodes.isEmpty else { return }
    box.replaceChildren(with: nodes)
    flow.add(box, log: &log)
  }

  /// The first paragraph inside is the heading; whatever else lies in it was caught there by a tag left open.
  private func cleanHeading(_ element: Element, _ name: String, into flow: Flow, wrappers: [InlineWrapper], depth: Int) {
    let blocks = content(of: element, wrappers: wrappers, depth: depth).rawBlocks(log: &log)
    flow.endParagraph(log: &log)
    if let first = blocks.first, first.text.contains(where: { !$0.isWhitespace }) {
      rename(first, to: name, attributes: attributes(of: element, as: name))
    }
    for block in blocks { flow.add(block, log: &log) }
  }

  /// Makes a paragraph an element of another name; what that element said of itself comes first.
  private func rename(_ paragraph: Element, to name: String, attributes: [Attribute]) {
    guard paragraph.name == "p" else { return }
    paragraph.name = name
    paragraph.attributes = attributes + paragraph.attributes.filter { inner in !attributes.contains { $0.name == inner.name } }
  }

  private func cleanFigure(_ element: Element, into flow: Flow, wrappers: [InlineWrapper], depth: Int) {
    let inner = Flow()
    inner.takesCaption = true
    clean(element.children, into: inner, wrappers: wrappers, depth: depth)
    add(Element("figure", attributes: attributes(of: element, as: "figure")), with: inner, .exceptImages, to: flow)
  }

  private func cleanDetails(_ element: Element, into flow: Flow, wrappers: [InlineWrapper], depth: Int) {
    let details = Element("details", attributes: attributes(of: element, as: "details"))
    let summary = element.firstChild("summary")
    let rest = element.children.filter { node in if case .element(let child) = node { child !== summary } else { true } }
    let inner = Flow()
    clean(rest, into: inner, wrappers: wrappers, depth: depth)
    var nodes = inner.blocks(.always, log: &log)
    if let summary {
      nodes = summaryBlocks(summary, wrappers: wrappers, depth: depth) + nodes
    }
    flow.endParagraph(log: &log)
    guard !nodes.isEmpty else { return }
    details.replaceChildren(with: nodes)
    flow.add(details, log: &log)
  }

  /// A summary holds text only, so its first paragraph is the summary and the rest follows it.
  private func summaryBlocks(_ summary: Element, wrappers: [InlineWrapper], depth: Int) -> [Node] {
    let blocks = content(of: summary, wrappers: wrappers, depth: depth).blocks(.always, log: &log)
    if case .element(let first)? = blocks.first { rename(first, to: "summary", attributes: attributes(of: summary, as: "summary")) }
    return blocks
  }
}
