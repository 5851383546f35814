import Model

extension MarkdownSite {
  /// The site whose file this is, when the source does not say: by what no other folder of Markdown has.
  ///
  /// `_posts` and `_drafts` are Jekyll's. A folder `content` alone proves nothing; with front matter that is not YAML, with a shortcode or
  /// with `_index.md` in it, it is Hugo's.
  static func recognised(_ document: SourceDocument, _ parts: MarkdownDocument) -> MarkdownSite? {
    let folders = document.name.split(separator: "/").dropLast()
    if folders.contains("_posts") || folders.contains("_drafts") { return MarkdownSite(generator: .jekyll) }
    guard folders.contains("content") else { return nil }
    let isSection = document.name.split(separator: "/").last?.hasPrefix("_index.") == true
    let isForeign = parts.frontMatter.map { $0.syntax != .yaml } ?? false
    let hasShortcodes = parts.body.firstRange(of: "{{<") != nil || parts.body.firstRange(of: "{{%") != nil
    return isSection || isForeign || hasShortcodes ? MarkdownSite(generator: .hugo) : nil
  }

  /// The id that an article has in the site's own feed: Hugo's RSS has its address, the Atom of jekyll-feed the address without its ending.
  func feedID(of url: WebAddress) -> ArticleID? {
    var text = Substring(url.string)
    if generator == .jekyll {
      for ending in [".html", "/"] where text.hasSuffix(ending) { text = text.dropLast(ending.count) }
    }
    return ArticleID(String(text))
  }
}
