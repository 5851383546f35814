import Markup
import Model

/// Writes Atom 1.0 (RFC 4287).
///
/// The feed's author is the publisher, so that an entry without authors has one too, as §4.1.2 demands.
struct AtomWriter: FormatWriter {
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

  /// Writes the feed's own elements: all that stands before the entries.
  mutating func begin() throws {
    try xml.stylesheet()
    try xml.start("feed")
    try xml.attribute("xmlns", "http://www.w3.org/2005/Atom")
    try xml.declare(feed.atomVocabulary)
    try xml.attribute("xml:lang", feed.definition.language.string)
    try xml.element("id", feed.id)
    try textConstruct("title", "text", feed.definition.title.string)
    try textConstruct("subtitle", "text", feed.definition.description.string)
    try xml.element("updated", dates.rfc3339(feed.updated))
    try person("author", feed.publication.publisher)
    try categories(feed.categories)
    try addresses()
    try xml.element("icon", (feed.publication.brand.icon ?? feed.publication.brand.favicon)?.string)
    try xml.element("logo", feed.publication.brand.logo?.url.string)
    if let rights = feed.publication.rights { try textConstruct("rights", "text", rights.string) }
    try generator()
    for tombstone in feed.tombstones { try deletion(tombstone) }
  }

  /// Writes one entry; the same piece in another language is another alternate (RFC 4287 §4.2.7.4).
  mutating func entry(_ article: Article, translations: [Article]) throws {
    try xml.start("entry")
    if article.language != feed.definition.language { try xml.attribute("xml:lang", article.language.string) }
    try xml.element("id", article.id.string)
    try textConstruct("title", "text", article.title.string)
    try alternate(article)
    for page in translations { try alternate(page) }
    // Some readers follow the first alternate and some, newsboat among them, the last: both must be this article.
    if !translations.isEmpty { try xml.link("link", rel: "alternate", href: article.url.string) }
    try xml.element("published", article.published.map(dates.rfc3339))
    try xml.element("updated", dates.rfc3339(max(article.updated, article.published ?? article.updated)))
    for writer in article.authors { try person("author", writer) }
    for helper in article.credits.contributors { try person("contributor", helper) }
    try categories(feed.categories(of: article))
    try relations(of: article)
    try text(of: article)
    try media(of: article)
    try xml.end()
  }

  /// Ends the document.
  mutating func end() throws {
    try xml.end()
    _ = try xml.finish()
  }

  /// Links to itself, to the page, to the other formats, to the licence and to the hubs; alternates differ in type, as §4.1.1 demands.
  private mutating func addresses() throws {
    try xml.link("link", rel: "self", href: feed.address(of: .atom), type: FeedFormat.atom.mediaType)
    try xml.link("link", rel: "alternate", href: feed.publication.homePage.string, type: "text/html")
    for twin in feed.twins(of: .atom) {
      try xml.link("link", rel: "alternate", href: feed.address(of: twin), type: twin.mediaType)
    }
    if let license = feed.publication.license { try xml.link("link", rel: "license", href: license.string) }
    for hub in feed.hubs { try xml.link("link", rel: "hub", href: hub.string) }
    try xml.history(of: feed, as: .atom, link: "link")
  }

  /// The program and its version; an archive stays as it is when the program is renewed.
  private mutating func generator() throws {
    try xml.start("generator")
    try xml.attribute("version", feed.history.isArchive ? nil : Software.version)
    try xml.text(Software.name)
    try xml.end()
  }

  /// RFC 6721 §3: readers that know it remove the entry, all others pass over it.
  ///
  /// It stands in front of the entries, because the schema of RFC 4287 knows no extensions behind them.
  private mutating func deletion(_ tombstone: Tombstone) throws {
    try xml.start("at:deleted-entry")
    try xml.attribute("ref", tombstone.id.string)
    try xml.attribute("when", dates.rfc3339(tombstone.withdrawn))
    try xml.end()
  }
}
