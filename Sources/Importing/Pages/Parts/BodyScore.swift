import Markup

/// Finds the text of an article by its looks, as reader views of browsers do: where lines are long, have commas and few links.
struct BodyScore {
  private let outline: PageOutline
  private var scores: [ObjectIdentifier: Double] = [:]
  private var order: [Element] = []

  /// The elements that hold the text; empty when the page has none.
  static func best(in page: Page) -> [Element] {
    for skipsFurniture in [true, false] {
      var score = BodyScore(page.outline)
      score.rate(skippingFurniture: skipsFurniture)
      let found = score.winners()
      if !found.isEmpty { return found }
    }
    return pictures(in: page)
  }

  private init(_ outline: PageOutline) {
    self.outline = outline
  }

  /// Gives each line's worth to the element around its paragraph, half to the next, a sixth to the one outside that.
  private mutating func rate(skippingFurniture: Bool) {
    for line in outline.lines where line.weight >= 10 && line.linkDensity < 0.5 && !(skippingFurniture && line.isInFurniture) {
      if line.kind != nil || Self.isHeading(line.element) { continue }
      let worth = 1 + Double(TextWeight.sentenceMarks(in: line.text)) + Double(min(line.weight / 100, 3))
      var element: Element? = Self.isParagraph(line.element) ? line.element.parent : line.element
      for share in [1.0, 0.5, 1.0 / 6] {
        guard let container = element else { break }
        add(worth * share, to: container)
        element = container.parent
      }
    }
  }

  private mutating func add(_ worth: Double, to element: Element) {
    let key = ObjectIdentifier(element)
    if scores[key] == nil {
      order.append(element)
      scores[key] = FurnitureHints.favour(of: element)
    }
    scores[key, default: 0] += worth
  }

  /// The best element, with those of its siblings that go on with the text.
  private func winners() -> [Element] {
    guard let best = order.max(by: { final($0) < final($1) }), outline.weight(of: outline.range(of: best)) > 0 else { return [] }
    guard let parent = best.parent, parent.name != "html" else { return [best] }
    let bar = max(10, final(best) / 5)
    let siblings = parent.childElements.filter { $0 === best || continues($0, bar: bar) }
    return siblings.isEmpty ? [best] : siblings
  }

  private func continues(_ sibling: Element, bar: Double) -> Bool {
    let range = outline.range(of: sibling)
    if scores[ObjectIdentifier(sibling)] != nil, final(sibling) >= bar, !outline.isFurniture(sibling) { return true }
    let isText = sibling.name == "p" || sibling.name == "blockquote" || sibling.name == "pre"
    return isText && outline.weight(of: range) > 40 && outline.linkDensity(of: range) < 0.25
  }

  private func final(_ element: Element) -> Double {
    scores[ObjectIdentifier(element), default: 0] * (1 - outline.linkDensity(of: outline.range(of: element)))
  }

  private static func isHeading(_ element: Element) -> Bool {
    ["h1", "h2", "h3", "h4", "h5", "h6"].contains(element.name)
  }

  private static func isParagraph(_ element: Element) -> Bool {
    ["p", "pre", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "dd", "dt", "ul", "ol", "center"].contains(
      element.name)
  }

  /// A page of pictures has no text to go by: the innermost element that has them all, furniture aside.
  private static func pictures(in page: Page) -> [Element] {
    let marked = page.document.elements(matching: "article, main, #content, .content, .article-content, .detail, .post")
    return marked.filter { $0.descendants.contains { $0.name == "img" } && !page.outline.isFurniture($0) }.prefix(1).map { $0 }
  }
}
