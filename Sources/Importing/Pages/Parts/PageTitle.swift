import Markup
import Model

/// The headline of a page.
struct PageTitle {
  /// The headline.
  var text: PlainText
  /// The line that it stands in, if it is on the page.
  var line: Int?

  /// Looks where rules say, then in the metadata, then for a heading that `<title>` agrees with, then for any.
  init?(of page: Page, before body: PageBody?, _ lookup: inout RuleLookup) {
    let headings = Headings(of: page, before: body)
    if let found = page.text(by: page.rules.title, &lookup), let text = PlainText(found.text) {
      self.init(text: text, line: found.line)
    } else if let told = Self.fromMetadata(page), let text = PlainText(told) {
      self.init(text: text, line: headings.line(of: told))
    } else if let agreed = headings.agreeing(with: page.metadata.documentTitle ?? ""), let text = PlainText(agreed.text) {
      self.init(text: text, line: agreed.line)
    } else if let first = headings.main, let text = PlainText(first.text) {
      self.init(text: text, line: first.line)
    } else if let text = SiteTitle.headline(in: page.metadata.documentTitle ?? "", sites: page.metadata.siteNames).flatMap({ PlainText($0) }
    ) {
      self.init(text: text, line: headings.line(of: text.string))
    } else {
      return nil
    }
  }

  private init(text: PlainText, line: Int?) {
    self.text = text
    self.line = line
  }

  /// A title in the metadata, unless it is the site's.
  private static func fromMetadata(_ page: Page) -> String? {
    for title in page.metadata.titles {
      let headline = SiteTitle.withoutSites(title, sites: page.metadata.siteNames)
      if !page.metadata.siteNames.contains(headline), TextWeight.weight(of: headline) >= 2 { return headline }
    }
    return nil
  }
}

/// The headings of a page.
struct Headings {
  private var found: [(text: String, line: Int, level: Int)] = []
  private let bodyStart: Int

  init(of page: Page, before body: PageBody?) {
    bodyStart = body?.lines.lowerBound ?? Int.max
    for (index, line) in page.outline.lines.enumerated() where (4...400).contains(line.weight) && line.kind == nil {
      if let level = Self.level(of: line.element) { found.append((line.text, index, level)) }
    }
  }

  /// The longest heading that the document's title begins with or holds.
  func agreeing(with documentTitle: String) -> (text: String, line: Int)? {
    let title = Self.letters(of: documentTitle)
    let agreeing = found.filter { heading in
      let letters = Self.letters(of: heading.text)
      return !letters.isEmpty && (title.hasPrefix(letters) || (letters.count * 3 >= title.count && title.contains(letters)))
    }
    let longest = agreeing.map { $0.text.count }.max()
    return agreeing.last { $0.text.count == longest && $0.line <= bodyStart }.map { ($0.text, $0.line) }
      ?? agreeing.first { $0.text.count == longest }.map { ($0.text, $0.line) }
  }

  /// The heading of the highest level that is nearest before the text or at its start.
  var main: (text: String, line: Int)? {
    let candidates = found.filter { $0.line <= bodyStart.addingReportingOverflow(2).partialValue || bodyStart == Int.max }
    let best = candidates.map(\.level).min()
    return candidates.last { $0.level == best }.map { ($0.text, $0.line) }
  }

  /// The line that shows this text, the last before the article's own text if there are several.
  func line(of text: String) -> Int? {
    let letters = Self.letters(of: text)
    let same = found.filter { Self.letters(of: $0.text) == letters }
    return same.last { $0.line <= bodyStart }?.line ?? same.first?.line
  }

  /// The level of the heading that an element is or stands in; a class that says `title` counts as the lowest.
  private static func level(of element: Element) -> Int? {
    for current in ([element] + element.ancestors).prefix(4) {
      if current.name.count == 2, current.name.hasPrefix("h"), let level = current.name.last?.wholeNumberValue, (1...4).contains(level) {
        return level
      }
      let words = FurnitureHints.words(of: current)
      if !words.isDisjoint(with: ["title", "headline", "biaoti", "bt", "tit"]) { return 5 }
    }
    return nil
  }

  private static func letters(of text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
