import Foundation
import Model
import Publishing
import SQLiteStore
import TestSupport
import Testing

@Suite struct EditionCorrectionTests {
  /// A newsletter whose first edition, with A, C and B, was sent on Friday; now it is Monday.
  private func sent() async throws -> (Newsroom, NewsletterDefinition) {
    var newsroom = try Newsroom()
    let newsletter = try newsroom.weekly()
    let id = try await newsroom.editionInReview(newsletter)
    _ = try await newsroom.review().approve(id, newsletter)
    newsroom.now = Newsroom.date("2026-11-27T01:00:00Z")
    try await newsroom.send("weekly-1")
    newsroom.now = Newsroom.date("2026-11-30T01:00:00Z")
    return (newsroom, newsletter)
  }

  private func correction(_ newsroom: Newsroom) throws -> EditionCorrection {
    EditionCorrection(store: newsroom.store, publication: try newsroom.publication(), clock: .stopped(at: newsroom.now), by: .tidings)
  }

  private func list(_ newsroom: Newsroom) async throws -> [String] {
    try await correction(newsroom).list(newsroom.weekly().name).map { found in
      "\(found.article.title) \(found.isWithdrawn ? "withdrawn" : "corrected") \(found.editions.map(\.description))"
    }
  }

  private func correct(_ newsroom: Newsroom, _ name: String) async throws {
    try await newsroom.importing([
      "\(name.lowercased()).md": Newsroom.document(
        title: name, date: "2026-11-19", name == "A" ? "tags: research" : "", body: "It was otherwise.")
    ])
  }

  private func withdraw(_ newsroom: Newsroom, _ title: String) async throws {
    let article = try #require(try await newsroom.articles().first { $0.title.string == title })
    _ = try await ArticleEditing(store: newsroom.store, clock: .stopped(at: newsroom.now)).withdraw(article.id)
  }

  @Test func whatWasSentAsItIsNeedsNoCorrection() async throws {
    let (newsroom, newsletter) = try await sent()
    #expect(try await list(newsroom) == [])
    await #expect { try await correction(newsroom).draft(newsletter) } throws: { ($0 as? Failure)?.why == "has nothing to correct" }
  }

  @Test func whatWasCorrectedOrWithdrawnSinceIsListedWithItsEditions() async throws {
    let (newsroom, _) = try await sent()
    try await correct(newsroom, "B")
    try await withdraw(newsroom, "C")
    #expect(try await Set(list(newsroom)) == [#"B corrected ["weekly-1"]"#, #"C withdrawn ["weekly-1"]"#])
    let carriers = try await newsroom.store.read { try $0.editions(carrying: try #require(try $0.articles(ArticleQuery()).first).id) }
    #expect(carriers.map(\.description) == ["weekly-1"])
  }

  @Test func aCorrectionIsForExactlyTheReadersOfThoseEditions() async throws {
    let (newsroom, newsletter) = try await sent()
    try await correct(newsroom, "B")
    try await withdraw(newsroom, "C")
    let drafts = try await correction(newsroom).draft(newsletter)
    #expect(drafts.count == 1 && drafts[0].change == .created)
    let edition = drafts[0].edition
    #expect(edition.id.description == "weekly-2" && edition.scheduledFor == newsroom.now)
    #expect(edition.occasion == .correction(of: [try #require(EditionID("weekly-1"))]))
    #expect(edition.sections.map(\.title.string) == ["Corrected", "Withdrawn"])
    #expect(try await newsroom.titles(edition) == [["B"], ["C"]])
    let digest = try await newsroom.export().preview(edition, newsletter).digest
    #expect(digest.subject.string == "Correction: Weekly")
    #expect(digest.text.contains("No. 1, 27 November 2026") && digest.text.contains("We have withdrawn this article."))
    #expect(
      try await newsroom.drafting().explain(edition, newsletter).map(\.reason) == ["in: Corrected, place 1", "in: Withdrawn, place 1"])
    #expect(try await correction(newsroom).draft(newsletter).map(\.change) == [.unchanged])
  }

  @Test func whatReadersWereToldIsNotToldAgainUnlessItChangesAgain() async throws {
    var (newsroom, newsletter) = try await sent()
    try await correct(newsroom, "B")
    let id = try await correction(newsroom).draft(newsletter)[0].edition.id
    try await newsroom.review().submit(id, newsletter)
    _ = try await newsroom.review().approve(id, newsletter)
    #expect(try await list(newsroom) == [])
    try await newsroom.send("weekly-2")
    #expect(try await list(newsroom) == [])
    newsroom.now += 3600
    try await withdraw(newsroom, "B")
    #expect(try await list(newsroom) == [#"B withdrawn ["weekly-1"]"#])
  }

  @Test func theScheduleGoesOnAsIfThereWereNoCorrection() async throws {
    let (newsroom, newsletter) = try await sent()
    try await correct(newsroom, "B")
    _ = try await correction(newsroom).draft(newsletter)
    try await newsroom.importing(["d.md": Newsroom.document(title: "D", date: "2026-11-29")])
    let next = try #require(try await newsroom.drafting().draft(newsletter).draft)
    #expect(next.edition.id.description == "weekly-3")
    #expect(next.edition.window.start == Newsroom.date("2026-11-27T01:00:00Z"))
    #expect(try await newsroom.titles(next.edition) == [["D"]])
  }

  @Test func onlyTheNamedArticlesAreToldOf() async throws {
    let (newsroom, newsletter) = try await sent()
    try await correct(newsroom, "B")
    try await withdraw(newsroom, "C")
    let all = try await newsroom.articles()
    let (a, c) = (try #require(all.first { $0.title.string == "A" }), try #require(all.first { $0.title.string == "C" }))
    let draft = try await correction(newsroom).draft(newsletter, about: [c.id])
    #expect(draft.flatMap(\.edition.articleIDs) == [c.id])
    await #expect(throws: Failure.self) { try await correction(newsroom).draft(newsletter, about: [a.id]) }
  }
}
