import Foundation
import Model
import Publishing
import SQLiteStore
import Testing

@Suite struct ArticleImportTests {
  @Test func aNewDocumentBecomesAnArticleWithAPermanentID() async throws {
    let newsroom = try Newsroom()
    let report = try await newsroom.importing(["a.md": Newsroom.document(title: "Rare earths")])
    #expect(report.added == 1)
    let article = try await newsroom.onlyArticle()
    #expect(article.title.string == "Rare earths")
    #expect(article.id.string.hasPrefix("tag:example.edu,2026:articles/"))
    #expect(article.state == .published(at: Newsroom.date("2026-11-20T02:00:00Z")))
    #expect(article.updated == Newsroom.date("2026-11-20T02:00:00Z"), "the first `updated` is the date of publication, not the clock")
  }

  @Test func anArticleKeepsTheIDOfAnOldFeed() async throws {
    let newsroom = try Newsroom()
    let entry =
      "<item><title>A</title><guid>https://old.example.edu/?p=5</guid><pubDate>2026-11-20</pubDate><description>x</description></item>"
    try await newsroom.importing(feed: "<rss version='2.0'><channel><title>Old</title>\(entry)</channel></rss>", keepsIDs: true)
    #expect(try await newsroom.onlyArticle().id.string == "https://old.example.edu/?p=5")
    let again = try await newsroom.importing(feed: "<rss version='2.0'><channel><title>Old</title>\(entry)</channel></rss>", keepsIDs: true)
    #expect(again.unchanged == 1)
  }

  @Test func importingTheSameDocumentAgainChangesNothing() async throws {
    var newsroom = try Newsroom()
    try await newsroom.importing(["a.md": Newsroom.document()])
    let before = try await newsroom.onlyArticle()
    newsroom.now += 86_400
    let report = try await newsroom.importing([:])
    #expect(report.unchanged == 1 && report.entries.isEmpty)
    #expect(try await newsroom.onlyArticle() == before)
    let revisions = try await newsroom.store.read { try $0.revisions(of: before.id) }
    #expect(revisions.count == 1)
  }

  @Test func anEditedDocumentMakesASignificantRevision() async throws {
    var newsroom = try Newsroom()
    try await newsroom.importing(["a.md": Newsroom.document(body: "Old.")])
    newsroom.now += 3600
    let report = try await newsroom.importing(["a.md": Newsroom.document(body: "New.")])
    #expect(report.updated == 1)
    let article = try await newsroom.onlyArticle()
    #expect(article.updated == newsroom.now)
    let revisions = try await newsroom.store.read { try $0.revisions(of: article.id) }
    #expect(revisions.map(\.number) == [1, 2])
    #expect(revisions.last?.changes == [.content] && revisions.last?.isSignificant == true)
  }

  @Test func aMinorEditDoesNotMoveUpdated() async throws {
    var newsroom = try Newsroom()
    try await newsroom.importing(["a.md": Newsroom.document(body: "Old.")])
    newsroom.now += 3600
    try await newsroom.importing(["a.md": Newsroom.document("minor: true", body: "New.")])
    #expect(try await newsroom.onlyArticle().updated == Newsroom.date("2026-11-20T02:00:00Z"))
  }

  @Test func aMovedDocumentKeepsItsID() async throws {
    let newsroom = try Newsroom()
    try await newsroom.importing(["a.md": Newsroom.document("url: https://news.example/old")])
    let before = try await newsroom.onlyArticle()
    try await newsroom.importing(["a.md": Newsroom.document("url: https://news.example/new")])
    let after = try await newsroom.onlyArticle()
    #expect(after.id == before.id)
    #expect(after.url.string == "https://news.example/new")
  }

  @Test func aRenamedFileWithTheSameURLIsTheSameArticle() async throws {
    let newsroom = try Newsroom()
    try await newsroom.importing(["a.md": Newsroom.document("url: https://news.example/a")])
    let before = try await newsroom.onlyArticle()
    try FileManager.default.moveItem(
      at: newsroom.folder.appending(path: "articles/a.md"), to: newsroom.folder.appending(path: "articles/b.md"))
    try await newsroom.importing([:])
    #expect(try await newsroom.onlyArticle().id == before.id)
  }

  @Test func twoDocumentsThatClaimOneArticleAreNotBothTaken() async throws {
    let newsroom = try Newsroom()
    let report = try await newsroom.importing([
      "a.md": Newsroom.document(title: "First", "url: https://news.example/a"),
      "b.md": Newsroom.document(title: "Second", "url: https://news.example/a"),
    ])
    #expect(report.added == 1 && report.refused == 1)
    #expect(try await newsroom.onlyArticle().title.string == "First")
  }

  @Test func aFieldEditedByHandIsKeptAgainstTheDocument() async throws {
    let newsroom = try Newsroom()
    try await newsroom.importing(["a.md": Newsroom.document(title: "Wrnog")])
    let id = try await newsroom.onlyArticle().id
    let right = try #require(PlainText("Right"))
    _ = try await ArticleEditing(store: newsroom.store, clock: .stopped(at: newsroom.now)).edit(id, isMinor: true) { $0.title = right }
    let report = try await newsroom.importing(["a.md": Newsroom.document(title: "Wrnog", body: "More text.")])
    #expect(report.updated == 1)
    let article = try await newsroom.onlyArticle()
    #expect(article.title == right)
    #expect(article.content.html.contains("More text."))
  }

  @Test func aWithdrawnArticleStaysWithdrawnHoweverOftenItsDocumentIsImported() async throws {
    let newsroom = try Newsroom()
    try await newsroom.importing(["a.md": Newsroom.document()])
    let id = try await newsroom.onlyArticle().id
    let editing = ArticleEditing(store: newsroom.store, clock: .stopped(at: newsroom.now))
    _ = try await editing.withdraw(id)
    try await newsroom.importing([:])
    #expect(try await newsroom.onlyArticle().state.name == .withdrawn)
    _ = try await editing.restore(id)
    #expect(try await newsroom.onlyArticle().state == .published(at: Newsroom.date("2026-11-20T02:00:00Z")))
  }

  @Test func oneBadDocumentDoesNotKeepTheOthersBack() async throws {
    let newsroom = try Newsroom()
    let report = try await newsroom.importing([
      "a.md": Newsroom.document(), "b.md": "---\ntitle: No date\n---\nText.", "c.md": "", "d.md": "\u{0}\u{1}\u{2}\u{3}\u{0}\u{0}\u{0}",
      "e.md": Newsroom.document(title: "Another"),
    ])
    #expect(report.added == 2 && report.refused == 3)
    for case .refused(let why, let remedy) in report.entries.map(\.outcome) {
      #expect(!why.isEmpty && !remedy.isEmpty)
    }
  }

  @Test func aDryRunSavesNothing() async throws {
    let newsroom = try Newsroom()
    let report = try await newsroom.importing(["a.md": Newsroom.document()], dryRun: true)
    #expect(report.added == 1)
    #expect(try await newsroom.articles().isEmpty)
  }

  @Test func anArticleOfTheFutureIsScheduledAndReleasedWhenItIsDue() async throws {
    var newsroom = try Newsroom()
    try await newsroom.importing(["a.md": Newsroom.document(date: "2026-12-01T09:00:00+08:00")])
    #expect(try await newsroom.onlyArticle().state.name == .scheduled)
    newsroom.now = Newsroom.date("2026-12-01T01:00:00Z")
    let released = try await ScheduleRelease(store: newsroom.store, clock: .stopped(at: newsroom.now)).run()
    #expect(released.count == 1)
    let article = try await newsroom.onlyArticle()
    #expect(article.state == .published(at: newsroom.now))
    #expect(try await newsroom.importing([:]).unchanged == 1)
  }

  @Test func stoppingAnImportKeepsWholeBatchesAndTheNextRunGoesOn() async throws {
    let newsroom = try Newsroom()
    let documents = Dictionary(uniqueKeysWithValues: (0..<250).map { ("\($0).md", Newsroom.document(title: "Article \($0)")) })
    let task = Task { try await newsroom.importing(documents) }
    task.cancel()
    await #expect(throws: (any Error).self) { try await task.value }
    let kept = try await newsroom.articles().count
    #expect(kept % 100 == 0)
    let report = try await newsroom.importing([:])
    #expect(report.added == 250 - kept && report.unchanged == kept)
  }

  /// Imports an Atom feed with one entry of this id as the documents of a source.
  private func importFeed(_ id: String, of source: SourceDefinition, into newsroom: Newsroom) async throws -> ImportReport {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Partner</title><id>urn:x</id><updated>2026-11-20T10:00:00Z</updated>
      <entry><title>Theirs</title><id>\(id)</id><link href="https://partner.example/1"/><updated>2026-11-20T10:00:00Z</updated>
      <published>2026-11-20T10:00:00Z</published><content type="html">&lt;p>Text.&lt;/p></content></entry></feed>
      """
    let file = newsroom.folder.appending(path: "partner.atom")
    try Data(feed.utf8).write(to: file)
    let work = ArticleImport(store: newsroom.store, publication: try newsroom.publication(), clock: .stopped(at: newsroom.now))
    return try await work.run(
      [DocumentFile(url: file, name: "partner.atom")], of: source, reader: DocumentFiles(relativeTo: newsroom.folder), isDryRun: false)
  }

  @Test func aPartnersFeedTookANameOfOurs() async throws {
    let newsroom = try Newsroom()
    let source = try newsroom.source("partners", kind: .feed)
    #expect(try await importFeed("tag:example.edu,2026:articles/next.md", of: source, into: newsroom).added == 1)
    #expect(try await newsroom.onlyArticle().id.string.hasPrefix("tag:example.edu,2026:partners/"))
    #expect(try await importFeed("tag:example.edu,2026:articles/next.md", of: source, into: newsroom).unchanged == 1)
    let report = try await newsroom.importing(["next.md": Newsroom.document()])
    guard case .added(let article) = report.entries.first?.outcome else {
      Issue.record("our own article was not added: \(report.entries)")
      return
    }
    #expect(article.id.string == "tag:example.edu,2026:articles/next.md")
  }

  @Test func aPartnersFeedKeepsItsOwnNames() async throws {
    let newsroom = try Newsroom()
    let id = "tag:partner.example,2020:1"
    #expect(try await importFeed(id, of: newsroom.source("partners", kind: .feed), into: newsroom).added == 1)
    #expect(try await newsroom.onlyArticle().id.string == id)
  }

  @Test func ourOwnFeedImportedByHandKeepsItsNames() async throws {
    let newsroom = try Newsroom()
    let id = "tag:example.edu,2026:articles/old.md"
    #expect(try await importFeed(id, of: newsroom.source("file", kind: .pages(nil)), into: newsroom).added == 1)
    #expect(try await newsroom.onlyArticle().id.string == id)
  }

  @Test func aPartnersFeedCannotChangeAnArticleOfOurs() async throws {
    let newsroom = try Newsroom()
    try await newsroom.importing(["a.md": Newsroom.document()])
    let ours = try await newsroom.onlyArticle()
    let report = try await importFeed(ours.id.string, of: newsroom.source("partners", kind: .feed), into: newsroom)
    #expect(report.refused == 1)
    #expect(try await newsroom.onlyArticle() == ours)
  }
}
