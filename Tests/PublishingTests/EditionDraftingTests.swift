import Foundation
import Model
import Publishing
import SQLiteStore
import TestSupport
import Testing

@Suite struct EditionDraftingTests {
  private func weekly() throws -> NewsletterDefinition {
    NewsletterDefinition(
      name: try #require(Slug("weekly")), title: try #require(PlainText("Weekly")), subject: "{{firstTitle}}", preheader: "",
      from: Mailbox(address: try #require(EmailAddress("news@example.edu"))), language: try #require(LanguageTag("en")),
      schedule: try #require(WeeklySchedule(weekday: .friday, hour: 9, minute: 0)),
      sections: [SectionRule(title: try #require(PlainText("News")), limit: 2)])
  }

  private func drafting(_ newsroom: Newsroom) throws -> EditionDrafting {
    EditionDrafting(store: newsroom.store, publication: try newsroom.publication(), clock: .stopped(at: newsroom.now))
  }

  private func titles(_ draft: DraftedEdition, _ newsroom: Newsroom) async throws -> [String] {
    try await newsroom.store.read { reader in
      try draft.edition.articleIDs.compactMap { try reader.article($0)?.title.string }
    }
  }

  @Test func draftingTwiceChangesNothingAndSaysSo() async throws {
    let newsroom = try Newsroom()
    try await newsroom.importing(["a.md": Newsroom.document(title: "A")])
    let first = try await drafting(newsroom).draft(weekly())
    #expect(first.change == .created)
    #expect(first.edition.scheduledFor == Newsroom.date("2026-11-27T01:00:00Z"), "Friday 09:00 in Shanghai")
    let second = try await drafting(newsroom).draft(weekly())
    #expect(second.change == .unchanged && second.edition == first.edition)
  }

  @Test func aNewArticleRefreshesTheDraftUnderItsNumber() async throws {
    let newsroom = try Newsroom()
    try await newsroom.importing(["a.md": Newsroom.document(title: "A")])
    let first = try await drafting(newsroom).draft(weekly())
    try await newsroom.importing(["b.md": Newsroom.document(title: "B", date: "2026-11-22T10:00:00+08:00")])
    let second = try await drafting(newsroom).draft(weekly())
    #expect(second.change == .refreshed && second.edition.id == first.edition.id)
    #expect(try await titles(second, newsroom) == ["B", "A"])
  }

  @Test func aLaterEditionCarriesNothingThatAnEarlierOneCarried() async throws {
    var newsroom = try Newsroom()
    try await newsroom.importing(["a.md": Newsroom.document(title: "A")])
    let first = try await drafting(newsroom).draft(weekly())
    newsroom.now += 7 * 86_400
    try await newsroom.importing(["b.md": Newsroom.document(title: "B", date: "2026-11-29T10:00:00+08:00")])
    let second = try await drafting(newsroom).draft(weekly())
    #expect(second.edition.id.number == first.edition.id.number + 1)
    #expect(try await titles(second, newsroom) == ["B"])
    let explained = try await drafting(newsroom).explain(second.edition, weekly())
    #expect(explained.first { $0.title.string == "A" }?.reason == "out: weekly-1 of 27 November 2026 carried it")
  }

  @Test func anArticleThatFoundNoPlaceIsACandidateForTheNextEdition() async throws {
    var newsroom = try Newsroom()
    try await newsroom.importing([
      "a.md": Newsroom.document(title: "A", date: "2026-11-18"), "b.md": Newsroom.document(title: "B", date: "2026-11-19"),
      "c.md": Newsroom.document(title: "C", date: "2026-11-20"),
    ])
    let first = try await drafting(newsroom).draft(weekly())
    #expect(try await titles(first, newsroom) == ["C", "B"])
    newsroom.now += 7 * 86_400
    let second = try await drafting(newsroom).draft(weekly())
    #expect(try await titles(second, newsroom) == ["A"], "nothing is lost")
  }

  @Test func aCancelledEditionFreesItsArticlesAndKeepsItsNumber() async throws {
    let newsroom = try Newsroom()
    try await newsroom.importing(["a.md": Newsroom.document(title: "A")])
    let first = try await drafting(newsroom).draft(weekly())
    try await drafting(newsroom).cancel(first.edition.id)
    let second = try await drafting(newsroom).draft(weekly())
    #expect(second.edition.id.number == 2)
    #expect(try await titles(second, newsroom) == ["A"])
  }

  @Test func whatHasBeenSentCannotBeCalledOff() async throws {
    let newsroom = try Newsroom()
    try await newsroom.importing(["a.md": Newsroom.document(title: "A")])
    var sent = try await drafting(newsroom).draft(weekly()).edition
    sent.state = .sent
    let edition = sent
    try await newsroom.store.write { try $0.save(edition) }
    await #expect { try await drafting(newsroom).cancel(edition.id) } throws: { ($0 as? Failure)?.blame == .input }
    #expect(try await newsroom.store.read { try $0.edition(edition.id)?.state } == .sent)
  }

  @Test func everyCandidateIsExplainedAndWhatIsInComesFirst() async throws {
    let newsroom = try Newsroom()
    try await newsroom.importing([
      "a.md": Newsroom.document(title: "A", date: "2026-11-18"), "b.md": Newsroom.document(title: "B", date: "2026-11-19"),
      "c.md": Newsroom.document(title: "C", date: "2026-11-20"), "d.md": Newsroom.document(title: "D", "draft: true"),
      "e.md": Newsroom.document(title: "E", date: "2026-12-24"), "f.md": Newsroom.document(title: "F", "newsletter: false"),
    ])
    let draft = try await drafting(newsroom).draft(weekly())
    let explained = try await drafting(newsroom).explain(draft.edition, weekly())
    #expect(explained.count == 6)
    #expect(explained.prefix(2).map(\.title.string) == ["C", "B"] && explained.prefix(2).allSatisfy(\.isTaken))
    #expect(explained.dropFirst(2).allSatisfy { !$0.isTaken && $0.reason.hasPrefix("out: ") })
    #expect(Set(explained.map(\.reason)).count >= 5)
  }
}
