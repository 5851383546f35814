import Markup
import Model

/// Writes RSS 2.0 (https://www.rssboard.org/rss-specification), by the Best Practices Profile of the RSS Advisory Board.
///
/// Plain text is escaped with `&#x26;` and `&#x3C;`, as the profile asks; readers that decode twice then still show it right.
struct RSSWriter: FormatWriter {
  let feed: Feed
  let dates: FeedDates
  /// The HTML of the article at hand, which the writers of other formats write as well.
  let content: EscapedText
  var xml: XMLWriter<AnyByteSink>

  /// A writer of this feed into this sink.
  init(feed: Feed, sink: AnyByteSink, content: EscapedText) {
    self.feed = feed
    self.content = content
    dates = FeedDates(zone: feed.publication.timeZone)
    xml = XMLWriter(sink)
  }

  /// Writes the channel: all that stands before the items.
  mutating func begin() throws {
    try xml.stylesheet()
    try xml.start("rss")
    try xml.attribute("version", "2.0")
    try xml.declare(feed.rssVocabulary)
    try xml.start("channel")
    try channel()
  }

  /// Writes one item; the same piece in another language is a link of Atom's, because RSS has none for it.
  mutating func entry(_ article: Article, translations: [Article]) throws {
    try xml.start("item")
    try xml.textElementHex("title", article.title.string)
    try xml.element("link", article.url.string)
    for page in translations {
      try xml.link("atom:link", rel: "alternate", href: page.url.string, type: "text/html", hreflang: page.language.string)
    }
    try text(of: article)
    try xml.start("guid")
    try xml.attribute("isPermaLink", "false")
    try xml.text(article.id.string)
    try xml.end()
    try xml.element("pubDate", article.published.map(dates.rfc822))
    if let published = article.published, article.updated > published { try xml.element("atom:updated", dates.rfc3339(article.updated)) }
    if article.language != feed.definition.language { try xml.element("dc:language", article.language.string) }
    try people(of: article)
    try categories(feed.categories(of: article))
    try relations(of: article)
    try media(of: article)
    if feed.definition.podcast != nil { try episode(of: article) }
    try xml.end()
  }

  /// Ends the document.
  mutating func end() throws {
    try xml.end()
    try xml.end()
    _ = try xml.finish()
  }

  /// Categories of the channel or of an item, each with its taxonomy.
  mutating func categories(_ categories: [FeedCategory]) throws {
    for category in categories {
      try xml.start("category")
      try xml.attribute("domain", category.scheme)
      try xml.textHex(category.term.string)
      try xml.end()
    }
  }
}
