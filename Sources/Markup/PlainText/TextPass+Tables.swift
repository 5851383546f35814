extension TextPass {
  private struct Row {
    let cells: [String]
    let isHead: Bool
  }

  /// Rows of cells, aligned if they fit; a table that only places things on the page flows as blocks.
  func table(_ element: Element, width: Int, depth: Int) -> [TextBlock] {
    guard !Self.isLayout(element) else {
      return element.childElements.flatMap { blocks([.element($0)], width: width, depth: depth + 1) }
    }
    let caption = element.firstChild("caption").map { blocks($0.children, width: width, depth: depth + 1) } ?? []
    let rows = Self.rows(element).map { row in
      let cells = Self.cells(row)
      return Row(cells: cells.map { text(of: $0, depth: depth) }, isHead: cells.allSatisfy { $0.name == "th" })
    }
    let lines = Self.lines(rows.filter { row in row.cells.contains { !$0.isEmpty } }, width: width)
    return caption + (lines.isEmpty ? [] : [TextBlock(lines: lines)])
  }

  private func text(of cell: Element, depth: Int) -> String {
    let lines = TextBlock.joined(blocks(cell.children, width: 10_000, depth: depth + 3))
    return lines.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func lines(_ rows: [Row], width: Int) -> [String] {
    let widths = columnWidths(rows)
    let total = widths.reduce(0, +) + 3 * max(0, widths.count - 1)
    let isAligned = total <= width
    return rows.flatMap { row -> [String] in
      let cells = isAligned ? padded(row.cells, to: widths) : row.cells
      let line = cells.joined(separator: " | ")
      guard isAligned else { return TextBlock.indented(LineBreaker.lines(line, width: inner(width, 2)), mark: "").continued }
      return row.isHead ? [line, widths.map { String(repeating: "-", count: $0) }.joined(separator: "-|-")] : [line]
    }
  }

  private static func columnWidths(_ rows: [Row]) -> [Int] {
    let count = rows.map(\.cells.count).max() ?? 0
    return (0..<count).map { column in
      rows.map { column < $0.cells.count ? DisplayWidth.columns(of: $0.cells[column]) : 0 }.max() ?? 0
    }
  }

  private static func padded(_ cells: [String], to widths: [Int]) -> [String] {
    zip(cells, widths).map { cell, width in
      cell + String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: cell)))
    }
  }

  // MARK: Structure

  private static func isLayout(_ table: Element) -> Bool {
    if let role = table["role"], role == "presentation" || role == "none" { return true }
    let rows = rows(table)
    if rows.allSatisfy({ cells($0).count <= 1 }) { return true }
    let arranged: Set<String> = ["table", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "blockquote", "ul", "ol", "pre"]
    return rows.contains { cells($0).contains { $0.descendants.contains { arranged.contains($0.name) } } }
  }

  private static func rows(_ table: Element) -> [Element] {
    table.childElements.flatMap { child -> [Element] in
      switch child.name {
      case "tr": [child]
      case "thead", "tbody", "tfoot": child.childElements.filter { $0.name == "tr" }
      default: []
      }
    }.filter { !$0.isHidden }
  }

  private static func cells(_ row: Element) -> [Element] {
    row.childElements.filter { ($0.name == "td" || $0.name == "th") && !$0.isHidden }
  }
}

extension [String] {
  /// Lines of which all but the first are moved in.
  fileprivate var continued: [String] {
    enumerated().map { $0 == 0 ? $1 : "  \($1)" }
  }
}
