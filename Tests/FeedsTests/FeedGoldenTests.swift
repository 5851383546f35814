import Feeds
import Foundation
import Markup
import Model
import TestSupport
import Testing

struct FeedGoldenTests {
  @Test(arguments: FeedFormat.allCases)
  func aFullFeed(format: FeedFormat) throws {
    expectGolden(try FeedSamples.document(of: try FeedSamples.articles(), as: format), "news.\(format.fileExtension)")
  }

  /// They share the escaped content of the article at hand, which must never be that of the one before.
  @Test func severalFormatsWrittenTogetherAreEachAsAlone() throws {
    let articles = try FeedSamples.articles() + [try HostileArticle.worst()] + FeedSamples.articles()
    let feed = try FeedSamples.feed(of: articles)
    var writers = FeedDocument.writers(of: feed, to: FeedFormat.allCases.map { ($0, BufferSink()) })
    for index in writers.indices { try writers[index].begin() }
    for article in articles {
      for index in writers.indices { try writers[index].entry(article) }
    }
    for (index, format) in FeedFormat.allCases.enumerated() {
      #expect(try Data(writers[index].end().bytes) == FeedSamples.document(of: articles, as: format), "\(format)")
    }
  }

  @Test(arguments: FeedFormat.allCases)
  func aSummaryFeed(format: FeedFormat) throws {
    let document = try FeedSamples.document(of: try FeedSamples.articles(), as: format, content: .summary)
    expectGolden(document, "summary.\(format.fileExtension)")
  }

  @Test(arguments: FeedFormat.allCases)
  func anEmptyFeed(format: FeedFormat) throws {
    expectGolden(try FeedSamples.document(of: [], as: format), "empty.\(format.fileExtension)")
  }

  @Test(arguments: FeedFormat.allCases)
  func aHostileFeed(format: FeedFormat) throws {
    expectGolden(try FeedSamples.document(of: [try HostileArticle.worst()], as: format), "hostile.\(format.fileExtension)")
  }

  @Test(arguments: FeedFormat.allCases)
  func aTranslatedArticle(format: FeedFormat) throws {
    expectGolden(try FeedSamples.translatedDocument(as: format), "translated.\(format.fileExtension)")
  }

  @Test func anAtomFeedWithATombstone() throws {
    expectGolden(try FeedSamples.documentWithTombstone(as: .atom), "withdrawn.atom")
  }

  @Test(arguments: FeedFormat.allCases)
  func aFeedWithEverySetting(format: FeedFormat) throws {
    expectGolden(try FeedSamples.document(of: try FeedSamples.everySetting(), as: format), "settings.\(format.fileExtension)")
  }

  @Test func theListOfFeeds() throws {
    let feeds = try lists()
    var writer = OPMLWriter(sink: BufferSink())
    expectGolden(Data(try writer.write(feeds, of: try FeedSamples.publication()).bytes), "feeds.opml")
  }

  @Test func theFeedsOfASeriesStandTogetherInTheList() throws {
    var writer = OPMLWriter(sink: BufferSink())
    expectGolden(Data(try writer.write(try lists() + series(), of: try FeedSamples.publication()).bytes), "series.opml")
  }

  @Test func theFeedsOfASeriesStandTogetherOnTheIndexPage() throws {
    expectGolden(IndexPage(try lists() + series(), of: try FeedSamples.publication()).html(), "series.html")
  }

  @Test func theIndexPage() throws {
    expectGolden(IndexPage(try lists(), of: try FeedSamples.publication()).html(), "index.html")
  }

  @Test func theIndexPageOfAChinesePublication() throws {
    var publication = try FeedSamples.publication()
    publication.language = try FeedSamples.language("zh-Hans")
    publication.title = try FeedSamples.text("示例大学")
    expectGolden(IndexPage(try lists(), of: publication).html(), "index-zh.html")
  }

  @Test func thePageOfAFeed() throws {
    let articles = try FeedSamples.articles()
    expectGolden(FeedPage(try FeedSamples.feed(of: articles), articles: articles).html(), "news.html")
  }

  @Test func thePageOfAChineseFeedWithoutArticles() throws {
    expectGolden(FeedPage(try #require(try lists().last), articles: []).html(), "xinwen.html")
  }

  @Test func theStyleSheetOfFeeds() throws {
    expectGolden(FeedStylesheet.css(try FeedSamples.publication().brand), FeedStylesheet.fileName)
  }

  /// The feeds of two tags.
  private func series() throws -> [Feed] {
    var definition = try FeedSamples.definition()
    definition.name = try #require(Slug("tag"))
    definition.each = .tag
    var taken: Set<Slug> = []
    let made = try #require(FeedSeries(definition)).feeds(
      of: [try FeedSamples.text("R&D"), try FeedSamples.text("稀土")], taken: &taken, archived: [])
    return try made.feeds.map {
      Feed(definition: $0, publication: try FeedSamples.publication(), extent: ArticleExtent(count: 0, updated: nil))
    }
  }

  /// The feed of the other tests, and a Chinese one that has Atom only.
  private func lists() throws -> [Feed] {
    var chinese = try FeedSamples.feed(of: [])
    var definition = chinese.definition
    definition.name = try #require(Slug("xinwen"))
    definition.title = try FeedSamples.text("新闻 & 公告")
    definition.language = try FeedSamples.language("zh-Hans")
    definition.formats = [.atom]
    chinese = Feed(definition: definition, publication: chinese.publication, extent: chinese.extent)
    return [try FeedSamples.feed(of: try FeedSamples.articles()), chinese]
  }
}
