import Feeds
import Foundation
import Model
import Publishing
import TestSupport
import Testing

/// What programs that we did not write make of feeds, variants and archives as a build leaves them in the folder.
@Suite(.serialized) struct BuiltFeedPeerTests {
  /// Archives, a complete feed, a summary, a feed for every tag, corrections and a tombstone.
  private func office() async throws -> BuildOffice {
    let office = try BuildOffice()
    try await office.add(
      BuildOffice.article(1, "2026-08-02T00:00:00Z", tags: ["Steel"]), BuildOffice.article(2, "2026-08-31T15:59:59Z", tags: ["校园"]),
      BuildOffice.article(3, "2026-10-05T00:00:00Z", tags: ["Steel"]), BuildOffice.article(4, "2026-11-05T00:00:00Z", tags: ["R&D"]))
    var summary = try BuildOffice.feed("short")
    summary.content = .summary
    var tags = try BuildOffice.feed("tag", .monthlyArchives, limit: 1)
    tags.each = .tag
    let feeds = [
      try BuildOffice.feed("news", .monthlyArchives, limit: 1), try BuildOffice.feed("all", .complete), summary, tags,
    ]
    try await office.build(feeds)
    try await office.change(2, at: "2026-11-20T00:00:00Z") { $0.title = try #require(PlainText("Corrected & set right")) }
    try await office.withdraw(3, at: "2026-11-21T00:00:00Z")
    let report = try await office.build(feeds)
    #expect(report.findings.isEmpty, "\(report.findings)")
    #expect(report.files.values.allSatisfy { $0 != .refused })
    return office
  }

  private func names(_ office: BuildOffice, _ ending: String) throws -> [String] {
    let names = try office.files().keys.filter { $0.hasSuffix(".\(ending)") }.sorted()
    #expect(names.contains { $0.hasPrefix("news-2026-") } && names.contains { $0.hasPrefix("tag-") })
    return names
  }

  private func path(_ name: String, in office: BuildOffice) -> String { office.scratch.url.appending(path: "public/\(name)").path() }

  @Test func xmllintFindsEveryDocumentWellFormed() async throws {
    let office = try await office()
    for name in try names(office, "rss") + names(office, "atom") {
      let outcome = try Peer.run("xmllint", ["--noout", path(name, in: office)])
      #expect(outcome.status == 0, "\(name): \(outcome.errors)")
    }
  }

  @Test(.enabled(if: Peer.schema("atom.rng") != nil, "the Atom schema lies beside the package in the workshop only"))
  func theAtomSchemaAcceptsEveryAtomFeed() async throws {
    let office = try await office()
    let schema = try #require(Peer.schema("atom.rng"))
    for name in try names(office, "atom") {
      let outcome = try Peer.run("xmllint", ["--noout", "--relaxng", schema.path(), path(name, in: office)])
      #expect(outcome.status == 0, "\(name): \(outcome.errors)")
    }
  }

  @Test func theSchemaOfJSONFeedAcceptsEveryOne() async throws {
    let office = try await office()
    let schema = Peer.schema("jsonfeed-1.1.json").map { [$0.path()] } ?? []
    for name in try names(office, "json") {
      let outcome = try Peer.python("check_json_feed.py", [path(name, in: office)] + schema)
      #expect(outcome.status == 0, "\(name): \(outcome.text)\(outcome.errors)")
    }
  }

  @Test(arguments: ["rss", "atom"]) func feedparserFindsEveryArticleThatIsNotTakenBackThroughTheArchives(ending: String) async throws {
    let office = try await office()
    var titles: [String: String] = [:]
    for name in try names(office, ending) where name == "news.\(ending)" || name.hasPrefix("news-2026-") {
      let outcome = try Peer.python("read_feed.py", [path(name, in: office)])
      try #require(outcome.status == 0, "\(name): \(outcome.errors)")
      let feed = try JSONDecoder().decode(Reading.self, from: outcome.output)
      #expect(feed.bozo == nil, "\(name)")
      for entry in feed.entries where titles[entry.id] != "Corrected & set right" { titles[entry.id] = entry.title }
    }
    #expect(
      titles == [
        "tag:example.edu,2026:a/1": "Article 1", "tag:example.edu,2026:a/2": "Corrected & set right",
        "tag:example.edu,2026:a/4": "Article 4",
      ])
  }

  private struct Reading: Decodable {
    var bozo: String?
    var entries: [Entry]

    struct Entry: Decodable {
      var id: String
      var title: String
    }
  }
}
