import Foundation
import Markup
import Model

/// The section that a page stands in, and its keywords.
enum PageSection {
  /// Looks where rules say, then in the metadata, then at the last step of the trail `Home > News > …`.
  static func section(of page: Page, title: PlainText, _ lookup: inout RuleLookup) -> PlainText? {
    if let found = page.text(by: page.rules.section, &lookup)?.text, isSection(found, title: title) { return PlainText(found) }
    let told = page.metadata.sections.first { isSection($0, title: title) }
    let trail = trails(of: page).lazy.compactMap { steps in steps.last { isSection($0, title: title) } }.first
    return (told ?? trail).flatMap { PlainText($0) } ?? page.context.source.defaults.section
  }

  /// The tags of a page: its keywords that are not the site, the section or the title, and those of its source.
  static func tags(of page: Page, title: PlainText, section: PlainText?) -> [PlainText] {
    let links = page.document.elements(matching: #"a[rel~="tag"]:not([rel~="category"])"#).filter { !isInSideColumn($0) }.map(\.text)
    let words = (page.metadata.keywords.flatMap { $0.split { ",，;；、".contains($0) }.map(String.init) } + links).compactMap { PlainText($0) }
    let known = Set(page.metadata.siteNames + [title.string, section?.string].compactMap { $0 })
    var seen: Set<String> = []
    let own = words.filter { word in
      word.string.count <= 40 && !known.contains(word.string) && !isSite(word.string, page)
        && seen.insert(word.string.lowercased()).inserted
    }
    let added = page.context.source.defaults.tags.filter { seen.insert($0.string.lowercased()).inserted }
    return Array(own.prefix(20)) + added
  }

  /// A cloud of all tags stands in a side column; those of the article may stand in its footer.
  private static func isInSideColumn(_ element: Element) -> Bool {
    ([element] + element.ancestors).contains { current in
      let words = FurnitureHints.words(of: current)
      return ["nav", "aside"].contains(current.name)
        || !words.isDisjoint(with: ["sidebar", "widget", "cloud", "menu"]) && current.name != "body"
    }
  }

  /// The site's name stands at the end of the document's title, and first among the keywords of every page.
  private static func isSite(_ word: String, _ page: Page) -> Bool {
    page.metadata.documentTitle.map { $0.hasSuffix(word) && $0 != word } ?? false
  }

  /// Whether a step of a trail may be a section: not the home page, not the article itself.
  static func isSection(_ text: String, title: PlainText) -> Bool {
    let bare = text.folded.lowercased().trimmingCharacters(in: LinePhrases.ornaments)
    return !bare.isEmpty && bare.count <= 60 && !homes.contains(bare) && text.folded != title.string
  }

  /// The steps of each trail on the page: the links of a line or list that says so by its words or its name.
  private static func trails(of page: Page) -> [[String]] {
    let named = page.root.descendants.filter { element in
      element["aria-label"]?.lowercased() == "breadcrumb" || !FurnitureHints.words(of: element).isDisjoint(with: trailNames)
    }
    let spoken = page.outline.lines.filter { $0.kind == .breadcrumb }.map(\.element)
    return (spoken + named).prefix(10).map { trail in
      trail.descendants.filter { $0.name == "a" && $0["href"] != nil }.map(\.text.folded).filter { !$0.isEmpty }
    }.filter { (1...8).contains($0.count) }
  }

  private static let trailNames: Set<String> = [
    "breadcrumb", "breadcrumbs", "crumb", "crumbs", "position", "weizhi", "dqwz", "location", "bread",
  ]

  private static let homes: Set<String> = [
    "home", "homepage", "home page", "index", "首页", "网站首页", "主页", "本站首页", "首頁", "正文", "内容", "文章内容", "详细内容", "article", "content", "current",
    "startseite", "accueil",
    "inicio", "main page", "start", "新闻详情", "details", "detail",
  ]
}
