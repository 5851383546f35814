import Markup
import Model

/// Where the text of an article stands on its page.
struct PageBody {
  /// The elements that hold it, in document order; none lies in another.
  var elements: [Element]
  /// Their lines.
  var lines: Range<Int>
  /// Whether rules named the place; otherwise it was found by its looks.
  var isByRule: Bool

  /// Finds the text: by rules, by the page's own marks, by the density of its text.
  init?(of page: Page, _ lookup: inout RuleLookup) {
    let outline = page.outline
    let byRule = lookup.elements(page.rules.body) { Self.holdsContent($0, outline) }
    if let best = Self.fullest(byRule, outline) {
      self.init([best], in: outline, isByRule: true)
    } else if let marked = Self.fullest(page.document.elements(matching: #"[itemprop~="articleBody"]"#), outline) {
      self.init([marked], in: outline, isByRule: true)
    } else {
      let found = BodyScore.best(in: page)
      guard !found.isEmpty else { return nil }
      self.init(found, in: outline, isByRule: false)
    }
  }

  private init(_ elements: [Element], in outline: PageOutline, isByRule: Bool) {
    self.elements = elements
    let ranges = elements.map(outline.range)
    lines = (ranges.map(\.lowerBound).min() ?? 0)..<(ranges.map(\.upperBound).max() ?? 0)
    self.isByRule = isByRule
  }

  private static func holdsContent(_ element: Element, _ outline: PageOutline) -> Bool {
    outline.weight(of: outline.range(of: element)) > 0 || BlockElements.showsSomething(element)
  }

  /// The one with most text: templates repeat ids and classes around teasers and empty boxes.
  private static func fullest(_ elements: [Element], _ outline: PageOutline) -> Element? {
    var best: (element: Element, weight: Int)?
    for element in elements where holdsContent(element, outline) {
      let weight = outline.weight(of: outline.range(of: element))
      if best.map({ weight > $0.weight }) ?? true { best = (element, weight) }
    }
    return best?.element
  }
}
