import Markup

/// What features of HTML and CSS a page uses, each with the first element that does.
struct FeatureUse {
  /// The elements by the features' slugs.
  private(set) var places: [String: Element] = [:]

  init(_ page: LintedPage) {
    for element in page.elements { note(element, of: page) }
    for sheet in page.sheets { note(sheet.inventory, at: sheet.element) }
  }

  private mutating func note(_ element: Element, of page: LintedPage) {
    for slug in MarkupFeatures.slugs(of: element) { add(slug, element) }
    // A preheader is hidden in as many ways as there are programs, each of which knows one.
    guard let style = element["style"], !page.light.style(of: element).isHidden else { return }
    let inventory = StylesheetInventory(styleAttribute: style)
    note(inventory.declarations, at: element)
  }

  private mutating func note(_ sheet: StylesheetInventory, at element: Element) {
    note(sheet.declarations, at: element)
    for rule in sheet.atRules { add("css-at-\(rule)", element) }
    for query in sheet.mediaQueries.map({ $0.lowercased() }) {
      for feature in ["prefers-color-scheme", "prefers-reduced-motion", "orientation", "hover", "device-pixel-ratio"]
      where query.contains(feature) {
        add("css-at-media-\(feature)", element)
      }
    }
    for selector in sheet.selectors { add(SelectorFeatures.slug(of: selector), element) }
  }

  private mutating func note(_ declarations: [(property: String, value: String)], at element: Element) {
    var last = ""
    for (property, value) in declarations {
      // A value behind another of its property is for those who know it; the others have the first.
      for slug in StyleFeatures.slugs(property, value, hasFallback: property == last) { add(slug, element) }
      last = property
    }
  }

  private mutating func add(_ slug: String, _ element: Element) {
    if places[slug] == nil { places[slug] = element }
  }
}
