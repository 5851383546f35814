/// The rows of a table, whatever lay between them taken out.
private struct TableParts {
  struct Section {
    let name: String
    let source: Element?
    var rows: [Row] = []
  }

  struct Row {
    let source: Element?
    var cells: [Element] = []
  }

  var caption: Element?
  var sections: [Section] = []
  /// What must not stand in a table, and goes before it.
  var stray: [Node] = []

  var cells: [Element] { sections.flatMap { $0.rows.flatMap(\.cells) } }

  mutating func addSection(_ name: String, _ source: Element?) {
    sections.append(Section(name: name, source: source))
  }

  /// Rows that stand directly in the table get a `tbody`, as HTML's parser gives them one.
  mutating func addRow(_ source: Element?, inSection: Bool) {
    if sections.isEmpty || !inSection && sections[sections.count - 1].source != nil { addSection("tbody", nil) }
    sections[sections.count - 1].rows.append(Row(source: source))
  }

  mutating func addCell(_ cell: Element) {
    if sections.last?.rows.last == nil { addRow(nil, inSection: true) }
    let last = sections[sections.count - 1].rows.count - 1
    sections[sections.count - 1].rows[last].cells.append(cell)
  }
}

extension CleaningPass {
  func cleanTable(_ element: Element, into flow: Flow, wrappers: [InlineWrapper], depth: Int) {
    var parts = TableParts()
    gather(element.children, into: &parts, inSection: false, depth: depth)
    flow.endParagraph(log: &log)
    clean(parts.stray, into: flow, wrappers: wrappers, depth: depth)
    flow.endParagraph(log: &log)
    let isLayout = element["role"] == "presentation" || element["role"] == "none" || parts.cells.count <= 1
    if isLayout {
      flowCells(of: parts, into: flow, wrappers: wrappers, depth: depth)
    } else {
      let table = Element(
        "table", attributes: attributes(of: element, as: "table"), children: rows(of: parts, wrappers: wrappers, depth: depth))
      if table.descendants.contains(where: { $0.name == "img" }) || table.text.contains(where: { !$0.isWhitespace }) {
        flow.add(table, log: &log)
      }
    }
  }

  /// A table that only places things on the page is taken away around its content.
  private func flowCells(of parts: TableParts, into flow: Flow, wrappers: [InlineWrapper], depth: Int) {
    for part in [parts.caption].compactMap(\.self) + parts.cells {
      clean(part.children, into: flow, wrappers: wrappers, depth: depth)
      flow.endParagraph(log: &log)
    }
  }

  private func rows(of parts: TableParts, wrappers: [InlineWrapper], depth: Int) -> [Node] {
    var nodes: [Node] = []
    if let caption = parts.caption {
      let content = content(of: caption, wrappers: wrappers, depth: depth).blocks(.whenMixed, log: &log)
      if !content.isEmpty {
        nodes.append(.element(Element("caption", attributes: attributes(of: caption, as: "caption"), children: content)))
      }
    }
    for section in parts.sections {
      let rows = section.rows.filter { !$0.cells.isEmpty }.map { row in
        let cells = row.cells.map { Node.element(self.cell($0, wrappers: wrappers, depth: depth)) }
        return Node.element(Element("tr", attributes: row.source.map { attributes(of: $0, as: "tr") } ?? [], children: cells))
      }
      guard !rows.isEmpty else { continue }
      let ownAttributes = section.source.map { attributes(of: $0, as: section.name) } ?? []
      nodes.append(.element(Element(section.name, attributes: ownAttributes, children: rows)))
    }
    return nodes
  }

  private func cell(_ element: Element, wrappers: [InlineWrapper], depth: Int) -> Element {
    let content = content(of: element, wrappers: wrappers, depth: depth + 3).blocks(.whenMixed, log: &log)
    return Element(element.name, attributes: attributes(of: element, as: element.name), children: content)
  }

  /// Finds captions, rows and cells, also through forms and other elements that do not belong between them.
  private func gather(_ nodes: [Node], into parts: inout TableParts, inSection: Bool, depth: Int) {
    for node in nodes {
      switch node {
      case .element(let element): gather(element, node, into: &parts, inSection: inSection, depth: depth + 1)
      case .text(let text):
        if text.contains(where: { !$0.isWhitespace }) { parts.stray.append(node) }
      case .comment, .doctype: parts.stray.append(node)
      }
    }
  }

  private func gather(_ element: Element, _ node: Node, into parts: inout TableParts, inSection: Bool, depth: Int) {
    let isTablePart = AllowList.treatment(element.name) == .tablePart
    if isTablePart, element.isHidden {
      return log.note(.other("removed <\(element.name)> that is never shown"), line: element.line)
    }
    switch element.name {
    case "caption" where parts.caption == nil: parts.caption = element
    case "thead", "tbody", "tfoot":
      parts.addSection(element.name, element)
      gather(element.children, into: &parts, inSection: true, depth: depth)
    case "tr":
      parts.addRow(element, inSection: inSection)
      gather(element.children, into: &parts, inSection: inSection, depth: depth)
    case "td", "th": parts.addCell(element)
    case "form" where depth < 250: gather(element.children, into: &parts, inSection: inSection, depth: depth)
    default: parts.stray.append(node)
    }
  }
}
