import Feeds
import Foundation
import Model
import Publishing
import SQLiteStore
import TestSupport
import Testing

/// A build that leaves out what cannot have changed must write what one would that leaves out nothing.
@Suite struct IncrementalBuildTests {
  private func section(_ name: String) throws -> FeedDefinition {
    var feed = try BuildOffice.feed(name.lowercased(), formats: [.atom])
    feed.selection.sections = [try #require(PlainText(name))]
    return feed
  }

  private func expectAsFromScratch(_ office: BuildOffice, _ feeds: [FeedDefinition]) async throws {
    let folder = "scratch-\(UUID().uuidString)"
    try await office.build(feeds, into: folder)
    let (built, fresh) = (try office.files(), try office.files(in: folder))
    #expect(Set(built.keys) == Set(fresh.keys))
    for (name, bytes) in fresh { #expect(built[name] == bytes, "\(name)") }
  }

  /// When a file was last written, to the nanosecond.
  private func moment(_ name: String, _ office: BuildOffice) throws -> Date? {
    let path = office.scratch.url.appending(path: "public/\(name)").path()
    return try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
  }

  @Test func aFileThatSomebodyChangedOrRemovedIsWrittenAnew() async throws {
    let office = try BuildOffice()
    try await office.add(BuildOffice.article(1, "2026-10-05T00:00:00Z"), BuildOffice.article(2, "2026-11-05T00:00:00Z"))
    let feed = try BuildOffice.feed("news", .monthlyArchives)
    try await office.build(feed)
    let whole = try office.files()
    for name in whole.keys.sorted() {
      try office.scratch.write(Data("not ours".utf8), "public/\(name)")
      #expect(try await office.build(feed).changed.map(\.name) == [name])
      #expect(try office.files() == whole)
      try FileManager.default.removeItem(at: office.scratch.url.appending(path: "public/\(name)"))
      #expect(try await office.build(feed).changed.map(\.name) == [name])
      #expect(try office.files() == whole)
    }
  }

  @Test(arguments: ["", "{}", "null", "{\"format\":99}", "\u{0}", "[[[["]) func aMemoryThatCannotBeReadIsNone(memory: String) async throws {
    let office = try BuildOffice()
    try await office.add(BuildOffice.article(1, "2026-10-05T00:00:00Z"))
    let feed = try BuildOffice.feed("news")
    try await office.build(feed)
    try office.scratch.write(Data(memory.utf8), "public/.tidings-build")
    try await office.change(1, at: "2026-10-06T00:00:00Z") { $0.title = try #require(PlainText("Corrected")) }
    try await office.build(feed)
    #expect(try office.text("news.atom").contains("Corrected"))
  }

  @Test func aChangedDefinitionIsSeenWithoutAChangedArticle() async throws {
    let office = try BuildOffice()
    try await office.add(BuildOffice.article(1, "2026-10-05T00:00:00Z"), BuildOffice.article(2, "2026-11-05T00:00:00Z"))
    var feed = try section("News")
    try await office.build(feed)
    for change in ["title", "limit", "content", "selection", "hubs", "history"] {
      switch change {
      case "title": feed.title = try #require(PlainText("Other"))
      case "limit": feed.limit = 1
      case "content": feed.content = .summary
      case "selection": feed.selection.sections.insert(try #require(PlainText("Other")))
      case "hubs": feed.hubs = [try #require(WebAddress("https://hub.example/"))]
      default: feed.history = .monthlyArchives
      }
      try await office.build(feed)
      try await expectAsFromScratch(office, [feed])
    }
  }

  @Test func aTranslationIsSeenInTheFeedOfTheOther() async throws {
    let office = try BuildOffice()
    try await office.add(
      BuildOffice.article(1, "2026-11-05T00:00:00Z", section: "A"), BuildOffice.article(2, "2026-11-06T00:00:00Z", section: "B"))
    let feeds = try [section("A"), section("B")]
    try await office.build(feeds)
    for (number, language) in [(1, "en"), (2, "de")] {
      try await office.change(number) { article in
        article.translationGroup = PlainText("group")
        article.language = try #require(LanguageTag(language))
      }
      try await office.build(feeds)
      try await expectAsFromScratch(office, feeds)
    }
    #expect(try office.text("a.atom").contains("hreflang=\"de\""))
    try await office.change(2) { $0.translationGroup = nil }
    try await office.build(feeds)
    #expect(try !office.text("a.atom").contains("hreflang=\"de\""))
    try await expectAsFromScratch(office, feeds)
  }

  @Test func aStoreThatWasRestoredAndWentAnotherWayIsNotTakenForTheOldOne() async throws {
    let office = try BuildOffice()
    let feeds = try [section("A"), section("B")]
    try await office.add(BuildOffice.article(1, "2026-11-05T00:00:00Z", section: "A"))
    try office.store.close()
    let file = office.scratch.url.appending(path: "tidings.sqlite")
    let backup = try Data(contentsOf: file)
    for section in ["A", "B"] {
      try backup.write(to: file)
      let store = try SQLiteStore(path: file.path())
      let article = try BuildOffice.article(2, "2026-11-06T00:00:00Z", section: section)
      try await store.write { try $0.insert(article, savedAt: article.updated) }
      _ = try await FeedBuild(store: store, publication: office.publication, feeds: feeds)
        .run(into: office.scratch.url.appending(path: "public"))
      try store.close()
      #expect(try office.text("a.atom").contains("Article 2") == (section == "A"))
      #expect(try office.text("b.atom").contains("Article 2") == (section == "B"))
    }
  }

  @Test func anotherStoreIsNotTakenForTheOldOne() async throws {
    let (first, second) = (try BuildOffice(), try BuildOffice())
    let feed = try BuildOffice.feed("news", formats: [.atom])
    try await first.add(BuildOffice.article(1, "2026-11-05T00:00:00Z"))
    try await first.build(feed)
    try await second.add(BuildOffice.article(2, "2026-11-05T00:00:00Z"))
    _ = try await FeedBuild(store: second.store, publication: first.publication, feeds: [feed])
      .run(into: first.scratch.url.appending(path: "public"))
    #expect(try first.text("news.atom").contains("Article 2") && !first.text("news.atom").contains("Article 1"))
  }

  @Test func aFeedThatNoChangeCanTouchIsNotWritten() async throws {
    let office = try BuildOffice()
    try await office.add(
      BuildOffice.article(1, "2026-11-05T00:00:00Z", section: "A"), BuildOffice.article(2, "2026-11-06T00:00:00Z", section: "B"))
    let feeds = try [section("A"), section("B")]
    try await office.build(feeds)
    let before = try moment("b.atom", office)
    try await office.change(1, at: "2026-11-07T00:00:00Z") { $0.title = try #require(PlainText("Corrected")) }
    let report = try await office.build(feeds)
    #expect(report.files["a.atom"] == .rewritten && report.files["b.atom"] == .unchanged)
    #expect(report.articles == ["a.atom": 1, "b.atom": 1])
    #expect(try moment("b.atom", office) == before)
  }
}
