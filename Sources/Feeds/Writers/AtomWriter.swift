import Markup
import Model

/// Writes Atom 1.0 (RFC 4287).
///
/// The feed's author is the publisher, so that an entry without authors has one too, as §4.1.2 demands.
struct AtomWriter<Sink: ByteSink>: FeedWriter {
  private let feed: Feed
  private let dates: FeedDates
  private var xml: XMLWriter<Sink>

  /// A writer of this feed into this sink.
  init(feed: Feed, sink: Sink) {
    self.feed = feed
    dates = FeedDates(zone: feed.publication.timeZone)
    xml = XMLWriter(sink)
  }

  /// Writes the feed's own elements: all that stands before the entries.
  mutating func begin() throws {
    try xml.stylesheet()
    try xml.start("feed")
    try xml.attribute("xmlns", "http://www.w3.org/2005/Atom")
    try xml.attribute("xmlns:media", "http://search.yahoo.com/mrss/")
    if !feed.tombstones.isEmpty { try xml.attribute("xmlns:at", "http://purl.org/atompub/tombstones/1.0") }
    try xml.attribute("xml:lang", feed.definition.language.string)
    try xml.element("id", feed.id)
    try textConstruct("title", "text", feed.definition.title.string)
    try textConstruct("subtitle", "text", feed.definition.description.string)
    try xml.element("updated", dates.rfc3339(feed.updated))
    try author(feed.publication.publisher)
    try addresses()
    try xml.element("icon", feed.publication.brand.icon?.string)
    try xml.element("logo", feed.publication.brand.logo?.url.string)
    if let rights = feed.publication.rights { try textConstruct("rights", "text", rights.string) }
    try xml.element("generator", "Tidings")
    for tombstone in feed.tombstones { try deletion(tombstone) }
  }

  /// Writes one entry; the same piece in another language is another alternate (RFC 4287 §4.2.7.4).
  mutating func entry(_ article: Article, translations: [Article]) throws {
    try xml.start("entry")
    if article.language != feed.definition.language { try xml.attribute("xml:lang", article.language.string) }
    try xml.element("id", article.id.string)
    try textConstruct("title", "text", article.title.string)
    for page in [article] + translations {
      try xml.link("link", rel: "alternate", href: page.url.string, type: "text/html", hreflang: page.language.string)
    }
    try xml.element("published", article.published.map(dates.rfc3339))
    try xml.element("updated", dates.rfc3339(max(article.updated, article.published ?? article.updated)))
    for writer in article.authors { try author(writer) }
    try categories(of: article)
    try text(of: article)
    try media(of: article)
    try xml.end()
  }

  /// Ends the document.
  mutating func end() throws -> Sink {
    try xml.end()
    return try xml.finish()
  }

  /// Links to itself, to the page, to the other formats and to the hubs; alternates differ in type, as §4.1.1 demands.
  private mutating func addresses() throws {
    try xml.link("link", rel: "self", href: feed.address(of: .atom), type: FeedFormat.atom.mediaType)
    try xml.link("link", rel: "alternate", href: feed.publication.homePage.string, type: "text/html")
    for twin in feed.twins(of: .atom) {
      try xml.link("link", rel: "alternate", href: feed.address(of: twin), type: twin.mediaType)
    }
    for hub in feed.definition.hubs { try xml.link("link", rel: "hub", href: hub.string) }
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

  private mutating func author(_ author: Author) throws {
    try xml.start("author")
    try xml.element("name", author.name.string)
    try xml.element("uri", author.url?.string)
    try xml.element("email", author.email?.description)
    try xml.end()
  }

  private mutating func categories(of article: Article) throws {
    if let section = article.section { try category(section, scheme: feed.sectionScheme) }
    for tag in article.tags { try category(tag, scheme: nil) }
  }

  private mutating func category(_ term: PlainText, scheme: String?) throws {
    try xml.start("category")
    try xml.attribute("term", term.string)
    try xml.attribute("scheme", scheme)
    try xml.end()
  }

  /// Behind the text, because some readers take the description of a picture for the summary if it comes first.
  private mutating func media(of article: Article) throws {
    for attachment in article.attachments {
      try xml.link(
        "link", rel: "enclosure", href: attachment.url.string, type: attachment.mediaType.string, title: attachment.title?.string,
        length: attachment.length)
    }
    if let image = article.image { try xml.media(image) }
  }

  private mutating func text(of article: Article) throws {
    let summary = feed.definition.content == .full ? article.summary : article.excerpt
    if let summary { try textConstruct("summary", "text", summary.string) }
    if feed.definition.content == .full { try textConstruct("content", "html", article.content.html) }
  }

  /// A text construct (§3.1) of the type `text` or `html`; either is escaped exactly once.
  private mutating func textConstruct(_ name: String, _ type: String, _ text: String) throws {
    try xml.start(name)
    try xml.attribute("type", type)
    try xml.text(text)
    try xml.end()
  }
}
