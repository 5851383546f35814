import Markup
import Model

/// Takes what is not the article out of the elements that hold its text.
struct PageTrimming {
  let page: Page
  let title: PageTitle
  let body: PageBody
  let credits: PageCredits

  /// The nodes of the text; the page's tree is changed by it, so this comes after everything else was read.
  func nodes(_ lookup: inout RuleLookup) -> [Node] {
    let dropped = droppedLines()
    let removed = page.rules.remove.flatMap { lookup.elements([$0]) }
    for element in body.elements { page.outline.prune(element, dropping: dropped) }
    Element.removeFromParents(removed)
    return body.elements.flatMap { content(of: $0) }
  }

  /// An element that is a paragraph itself stays; one that only holds paragraphs is a box of the layout.
  private func content(of element: Element) -> [Node] {
    ["p", "pre", "blockquote", "table", "ul", "ol", "figure"].contains(element.name) ? [.element(element)] : element.children
  }

  private func droppedLines() -> Set<Int> {
    var dropped: Set<Int> = []
    for index in body.lines where isFurniture(index) { dropped.insert(index) }
    dropped.formUnion(head())
    dropped.formUnion(tail())
    return dropped
  }

  /// Furniture wherever it stands in the text: neighbours, counters, trails and menus; where rules named the place, only by words.
  private func isFurniture(_ index: Int) -> Bool {
    let line = page.outline.lines[index]
    switch line.kind {
    case .breadcrumb, .neighbours, .today: return true
    case .action, .counter: return line.weight <= 24 && (line.linkDensity > 0.3 || isAtEdge(index))
    case .imprint, .appendix, nil: break
    }
    return !body.isByRule && line.isInFurniture && isFurnitureWithinBody(line.element)
  }

  /// Whether the furniture lies in the text; when it lies around all of it, its name means nothing here.
  private func isFurnitureWithinBody(_ element: Element) -> Bool {
    let within = ([element] + element.ancestors).prefix { current in !body.elements.contains { $0 === current } }
    return within.contains(where: page.outline.isFurniture)
  }

  private func isAtEdge(_ index: Int) -> Bool {
    index < body.lines.lowerBound + 6 || index >= body.lines.upperBound - 6
  }

  /// The headline, and everything before it, and the credit lines near it.
  private func head() -> Set<Int> {
    var dropped: Set<Int> = []
    var start = body.lines.lowerBound
    if let line = title.line, body.lines.contains(line), line < start + 40 || !body.isByRule {
      dropped.formUnion(body.lines.lowerBound...line)
      start = line + 1
    }
    for index in start..<max(start, min(start + 8, body.lines.upperBound)) {
      if credits.lines.contains(index) || isHeadlineAgain(index) {
        dropped.insert(index)
      } else if isParagraph(page.outline.lines[index]) {
        break
      }
    }
    return dropped
  }

  private func isHeadlineAgain(_ index: Int) -> Bool {
    page.outline.lines[index].text == title.text.string
  }

  /// From the first line behind the last paragraph that says that the article is over.
  private func tail() -> Set<Int> {
    guard let end = body.lines.reversed().first(where: { isParagraph(page.outline.lines[$0]) }) else { return [] }
    let behind = (end + 1)..<max(end + 1, body.lines.upperBound)
    guard let stop = behind.first(where: { page.outline.lines[$0].kind?.endsArticle == true }) else { return [] }
    return Set(stop..<body.lines.upperBound)
  }

  private func isParagraph(_ line: PageLine) -> Bool {
    line.weight >= 40 && line.linkDensity < 0.5 && line.kind == nil && !line.isInFurniture
  }
}
