public import Markup
public import Model

/// Writes the list of all feeds as OPML 2.0 (http://opml.org/spec2.opml), which readers import in one step.
///
/// `head` has no `docs` element: the specification knows it, validators refuse it.
public struct OPMLWriter<Sink: ByteSink> {
  /// The document's name in `public/`.
  public static var fileName: String { "feeds.opml" }
  /// The media type it is served as.
  public static var mediaType: String { "text/x-opml" }

  private var xml: XMLWriter<Sink>

  /// A writer into this sink.
  public init(sink: Sink) {
    xml = XMLWriter(sink)
  }

  /// Writes the whole document and hands the sink back; the feeds stand in the order given, those of a series in a folder.
  public mutating func write(_ feeds: [Feed], of publication: Publication) throws -> Sink {
    try xml.start("opml")
    try xml.attribute("version", "2.0")
    try head(feeds, of: publication)
    try xml.start("body")
    for group in FeedGroup.groups(of: feeds) { try outline(group, of: publication) }
    try xml.end()
    try xml.end()
    return try xml.finish()
  }

  private mutating func head(_ feeds: [Feed], of publication: Publication) throws {
    try xml.start("head")
    try xml.element("title", publication.title.string)
    if let newest = feeds.map(\.updated).max() {
      try xml.element("dateModified", FeedDates(zone: publication.timeZone).rfc822(newest))
    }
    try xml.element("ownerName", publication.publisher.name.string)
    try xml.element("ownerEmail", publication.publisher.email?.description)
    try xml.element("ownerId", publication.homePage.string)
    try xml.end()
  }

  /// Feeds that were made for the values of one field stand in a folder of their own, as readers show nested outlines.
  private mutating func outline(_ group: FeedGroup, of publication: Publication) throws {
    if let field = group.field {
      try xml.start("outline")
      try xml.attribute("text", PagePhrases(language: publication.language).heading(field))
    }
    for feed in group.feeds { try outline(feed) }
    if group.field != nil { try xml.end() }
  }

  /// One line of the list: the most widely read of the feed's formats.
  ///
  /// `type` is `rss` for every kind of feed (OPML 2.0, "Subscription lists").
  private mutating func outline(_ feed: Feed) throws {
    guard let format = feed.formats.first else { return }
    try xml.start("outline")
    try xml.attribute("type", "rss")
    try xml.attribute("text", feed.definition.title.string)
    try xml.attribute("title", feed.definition.title.string)
    try xml.attribute("description", feed.definition.description.string)
    try xml.attribute("xmlUrl", feed.address(of: format))
    try xml.attribute("htmlUrl", feed.publication.homePage.string)
    try xml.attribute("language", feed.definition.language.string)
    if format == .rss { try xml.attribute("version", "RSS") }
    try xml.end()
  }
}
