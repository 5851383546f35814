import Feeds
import Foundation
import Markup
import Model
import TestSupport
import Testing

struct RelationTests {
  @Test(arguments: FeedFormat.allCases)
  func anArticleThatHasToDoWithOthers(format: FeedFormat) throws {
    let document = try FeedSamples.document(of: [try FeedSamples.related()], in: try FeedSamples.definition(), as: format)
    expectGolden(document, "related.\(format.fileExtension)")
  }

  @Test func aSourceWithoutAFeedIsNoSourceOfRSS() throws {
    var article = try FeedSamples.related()
    article.relations.source?.feed = nil
    let document = try FeedSamples.document(of: [article], in: try FeedSamples.definition(), as: .rss)
    #expect(!String(decoding: document, as: UTF8.self).contains("<source "))
  }

  @Test(.enabled(if: Peer.schema("atom.rng") != nil, "the Atom schema lies beside the package in the workshop only"))
  func theAtomSchemaAcceptsIt() throws {
    let schema = try #require(Peer.schema("atom.rng"))
    let folder = try TemporaryFolder()
    let documents = [
      try FeedSamples.document(of: [try FeedSamples.related()], in: try FeedSamples.definition(), as: .atom),
      try FeedSamples.document(of: try FeedSamples.everySetting(), as: .atom), try FeedSamples.podcast(as: .atom),
    ]
    for document in documents {
      let file = try folder.write(document, "feed.atom")
      let outcome = try Peer.run("xmllint", ["--noout", "--relaxng", schema.path(), file.path()])
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
  }

  @Test func theRulesOfJSONFeedAreKept() throws {
    let folder = try TemporaryFolder()
    let documents = [
      try FeedSamples.document(of: [try FeedSamples.related()], in: try FeedSamples.definition(), as: .json),
      try FeedSamples.document(of: try FeedSamples.everySetting(), as: .json), try FeedSamples.podcast(as: .json),
    ]
    let schema = Peer.schema("jsonfeed-1.1.json").map { [$0.path()] } ?? []
    for document in documents {
      let file = try folder.write(document, "feed.json")
      let outcome = try Peer.python("check_json_feed.py", [file.path()] + schema)
      #expect(outcome.status == 0, "\(outcome.text)\(outcome.errors)")
    }
  }

  @Test(arguments: [FeedFormat.rss, .atom])
  func feedparserReadsIt(format: FeedFormat) throws {
    let article = try FeedSamples.related()
    let folder = try TemporaryFolder()
    let file = try folder.write(try FeedSamples.document(of: [article], in: try FeedSamples.definition(), as: format), "feed.xml")
    let outcome = try Peer.python("read_feed.py", [file.path(), "--all"])
    try #require(outcome.status == 0, "\(outcome.errors)")
    let read = try JSONDecoder().decode(ReadExtras.self, from: outcome.output)
    #expect(read.bozo == nil)
    let entry = try #require(read.extras.first)
    #expect(entry.source == "Partner News & more")
    #expect(entry.contributors == ["Bo <3", "王"])
    #expect(entry.license == "https://creativecommons.org/licenses/by/4.0/")
    #expect(entry.via == ["https://partner.example.org/a"])
    #expect(entry.related == ["https://example.org/paper", "https://example.org/b"])
    #expect(entry.credit == "Photo: Bo & <Co>")
    #expect(entry.thumbnail == "https://www.example.edu/lab.jpg")
  }
}

/// What `read_feed.py --all` prints beside the rest.
private struct ReadExtras: Decodable {
  var bozo: String?
  var extras: [Entry]

  struct Entry: Decodable {
    var source: String?
    var contributors: [String]
    var license: String?
    var via: [String]
    var related: [String]
    var credit: String?
    var thumbnail: String?
  }
}
