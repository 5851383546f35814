import Foundation
import Model
import SQLiteStore
import TestSupport
import Testing

@testable import Serving

/// RFC 3229 with the manipulation `feed`.
@Suite struct DeltaTests {
  private let formats = ["news.rss", "news.atom", "news.json"]

  private func tags(_ stand: Newsstand, _ coding: String = "identity") throws -> [String: String] {
    var tags: [String: String] = [:]
    for name in formats { tags[name] = stand.ask("/\(name)", [("Accept-Encoding", coding)])["etag"] }
    try #require(tags.count == formats.count)
    return tags
  }

  private func ask(_ stand: Newsstand, _ name: String, _ tag: String?, _ more: [(String, String)] = []) -> Reply {
    stand.ask("/\(name)", [("A-IM", "feed"), ("If-None-Match", tag ?? "")] + more)
  }

  @Test func whoHasAnOlderVersionGetsOnlyWhatIsNew() async throws {
    let stand = try Newsstand()
    try await stand.publish(1...5)
    let old = try tags(stand)
    try await stand.publish(6...7)
    let new = try tags(stand)
    for name in formats {
      let reply = ask(stand, name, old[name])
      let full = stand.ask("/\(name)")
      #expect(reply.status == 226 && reply["im"] == "feed" && reply["etag"] == new[name] && reply["delta-base"] == old[name])
      #expect(reply["cache-control"] == "no-store, im" && reply["content-type"] == full["content-type"] && reply["link"] == full["link"])
      #expect(reply["content-length"] == "\(reply.body.count)" && reply.body.count < full.body.count)
      for number in 1...5 { #expect(!reply.text.contains("news/\(number)<") && !reply.text.contains("news/\(number)\""), "\(name)") }
      for number in 6...7 { #expect(reply.text.contains("Rare earths \(number)"), "\(name)") }
    }
  }

  @Test func aDeltaIsADocumentOfItsFormat() async throws {
    let stand = try Newsstand()
    try await stand.publish(1...5)
    let old = try tags(stand)
    try await stand.publish(4...6, title: "Changed", updated: 900)
    for name in formats {
      let reply = ask(stand, name, old[name])
      let facts = try #require(FeedFacts(reply.body, named: name))
      #expect(reply.status == 226 && facts.parts.parts.count == 3, "\(name)")
      #expect(facts.address?.string == "https://feeds.example/\(name)")
    }
  }

  @Test func tombstonesAreInTheDelta() async throws {
    let stand = try Newsstand()
    try await stand.publish(1...5)
    let old = try tags(stand)
    try await stand.publish(3...3, state: .withdrawn(at: Newsstand.day(950), published: Newsstand.day(3)), updated: 950)
    let reply = ask(stand, "news.atom", old["news.atom"])
    #expect(
      reply.status == 226 && reply.text.contains("deleted-entry ref=\"tag:example.edu,2026:news/3\"") && !reply.text.contains("<entry>"))
    let json = ask(stand, "news.json", old["news.json"])
    #expect(json.status == 226 && json.text.contains("\"items\": ["))
    #expect(stand.ask("/pages/3.html").status == 410)
  }

  @Test func whatNobodyKnowsIsAnsweredInFull() async throws {
    let stand = try Newsstand()
    try await stand.publish(1...5)
    let old = try #require(try tags(stand)["news.atom"])
    try await stand.publish(6...6)
    #expect(ask(stand, "news.atom", "\"somebody-else\"").status == 200)
    #expect(ask(stand, "news.atom", "*").status == 304)
    #expect(stand.ask("/news.atom", [("If-None-Match", old)]).status == 200)
    #expect(stand.ask("/news.atom", [("A-IM", "vcdiff, gzip"), ("If-None-Match", old)]).status == 200)
    #expect(stand.ask("/news.atom", [("A-IM", "feed;q=0"), ("If-None-Match", old)]).status == 200)
    #expect(stand.ask("/news.atom", [("A-IM", "vcdiff, feed"), ("If-None-Match", old)]).status == 226)
    #expect(stand.ask("/news.atom", [("A-IM", "feed")]).status == 200)
    #expect(ask(stand, "index.html", old).status == 200)
  }

  @Test func whoHasTheNewestIsToldSo() async throws {
    let stand = try Newsstand()
    try await stand.publish(1...5)
    let tag = try #require(try tags(stand)["news.rss"])
    #expect(ask(stand, "news.rss", tag).status == 304)
    #expect(ask(stand, "news.rss", "\"unknown\", \(tag)").status == 304)
  }

  @Test func ofSeveralThatAReaderHasTheNewestCounts() async throws {
    let stand = try Newsstand()
    try await stand.publish(1...3)
    let first = try #require(try tags(stand)["news.atom"])
    try await stand.publish(4...4)
    let second = try #require(try tags(stand)["news.atom"])
    try await stand.publish(5...5)
    let reply = ask(stand, "news.atom", "\(first), \(second)")
    #expect(reply["delta-base"] == second && !reply.text.contains("Rare earths 4") && reply.text.contains("Rare earths 5"))
  }

  @Test func aPackedDeltaComesForTheTagOfThePackedDocument() async throws {
    let stand = try Newsstand()
    try await stand.publish(1...5)
    let old = try #require(try tags(stand, "gzip")["news.atom"])
    try await stand.publish(6...6)
    let new = try #require(try tags(stand, "gzip")["news.atom"])
    let reply = ask(stand, "news.atom", old, [("Accept-Encoding", "gzip")])
    #expect(reply.status == 226 && reply["content-encoding"] == "gzip" && reply["etag"] == new && reply.body.starts(with: [0x1F, 0x8B]))
    #expect(ask(stand, "news.atom", old, [("Accept-Encoding", "gzip"), ("If-None-Match", new)]).status == 304)
  }

  @Test func aRestartForgetsNothing() async throws {
    let stand = try Newsstand()
    try await stand.publish(1...5)
    let old = try tags(stand)
    try await stand.publish(6...6)
    stand.restart()
    try await stand.look()
    for name in formats { #expect(ask(stand, name, old[name]).status == 226, "\(name)") }
  }

  @Test func onlySoManyVersionsAreRemembered() async throws {
    let stand = try Newsstand()
    try await stand.publish(1...2)
    let first = try #require(try tags(stand)["news.atom"])
    for number in 3...(SnapshotKeeper.mostVersions + 2) { try await stand.publish(number...number) }
    #expect(ask(stand, "news.atom", first).status == 200)
    #expect(try await stand.store.read { try $0.feedVersions() }["news.atom"]?.count == SnapshotKeeper.mostVersions)
  }

  @Test func whenEverythingChangedTheWholeIsSent() async throws {
    let stand = try Newsstand()
    try await stand.publish(1...3)
    let old = try #require(try tags(stand)["news.atom"])
    try await stand.publish(1...3, title: "All anew", updated: 900)
    #expect(ask(stand, "news.atom", old).status == 200)
  }

  /// Whatever happened between two visits: the old entries, overlaid with the delta's, are the new ones.
  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64]) func aReaderWhoMergesDeltasHasWhatTheFeedHas(seed: UInt64) async throws {
    let stand = try Newsstand()
    stand.feeds[0].limit = 100
    stand.restart()
    try await stand.publish(1...4)
    var random = SeededGenerator(seed: seed)
    var held: [String: [String: String]] = [:]
    var tags: [String: String] = [:]
    for step in 0..<6 {
      for name in formats {
        let reply = ask(stand, name, tags[name])
        #expect([200, 226, 304].contains(reply.status))
        if reply.status == 200 { held[name] = [:] }
        if reply.status != 304 { held[name, default: [:]].merge(entries(reply.body, name)) { _, new in new } }
        tags[name] = reply["etag"]
        let current = entries(stand.ask("/\(name)").body, name)
        for (id, text) in current { #expect(held[name]?[id] == text, "\(name) \(id)") }
      }
      let first = Int(random.next() % 10) + 1
      try await stand.publish(first...(first + Int(random.next() % 3)), title: "Step \(step)", updated: 800 + step)
    }
  }

  /// The entries by the name that a reader knows them by.
  private func entries(_ bytes: [UInt8], _ name: String) -> [String: String] {
    let ranges = name.hasSuffix(".json") ? JSONCuts.ranges(in: bytes) : XMLCuts.ranges(in: bytes)
    return ranges.reduce(into: [:]) { entries, range in
      let text = String(decoding: bytes[range], as: UTF8.self)
      let id = text.firstMatch(of: /tag:example\.edu,2026:news\/\d+/).map { String($0.output) } ?? ""
      entries[id] = text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }
}
