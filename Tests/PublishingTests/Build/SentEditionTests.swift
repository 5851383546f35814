import Digests
import Foundation
import Model
import Publishing
import Testing

/// What was sent can be read by everybody, unless the newsletter says otherwise.
@Suite struct SentEditionTests {
  private func sent(_ newsletter: NewsletterDefinition, _ newsroom: Newsroom) async throws {
    let id = try await newsroom.editionInReview(newsletter)
    _ = try await newsroom.review().approve(id, newsletter)
    try await newsroom.send(id.description)
  }

  private func build(_ newsroom: Newsroom, _ newsletters: [NewsletterDefinition]) async throws -> BuildReport {
    try await FeedBuild(
      store: newsroom.store, publication: newsroom.publication(), feeds: [], newsletters: newsletters, clock: .stopped(at: newsroom.now)
    ).run(into: newsroom.folder.appending(path: "public"))
  }

  private func text(_ name: String, _ newsroom: Newsroom) throws -> String {
    try String(contentsOf: newsroom.folder.appending(path: "public/\(name)"), encoding: .utf8)
  }

  @Test func anEditionHasAPageOnceItIsSentWithoutAnythingPersonal() async throws {
    let newsroom = try Newsroom()
    let newsletter = try newsroom.weekly()
    let id = try await newsroom.editionInReview(newsletter)
    _ = try await newsroom.review().approve(id, newsletter)
    #expect(try await build(newsroom, [newsletter]).files.keys.allSatisfy { !$0.hasPrefix("editions/") })
    #expect(try !text("index.html", newsroom).contains("Past newsletters"))
    try await newsroom.send("weekly-1")
    let report = try await build(newsroom, [newsletter])
    #expect(report.files["editions/weekly-1.html"] == .created && report.files["editions/index.html"] == .created)
    let page = try text("editions/weekly-1.html", newsroom)
    #expect(page.contains("https://news.example/") && page.contains(">C</a>"))
    #expect(!page.contains(ReaderPlaceholders.token) && !page.contains("Unsubscribe"))
    #expect(try text("editions/index.html", newsroom).contains(#"<a href="weekly-1.html">Weekly: A</a>"#))
    #expect(try text("index.html", newsroom).contains(#"<a href="editions/index.html">Past newsletters</a>"#))
  }

  @Test func aPageThatIsThereIsLeftAloneAndOneThatSomebodyRemovedComesBack() async throws {
    let newsroom = try Newsroom()
    let newsletter = try newsroom.weekly()
    try await sent(newsletter, newsroom)
    _ = try await build(newsroom, [newsletter])
    let page = try text("editions/weekly-1.html", newsroom)
    #expect(try await build(newsroom, [newsletter]).changed.isEmpty)
    try FileManager.default.removeItem(at: newsroom.folder.appending(path: "public/editions/weekly-1.html"))
    #expect(try await build(newsroom, [newsletter]).changed.map(\.name) == ["editions/weekly-1.html"])
    #expect(try text("editions/weekly-1.html", newsroom) == page)
    #expect(try await build(newsroom, []).changed.isEmpty, "mails that were sent by a newsletter that is no more link there")
  }

  @Test func aNewsletterWithoutArchiveHasNoPages() async throws {
    let newsroom = try Newsroom()
    let newsletter = try newsroom.weekly()
    try await sent(newsletter, newsroom)
    _ = try await build(newsroom, [newsletter])
    let hidden = try newsroom.weekly { $0.archive = .none }
    let report = try await build(newsroom, [hidden])
    #expect(report.files["editions/weekly-1.html"] == .removed && report.files["editions/index.html"] == .removed)
    #expect(try FileManager.default.contentsOfDirectory(atPath: newsroom.folder.appending(path: "public/editions").path()).isEmpty)
    #expect(try !text("index.html", newsroom).contains("editions/"))
  }
}
