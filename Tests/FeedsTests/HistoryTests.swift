import Feeds
import Foundation
import Markup
import Model
import TestSupport
import Testing

struct HistoryTests {
  @Test(arguments: FeedFormat.allCases)
  func anArchiveLeadsToItsNeighboursAndBackToTheFeed(format: FeedFormat) throws {
    let document = try document(.archive(name: "news-2025-10", older: "news-2025-09", newer: "news-2025-11"), as: format)
    expectGolden(document, "archive.\(format.fileExtension)")
  }

  @Test(arguments: [FeedFormat.rss, .atom])
  func aFeedLeadsToItsNewestArchive(format: FeedFormat) throws {
    let document = try document(.subscription(older: "news-2025-11"), as: format)
    #expect(try links(in: document)["prev-archive"] == "https://www.example.edu/feeds/news-2025-11.\(format.fileExtension)")
    #expect(try links(in: document)["self"] == "https://www.example.edu/feeds/news.\(format.fileExtension)")
    #expect(!document.contains("fh:"))
  }

  @Test(arguments: [FeedFormat.rss, .atom])
  func aCompleteFeedSaysSo(format: FeedFormat) throws {
    let document = try document(.complete, as: format)
    #expect(document.contains("<fh:complete/>"))
    #expect(try links(in: document)["prev-archive"] == nil)
  }

  @Test func theNextPageOfAJSONFeedIsTheNextOlderArchive() throws {
    let document = try document(.subscription(older: "news-2025-11"), as: .json)
    #expect(document.contains("\"next_url\": \"https://www.example.edu/feeds/news-2025-11.json\""))
    #expect(try !self.document(.complete, as: .json).contains("next_url"))
  }

  @Test(.enabled(if: Peer.schema("atom.rng") != nil, "the Atom schema lies beside the package in the workshop only"))
  func theAtomSchemaAcceptsEveryPlaceInTheHistory() throws {
    let schema = try #require(Peer.schema("atom.rng"))
    for history in [FeedHistory.complete, .archive(name: "a", older: "b", newer: "c"), .subscription(older: "a")] {
      let folder = try TemporaryFolder()
      let file = try folder.write(Data(try document(history, as: .atom).utf8), "feed.atom")
      let outcome = try Peer.run("xmllint", ["--noout", "--relaxng", schema.path(), file.path()])
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
  }

  private func document(_ history: FeedHistory, as format: FeedFormat) throws -> String {
    let articles = try FeedSamples.articles().suffix(1)
    let feed = Feed(
      definition: try FeedSamples.definition(), publication: try FeedSamples.publication(),
      extent: ArticleExtent(count: articles.count, updated: articles.map(\.updated).max()), history: history,
      vocabulary: FeedSamples.vocabulary(of: Array(articles), in: try FeedSamples.definition()))
    var writer = FeedDocument.writer(of: feed, as: format, to: BufferSink())
    try writer.begin()
    for article in articles { try writer.entry(article) }
    return try writer.end().text
  }

  /// The addresses of Atom's links by what they are; of several, the last.
  private func links(in document: String) throws -> [String: String] {
    let links = try #require(try XMLParser.document(Data(document.utf8)).root).descendants.filter { $0.name == "link" }
    return Dictionary(links.compactMap { link in link["rel"].flatMap { rel in link["href"].map { (rel, $0) } } }) { $1 }
  }
}
