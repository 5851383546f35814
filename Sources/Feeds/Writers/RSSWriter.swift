import Markup
import Model

/// Writes RSS 2.0 (https://www.rssboard.org/rss-specification), by the Best Practices Profile of the RSS Advisory Board.
///
/// Plain text is escaped with `&#x26;` and `&#x3C;`, as the profile asks; readers that decode twice then still show it right.
/// Namespaces stand on the root before anything is known of the entries, so all are declared that an entry may need.
struct RSSWriter<Sink: ByteSink>: FeedWriter {
  private let feed: Feed
  private let dates: FeedDates
  private var xml: XMLWriter<Sink>

  /// A writer of this feed into this sink.
  init(feed: Feed, sink: Sink) {
    self.feed = feed
    dates = FeedDates(zone: feed.publication.timeZone)
    xml = XMLWriter(sink)
  }

  /// Writes the channel: all that stands before the items.
  mutating func begin() throws {
    try xml.stylesheet()
    try xml.start("rss")
    try xml.attribute("version", "2.0")
    try xml.attribute("xmlns:atom", "http://www.w3.org/2005/Atom")
    if feed.definition.content == .full { try xml.attribute("xmlns:content", "http://purl.org/rss/1.0/modules/content/") }
    try xml.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
    try xml.attribute("xmlns:media", "http://search.yahoo.com/mrss/")
    try xml.start("channel")
    try xml.textElementHex("title", feed.definition.title.string)
    try xml.element("link", feed.publication.homePage.string)
    try xml.textElementHex("description", feed.definition.description.string)
    try xml.element("language", feed.definition.language.string)
    try addresses()
    try xml.textElementHex("copyright", feed.publication.rights?.string)
    try publisher()
    try xml.element("lastBuildDate", dates.rfc822(feed.updated))
    try xml.element("generator", "Tidings")
    try xml.element("docs", "https://www.rssboard.org/rss-specification")
    try advice()
    try image()
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
    try authors(article.authors)
    try categories(of: article)
    try media(of: article)
    try xml.end()
  }

  /// Ends the document.
  mutating func end() throws -> Sink {
    try xml.end()
    try xml.end()
    return try xml.finish()
  }

  /// Links to itself, to the other formats and to the hubs: RSS has no such elements, Atom's are the custom.
  private mutating func addresses() throws {
    try xml.link("atom:link", rel: "self", href: feed.address(of: .rss), type: FeedFormat.rss.mediaType)
    for twin in feed.twins(of: .rss) {
      try xml.link("atom:link", rel: "alternate", href: feed.address(of: twin), type: twin.mediaType)
    }
    for hub in feed.definition.hubs { try xml.link("atom:link", rel: "hub", href: hub.string) }
  }

  /// The profile wants an address in `managingEditor`; a publisher without one stands in `dc:creator`.
  private mutating func publisher() throws {
    if let contact = feed.publication.publisher.rssContact {
      try xml.textElementHex("managingEditor", contact)
    } else {
      try xml.textElementHex("dc:creator", feed.publication.publisher.name.string)
    }
  }

  /// When to fetch; hours and days are those of GMT, each once and in order.
  private mutating func advice() throws {
    let advice = feed.definition.fetching
    try xml.element("ttl", advice.minutes.map(String.init))
    try list("skipHours", "hour", advice.hoursWithoutNews.sorted().map(String.init))
    let days = WeeklySchedule.Weekday.allCases.filter(advice.daysWithoutNews.contains).map { "\($0)" }
    try list("skipDays", "day", days.map { $0.prefix(1).uppercased() + $0.dropFirst() })
  }

  private mutating func list(_ name: String, _ entry: String, _ values: [String]) throws {
    guard !values.isEmpty else { return }
    try xml.start(name)
    for value in values { try xml.element(entry, value) }
    try xml.end()
  }

  /// The channel's picture, at most 144 by 400 pixels (RSS 2.0, `image`); the title and link must be the channel's.
  private mutating func image() throws {
    guard let picture = feed.publication.brand.rssImage else { return }
    try xml.start("image")
    try xml.element("url", picture.url.string)
    try xml.textElementHex("title", feed.definition.title.string)
    try xml.element("link", feed.publication.homePage.string)
    try xml.element("width", picture.width.map(String.init))
    try xml.element("height", picture.height.map(String.init))
    try xml.end()
  }

  /// `description` holds HTML and comes first; readers that know `content:encoded` then show the whole text instead.
  private mutating func text(of article: Article) throws {
    let summary = feed.definition.content == .full ? article.summary : article.excerpt
    if let summary { try xml.element("description", HTMLSerializer.html([.text(summary.string)])) }
    if feed.definition.content == .full { try xml.element("content:encoded", article.content.html) }
  }

  /// One author with an e-mail address is an `author`; several, or one without an address, are names in `dc:creator`.
  ///
  /// The profile wants never both.
  private mutating func authors(_ authors: [Author]) throws {
    if authors.count == 1, let contact = authors[0].rssContact {
      try xml.textElementHex("author", contact)
    } else {
      for author in authors { try xml.textElementHex("dc:creator", author.name.string) }
    }
  }

  private mutating func categories(of article: Article) throws {
    if let section = article.section {
      try xml.start("category")
      try xml.attribute("domain", feed.sectionScheme)
      try xml.textHex(section.string)
      try xml.end()
    }
    for tag in article.tags { try xml.textElementHex("category", tag.string) }
  }

  /// RSS has room for one enclosure, and wants its length even when nobody knows it; the rest is Media RSS.
  private mutating func media(of article: Article) throws {
    if let first = article.attachments.first {
      try xml.start("enclosure")
      try xml.attribute("url", first.url.string)
      try xml.attribute("length", String(first.length ?? 0))
      try xml.attribute("type", first.mediaType.string)
      try xml.end()
    }
    if let image = article.image { try xml.media(image) }
    for attachment in article.attachments.dropFirst() { try xml.media(attachment) }
  }
}

extension Author {
  /// `mail@host (Name)`; nil without an address, or with a name whose parentheses would end the comment of RFC 822 too early.
  fileprivate var rssContact: String? {
    guard let email, !name.string.utf8.contains(where: { "()\\".utf8.contains($0) }) else { return nil }
    return "\(email) (\(name))"
  }
}

extension Brand {
  /// The icon, which feed readers scale, or else the logo if it is known to fit.
  fileprivate var rssImage: Image? {
    if let icon { return Image(url: icon) }
    guard let logo, let width = logo.width, let height = logo.height, width <= 144, height <= 400 else { return nil }
    return logo
  }
}
