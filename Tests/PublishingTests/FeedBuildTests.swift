import Feeds
import Foundation
import Model
import Publishing
import Testing

@Suite struct FeedBuildTests {
  private func feed(_ name: String, formats: [FeedFormat] = FeedFormat.allCases) throws -> FeedDefinition {
    FeedDefinition(
      name: try #require(Slug(name)), title: try #require(PlainText("News")), description: try #require(PlainText("All news")),
      language: try #require(LanguageTag("en")), formats: formats)
  }

  private func build(_ newsroom: Newsroom, _ feeds: [FeedDefinition]) async throws -> BuildReport {
    try await FeedBuild(store: newsroom.store, publication: newsroom.publication(), feeds: feeds)
      .run(into: newsroom.folder.appending(path: "public"))
  }

  @Test func everyFormatAndTheListsAreWritten() async throws {
    let newsroom = try Newsroom()
    try await newsroom.importing(["a.md": Newsroom.document()])
    let report = try await build(newsroom, [feed("news")])
    #expect(Set(report.files.keys) == ["news.rss", "news.atom", "news.json", "news.html", "feeds.opml", "index.html", "feed.css"])
    #expect(report.files.values.allSatisfy { $0 == .created })
    #expect(report.articles["news.atom"] == 1)
  }

  @Test func aSecondBuildChangesNoByteAndNoFile() async throws {
    var newsroom = try Newsroom()
    try await newsroom.importing(["a.md": Newsroom.document()])
    _ = try await build(newsroom, [feed("news")])
    newsroom.now += 86_400
    let report = try await build(newsroom, [feed("news")])
    #expect(report.changed.isEmpty)
  }

  @Test func onlyTheFeedsOfAChangedArticleAreRewritten() async throws {
    let newsroom = try Newsroom()
    try await newsroom.importing([
      "a.md": Newsroom.document("section: Research"), "b.md": Newsroom.document(title: "B", "section: Campus"),
    ])
    var research = try feed("research")
    research.selection.sections = [try #require(PlainText("Research"))]
    var campus = try feed("campus")
    campus.selection.sections = [try #require(PlainText("Campus"))]
    _ = try await build(newsroom, [campus, research])
    try await newsroom.importing(["b.md": Newsroom.document(title: "B, corrected", "section: Campus")])
    let report = try await build(newsroom, [campus, research])
    #expect(report.changed.map(\.name).filter { $0.hasPrefix("research") }.isEmpty)
    #expect(report.files["campus.rss"] == .rewritten)
  }

  @Test func theFilesOfARemovedFeedAreRemovedAndNothingElse() async throws {
    let newsroom = try Newsroom()
    _ = try await build(newsroom, [feed("news"), feed("old")])
    let stranger = newsroom.folder.appending(path: "public/robots.txt")
    try Data("User-agent: *".utf8).write(to: stranger)
    let report = try await build(newsroom, [feed("news", formats: [.atom])])
    #expect(report.files["old.rss"] == .removed && report.files["news.rss"] == .removed)
    #expect(FileManager.default.fileExists(atPath: stranger.path()))
    #expect(!FileManager.default.fileExists(atPath: newsroom.folder.appending(path: "public/old.atom").path()))
  }

  @Test func aFeedThatIsOverIsRemovedFromTheFolderAndTheLists() async throws {
    let newsroom = try Newsroom()
    var old = try feed("old")
    _ = try await build(newsroom, [feed("news"), old])
    old.isEnded = true
    let report = try await build(newsroom, [feed("news"), old])
    #expect(report.files["old.rss"] == .removed && report.files["old.html"] == .removed)
    for list in ["feeds.opml", "index.html"] { #expect(try !text(list, newsroom).contains("old."), "\(list)") }
  }

  @Test func aFolderThatCannotBeWrittenIsAFailureOfTheEnvironment() async throws {
    let newsroom = try Newsroom()
    try Data("a file where the folder should be".utf8).write(to: newsroom.folder.appending(path: "public"))
    await #expect { try await build(newsroom, [feed("news")]) } throws: { error in
      (error as? Failure)?.blame == .environment
    }
  }

  @Test func whatACrashLeftBehindIsCleanedUp() async throws {
    let newsroom = try Newsroom()
    _ = try await build(newsroom, [feed("news")])
    let leftover = newsroom.folder.appending(path: "public/.news.rss.tidings-new")
    try Data("half a fe".utf8).write(to: leftover)
    _ = try await build(newsroom, [feed("news")])
    #expect(!FileManager.default.fileExists(atPath: leftover.path()))
  }

  @Test func withdrawnDraftAndScheduledArticlesAreInNoFeed() async throws {
    let newsroom = try Newsroom()
    try await newsroom.importing([
      "a.md": Newsroom.document(), "b.md": Newsroom.document(title: "Draft", "draft: true"),
      "c.md": Newsroom.document(title: "Later", date: "2027-01-01T00:00:00Z"),
      "d.md": Newsroom.document(title: "Gone", "withdrawn: 2026-11-21T00:00:00Z"),
    ])
    let report = try await build(newsroom, [feed("news")])
    #expect(report.articles["news.rss"] == 1)
  }

  @Test func everyTagHasAFeedForAsLongAsAnArticleHasIt() async throws {
    let newsroom = try Newsroom()
    try await newsroom.importing([
      "a.md": Newsroom.document("tags: [Rare earths, 稀土]"), "b.md": Newsroom.document(title: "B", "tags: steel"),
    ])
    var series = try feed("tag", formats: [.atom])
    series.each = .tag
    let report = try await build(newsroom, [series])
    let number = "tag-35ac2008.atom"
    #expect(Set(report.articles.keys) == ["tag-rare-earths.atom", "tag-steel.atom", number])
    try await newsroom.importing(["b.md": Newsroom.document(title: "B", "tags: copper")])
    let later = try await build(newsroom, [series])
    #expect(later.files["tag-steel.atom"] == .removed && later.files["tag-copper.atom"] == .created)
    #expect(later.files[number] == .unchanged && later.files["feeds.opml"] == .rewritten && later.files["index.html"] == .rewritten)
  }

  @Test func theOlderOfTwoValuesKeepsTheirName() async throws {
    let newsroom = try Newsroom()
    try await newsroom.importing([
      "a.md": Newsroom.document(date: "2026-11-02T00:00:00Z", "section: R D"),
      "b.md": Newsroom.document(title: "B", date: "2026-11-01T00:00:00Z", "section: R&D"),
    ])
    var series = try feed("section", formats: [.atom])
    series.each = .section
    let report = try await build(newsroom, [series])
    #expect(report.renamings.map(\.value.string) == ["R D"])
    #expect(report.renamings.first?.wished.string == "section-r-d")
    #expect(report.articles["section-r-d.atom"] == 1 && report.articles.count == 2)
  }

  @Test func aWithdrawnArticleLeavesATombstoneInAtomOnlyAndComesBackWithoutIt() async throws {
    let newsroom = try Newsroom()
    try await newsroom.importing(["a.md": Newsroom.document(), "b.md": Newsroom.document(title: "B")])
    let editing = ArticleEditing(store: newsroom.store, clock: .stopped(at: newsroom.now))
    let article = try #require(try await newsroom.articles().first { $0.title.string == "B" })
    _ = try await editing.withdraw(article.id)
    let report = try await build(newsroom, [feed("news")])
    #expect(report.articles["news.atom"] == 1)
    let atom = try text("news.atom", newsroom)
    #expect(atom.contains("<at:deleted-entry ref=\"\(article.id)\" when=\"2026-11-23T16:00:00+08:00\"/>"))
    #expect(atom.contains("<updated>2026-11-23T16:00:00+08:00</updated>"))
    for name in ["news.rss", "news.json"] { #expect(try !text(name, newsroom).contains(article.id.string), "\(name)") }
    #expect(try await build(newsroom, [feed("news")]).changed.isEmpty)
    _ = try await editing.restore(article.id)
    _ = try await build(newsroom, [feed("news")])
    #expect(try !text("news.atom", newsroom).contains("at:"))
  }

  private func text(_ name: String, _ newsroom: Newsroom) throws -> String {
    try String(contentsOf: newsroom.folder.appending(path: "public/\(name)"), encoding: .utf8)
  }
}
