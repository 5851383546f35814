import Feeds
import Foundation
import Markup
import Model
import TestSupport
import Testing

/// What readers and validators that we did not write make of our documents.
@Suite(.serialized) struct PeerTests {
  @Test(arguments: [FeedFormat.rss, .atom])
  func xmllintFindsEveryDocumentWellFormed(format: FeedFormat) throws {
    for articles in [[], try FeedSamples.articles(), [try HostileArticle.worst()]] {
      let folder = try TemporaryFolder()
      let file = try folder.write(try FeedSamples.document(of: articles, as: format), "feed.xml")
      let outcome = try Peer.run("xmllint", ["--noout", file.path()])
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
  }

  @Test(.enabled(if: Peer.schema("atom.rng") != nil, "the Atom schema lies beside the package in the workshop only"))
  func theAtomSchemaAcceptsEveryDocument() throws {
    let schema = try #require(Peer.schema("atom.rng"))
    for content in FeedDefinition.Content.allCases {
      for articles in [[], try FeedSamples.articles(), [try HostileArticle.worst()]] {
        let folder = try TemporaryFolder()
        let file = try folder.write(try FeedSamples.document(of: articles, as: .atom, content: content), "feed.atom")
        let outcome = try Peer.run("xmllint", ["--noout", "--relaxng", schema.path(), file.path()])
        #expect(outcome.status == 0, "\(outcome.errors)")
      }
    }
  }

  @Test(arguments: FeedDefinition.Content.allCases)
  func everyJSONFeedKeepsTheRules(content: FeedDefinition.Content) throws {
    for articles in [[], try FeedSamples.articles(), [try HostileArticle.worst()]] {
      let folder = try TemporaryFolder()
      let file = try folder.write(try FeedSamples.document(of: articles, as: .json, content: content), "feed.json")
      let schema = Peer.schema("jsonfeed-1.1.json").map { [$0.path()] } ?? []
      let outcome = try Peer.python("check_json_feed.py", [file.path()] + schema)
      #expect(outcome.status == 0, "\(outcome.text)\(outcome.errors)")
    }
  }

  @Test(arguments: [FeedFormat.rss, .atom])
  func feedparserReadsWhatWasWritten(format: FeedFormat) throws {
    let articles = try FeedSamples.articles()
    let folder = try TemporaryFolder()
    let file = try folder.write(try FeedSamples.document(of: articles, as: format), "feed.xml")
    let outcome = try Peer.python("read_feed.py", [file.path()])
    try #require(outcome.status == 0, "\(outcome.errors)")
    let feed = try JSONDecoder().decode(ParsedFeed.self, from: outcome.output)
    #expect(feed.bozo == nil)
    #expect(feed.version == (format == .rss ? "rss20" : "atom10"))
    #expect(feed.title == "News <all> & more" || feed.title == "News &lt;all&gt; &amp; more")
    #expect(feed.language == "en")
    #expect(feed.`self` == "https://www.example.edu/feeds/news.\(format.fileExtension)")
    #expect(feed.updated == 1_760_090_000)
    #expect(feed.entries.map(\.id) == articles.map(\.id.string))
    #expect(feed.entries.map(\.title) == articles.map(\.title.string))
    #expect(feed.entries.map(\.link) == articles.map(\.url.string))
    #expect(feed.entries.map(\.content) == articles.map(\.content.html))
    #expect(feed.entries.map(\.published) == articles.map { $0.published?.timeIntervalSince1970 })
    #expect(feed.entries[0].updated == 1_760_090_000)
    #expect(feed.entries.map(\.tags) == [["Research", "rare earths", "R&D"], ["校园"], []])
    #expect(feed.entries[0].authors == ["Ann Lee", "李明"])
    #expect(
      feed.entries[0].enclosures.first
        == ParsedFeed.Enclosure(url: "https://www.example.edu/talk.mp3", type: "audio/mpeg", length: "1234567"))
  }

  @Test(.enabled(if: Peer.schema("atom.rng") != nil, "the Atom schema lies beside the package in the workshop only"))
  func theAtomSchemaAcceptsTombstones() throws {
    let schema = try #require(Peer.schema("atom.rng"))
    let folder = try TemporaryFolder()
    let file = try folder.write(try FeedSamples.documentWithTombstone(as: .atom), "feed.atom")
    let outcome = try Peer.run("xmllint", ["--noout", "--relaxng", schema.path(), file.path()])
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func readersPassOverATombstone() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(try FeedSamples.documentWithTombstone(as: .atom), "feed.atom")
    let outcome = try Peer.python("read_feed.py", [file.path()])
    try #require(outcome.status == 0, "\(outcome.errors)")
    let feed = try JSONDecoder().decode(ParsedFeed.self, from: outcome.output)
    #expect(feed.bozo == nil)
    #expect(feed.entries.map(\.title) == ["两个研究中心正式启动 🎓", "Bare"])
    #expect(feed.updated == 1_760_176_400)
    #expect(try Peer.newsboat(folder.url, ["feed.atom"])["feed.atom"]?.count == 2)
  }

  @Test func newsboatAndSfeedShowArticlesAsTheyAre() throws {
    for articles in [try FeedSamples.articles(), [try HostileArticle.worst()]] {
      let folder = try TemporaryFolder()
      let files = try [FeedFormat.rss, .atom].map { format in
        try folder.write(try FeedSamples.document(of: articles, as: format), "news.\(format.fileExtension)")
      }
      let expected = Set(articles.map(ShownArticle.init))
      let shown = try Peer.newsboat(folder.url, files.map(\.lastPathComponent))
      for file in files {
        #expect(Set(try Peer.sfeed(file)) == expected, "sfeed, \(file.lastPathComponent)")
        #expect(Set(shown[file.lastPathComponent] ?? []) == expected, "newsboat, \(file.lastPathComponent)")
      }
    }
  }
}

/// What `read_feed.py` prints.
private struct ParsedFeed: Decodable {
  var bozo: String?
  var version: String
  var title: String?
  var language: String?
  var updated: Double?
  var `self`: String?
  var entries: [Entry]

  struct Entry: Decodable {
    var id: String?
    var title: String?
    var link: String?
    var content: String?
    var published: Double?
    var updated: Double?
    var authors: [String?]
    var tags: [String]
    var enclosures: [Enclosure]
  }

  struct Enclosure: Decodable, Equatable {
    var url: String
    var type: String?
    var length: String?
  }
}

extension ShownArticle {
  /// What readers should show of an article.
  fileprivate init(_ article: Article) {
    self.init(
      id: article.id.string, title: article.title.string, link: article.url.string,
      date: Int(article.published?.timeIntervalSince1970 ?? -1), text: article.content.html)
  }
}
