import Findings
import Markup

/// Looks at what carries meaning: title, headings, tables, lists, ids, order.
struct StructureCheck {
  let lint: Lint

  func run() {
    let page = lint.page
    let title = page.elements.first { $0.name == "title" }
    if title?.text.allSatisfy(\.isWhitespace) ?? true {
      lint.report(AccessibilityRule.noTitle.rule, of: "<title>", "the mail has no title")
    }
    if !page.elements.contains(where: { $0["role"] == "article" }) {
      lint.report(AccessibilityRule.frameUnnamed.rule, of: "<body>", "no element has the role of an article")
    }
    checkViewport()
    checkHeadings()
    checkFakeHeadings()
    checkTables()
    checkLists()
    checkIDs()
    for element in page.seen("marquee", "blink") { lint.report(AccessibilityRule.moves.rule, at: element, "<\(element.name)> moves") }
  }

  private func checkViewport() {
    for element in lint.page.elements where element.name == "meta" && element["name"]?.lowercased() == "viewport" {
      let content = (element["content"] ?? "").lowercased().filter { !$0.isWhitespace }
      if content.contains("user-scalable=no") || content.contains("user-scalable=0") || content.contains("maximum-scale=1") {
        lint.report(AccessibilityRule.zoomDenied.rule, at: element, "readers cannot enlarge the text")
      }
    }
  }

  private func checkHeadings() {
    let page = lint.page
    let headings = page.seen("h1", "h2", "h3", "h4", "h5", "h6")
    if headings.isEmpty { return lint.report(AccessibilityRule.noHeading.rule, "the mail has no headings") }
    var last = 0
    for heading in headings {
      let rank = Int(heading.name.dropFirst()) ?? 1
      if page.words(of: heading).isEmpty { lint.report(AccessibilityRule.emptyHeading.rule, at: heading, "the heading says nothing") }
      if last > 0, rank > last + 1 { lint.report(AccessibilityRule.headingSkipped.rule, at: heading, "<h\(rank)> follows <h\(last)>") }
      last = rank
    }
    let top = headings.filter { $0.name == "h1" }
    if top.isEmpty { lint.report(AccessibilityRule.noHeading.rule, "there is no <h1>") }
    for heading in top.dropFirst() {
      lint.report(AccessibilityRule.manyTopHeadings.rule, at: heading, "\(page.words(of: heading).quoted) is one more <h1>")
    }
  }

  /// Blocks that look like headings: short, bold and larger than the text.
  private func checkFakeHeadings() {
    for element in lint.page.seen("p", "div", "td") where (3...100).contains(element.ownText.count) {
      let style = lint.page.light.style(of: element)
      guard style.isBold, style.fontSize >= 18, element["role"] != "heading" else { continue }
      lint.report(AccessibilityRule.fakeHeading.rule, at: element, "\(lint.page.words(of: element).quoted) looks like a heading")
    }
  }

  /// A table with headers is one of data; any other is layout, and has to say so.
  private func checkTables() {
    for table in lint.page.seen("table") {
      let isLayout = ["presentation", "none"].contains(table["role"])
      if isLayout { continue }
      let cells = cells(of: table)
      if cells.contains(where: { $0.name == "th" }) { continue }
      // Data stands in several short cells side by side; whatever holds tables or blocks arranges them.
      let holdsBlocks = cells.contains { $0.descendants.contains { ["table", "h1", "h2", "h3", "p", "div", "img"].contains($0.name) } }
      let rows = Set(cells.compactMap { $0.parent.map(ObjectIdentifier.init) })
      if holdsBlocks || cells.count < 4 || rows.count < 2 {
        lint.report(AccessibilityRule.layoutTable.rule, at: table, "a screen reader reads out the rows and columns of this layout")
      } else {
        lint.report(AccessibilityRule.dataTable.rule, at: table, "none of its \(cells.count) cells is a header")
      }
    }
  }

  /// The cells of a table, those of tables inside it excluded.
  private func cells(of table: Element) -> [Element] {
    var cells: [Element] = []
    var waiting = Array(table.childElements.reversed())
    while let element = waiting.popLast() {
      if element.name == "td" || element.name == "th" {
        cells.append(element)
      } else if element.name != "table" {
        waiting.append(contentsOf: element.childElements.reversed())
      }
    }
    return cells
  }

  /// Lines that start with a bullet, one after the other.
  private func checkLists() {
    for element in lint.page.seen("p", "td", "div") {
      let lines = element.children.split { if case .element(let child) = $0 { child.name == "br" } else { false } }
      let bulleted = lines.filter { line in
        guard case .text(let text)? = line.first, let first = text.first(where: { !$0.isWhitespace }) else { return false }
        return "•·‣▪◦–●".contains(first)
      }
      if bulleted.count >= 2 { lint.report(AccessibilityRule.listByHand.rule, at: element, "\(bulleted.count) lines start with a bullet") }
    }
  }

  private func checkIDs() {
    var seen: Set<String> = []
    for element in lint.page.elements {
      guard let id = element["id"], !id.isEmpty, !seen.insert(id).inserted else { continue }
      lint.report(AccessibilityRule.duplicateID.rule, at: element, "the id \(id.quoted) is used before")
    }
  }
}
