import Feeds
import Foundation
import Markup
import Model
import Testing

/// A small bilingual publication with one article of everything, for the tests of all formats.
enum FeedSamples {
  static func publication() throws -> Publication {
    Publication(
      title: try text("Example University"), description: try text("News & views from campus"),
      homePage: try web("https://www.example.edu/"), feedsBase: try web("https://www.example.edu/feeds/"),
      tagAuthority: try #require(TagAuthority("example.edu,2026-05")), language: try language("en"),
      timeZone: try #require(TimeZone(identifier: "Asia/Shanghai")),
      publisher: Author(
        name: try text("Communications Office"), email: EmailAddress("news@example.edu"), url: try web("https://www.example.edu/")),
      brand: Brand(
        logo: Image(url: try web("https://www.example.edu/logo.png"), width: 400, height: 100),
        icon: try web("https://www.example.edu/icon.png")))
  }

  static func definition(content: FeedDefinition.Content = .full) throws -> FeedDefinition {
    FeedDefinition(
      name: try #require(Slug("news")), title: try text("News <all> & more"), description: try text("Everything from Example University"),
      language: try language("en"), content: content, hubs: [try web("https://hub.example.org/")])
  }

  /// A feed of these articles, with the extent that a store would tell.
  static func feed(of articles: [Article], content: FeedDefinition.Content = .full) throws -> Feed {
    let definition = try definition(content: content)
    return Feed(
      definition: definition, publication: try publication(),
      extent: ArticleExtent(count: articles.count, updated: articles.map(\.updated).max()),
      vocabulary: vocabulary(of: articles, in: definition))
  }

  /// What these articles need in a feed, which a build looks at before it writes them.
  static func vocabulary(of articles: [Article], in definition: FeedDefinition) -> FeedVocabulary {
    var vocabulary = FeedVocabulary()
    for article in articles { vocabulary.add(article, in: definition) }
    return vocabulary
  }

  /// The document of a feed that has lost its first article a day after its last change.
  static func documentWithTombstone(as format: FeedFormat) throws -> Data {
    var articles = try articles()
    var withdrawn = articles.removeFirst()
    withdrawn.state = .withdrawn(at: date(1_760_176_400), published: date(1_760_000_000))
    withdrawn.updated = date(1_760_176_400)
    let definition = try definition(content: .summary)
    let feed = Feed(
      definition: definition, publication: try publication(),
      extent: ArticleExtent(count: articles.count, updated: articles.map(\.updated).max()),
      withdrawn: [try #require(Tombstone(withdrawn))], vocabulary: vocabulary(of: articles, in: definition))
    var writer = FeedDocument.writer(of: feed, as: format, to: BufferSink())
    try writer.begin()
    for article in articles { try writer.entry(article) }
    return Data(try writer.end().bytes)
  }

  /// The document of a feed whose first article is there in the language of the second, too.
  static func translatedDocument(as format: FeedFormat) throws -> Data {
    let articles = try articles()
    var writer = FeedDocument.writer(of: try feed(of: [articles[0]], content: .summary), as: format, to: BufferSink())
    try writer.begin()
    try writer.entry(articles[0], translations: [articles[1]])
    return Data(try writer.end().bytes)
  }

  /// The document of a feed in one format.
  static func document(of articles: [Article], as format: FeedFormat, content: FeedDefinition.Content = .full) throws -> Data {
    var writer = FeedDocument.writer(of: try feed(of: articles, content: content), as: format, to: BufferSink())
    try writer.begin()
    for article in articles { try writer.entry(article) }
    return Data(try writer.end().bytes)
  }

  /// English with every field, Chinese, and the least that an article can be.
  static func articles() throws -> [Article] {
    [try everything(), try chinese(), try bare()]
  }

  private static func everything() throws -> Article {
    Article(
      id: try id("news/rare-earth"), url: try web("https://www.example.edu/news/rare-earth.html?a=1&b=2"),
      title: try text("Rare earths: <3 & \"more\" than 50 % recovered"), summary: try text("A team of 12 shows how; costs < 5 €."),
      content: CleanHTML(
        alreadyClean:
          "<p>Magnets &amp; motors.</p>\n<p>See <a href=\"https://www.example.edu/a?x=1&amp;y=2\">the data</a>, ]]&gt; and all.</p>"),
      language: try language("en"),
      authors: [
        Author(name: try text("Ann Lee"), email: EmailAddress("ann@example.edu"), url: try web("https://www.example.edu/ann")),
        Author(name: try text("李明")),
      ],
      section: try text("Research"), tags: [try text("rare earths"), try text("R&D")],
      image: Image(
        url: try web("https://www.example.edu/lab.jpg"), alt: "Two people at a furnace", width: 1200, height: 800, length: 240_000),
      attachments: [
        Attachment(
          url: try web("https://www.example.edu/talk.mp3"), mediaType: try #require(MediaType("audio/mpeg")), title: try text("The talk"),
          length: 1_234_567, durationInSeconds: 754),
        Attachment(url: try web("https://www.example.edu/paper.pdf"), mediaType: try #require(MediaType("application/pdf"))),
      ],
      state: .published(at: date(1_760_000_000)), updated: date(1_760_090_000), origin: try origin("rare-earth"))
  }

  private static func chinese() throws -> Article {
    Article(
      id: try id("news/center"), url: try web("https://www.example.edu/新闻/中心.html"), title: try text("两个研究中心正式启动 🎓"),
      summary: try text("面向智慧健康与先进材料。"), content: CleanHTML(alreadyClean: "<p>研究中心由两所大学共建。</p>"),
      language: try language("zh-Hans"), authors: [Author(name: try text("宣传部"), email: EmailAddress("news@example.edu"))],
      section: try text("校园"), state: .published(at: date(1_759_372_320)), updated: date(1_759_372_320), origin: try origin("center"))
  }

  private static func bare() throws -> Article {
    Article(
      id: try id("news/bare"), url: try web("https://www.example.edu/bare"), title: try text("Bare"),
      content: CleanHTML(alreadyClean: "<h2>Heading</h2><p>First words of the text.</p><p>Second.</p>"), language: try language("en"),
      state: .published(at: date(1_700_000_000)), updated: date(1_700_000_000), origin: try origin("bare"))
  }

  static func text(_ raw: String) throws -> PlainText { try #require(PlainText(raw)) }
  static func web(_ raw: String) throws -> WebAddress { try #require(WebAddress(raw)) }
  static func language(_ raw: String) throws -> LanguageTag { try #require(LanguageTag(raw)) }
  static func id(_ specific: String) throws -> ArticleID { try #require(ArticleID("tag:example.edu,2026-05:\(specific)")) }
  static func date(_ seconds: Double) -> Date { Date(timeIntervalSince1970: seconds) }
  static func origin(_ name: String) throws -> Origin { Origin(source: try #require(Slug("cms")), externalID: try text(name)) }
}
