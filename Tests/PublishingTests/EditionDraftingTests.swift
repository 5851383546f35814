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
    EditionDrafting(
      store: newsroom.store, publication: try newsroom.publication(), clock: .stopped(at: newsroom.now), by: try #require(PlainText("Ann")))
  }

  private func draft(_ newsletter: NewsletterDefinition, _ newsroom: Newsroom) async throws -> DraftedEdition {
    try #require(await drafting(newsroom).draft(newsletter).draft)
  }

  private func titles(_ draft: DraftedEdition, _ newsroom: Newsroom) async throws -> [String] {
    try await newsroom.store.read { reader in
      try draft.edition.articleIDs.compactMap { try reader.article($0)?.title.string }
    }
  }

  @Test func draftingTwiceChangesNothingAndSaysSo() async throws {
    let newsroom = try Newsroom()
    try await newsroom.importing(["a.md": Newsroom.document(title: "A")])
    let first = try await draft(weekly(), newsroom)
    #expect(first.change == .created)
    #expect(first.edition.scheduledFor == Newsroom.date("2026-11-27T01:00:00Z"), "Friday 09:00 in Shanghai")
    let second = try await draft(weekly(), newsroom)
    #expect(second.change == .unchanged && second.edition == first.edition)
  }

  @Test func aNewArticleRefreshesTheDraftUnderItsNumber() async throws {
    let newsroom = try Newsroom()
    try await newsroom.importing(["a.md": Newsroom.document(title: "A")])
    let first = try await draft(weekly(), newsroom)
    try await newsroom.importing(["b.md": Newsroom.document(title: "B", date: "2026-11-22T10:00:00+08:00")])
    let second = try await draft(weekly(), newsroom)
    #expect(second.change == .refreshed && second.edition.id == first.edition.id)
    #expect(try await titles(second, newsroom) == ["B", "A"])
  }

  @Test func aLaterEditionCarriesNothingThatAnEarlierOneCarried() async throws {
    var newsroom = try Newsroom()
    try await newsroom.importing(["a.md": Newsroom.document(title: "A")])
    let first = try await draft(weekly(), newsroom)
    newsroom.now += 7 * 86_400
    try await newsroom.importing(["b.md": Newsroom.document(title: "B", date: "2026-11-29T10:00:00+08:00")])
    let second = try await draft(weekly(), newsroom)
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
    let first = try await draft(weekly(), newsroom)
    #expect(try await titles(first, newsroom) == ["C", "B"])
    newsroom.now += 7 * 86_400
    let second = try await draft(weekly(), newsroom)
    #expect(try await titles(second, newsroom) == ["A"], "nothing is lost")
  }

  @Test func aCancelledEditionFreesItsArticlesAndKeepsItsNumber() async throws {
    let newsroom = try Newsroom()
    try await newsroom.importing(["a.md": Newsroom.document(title: "A")])
    let first = try await draft(weekly(), newsroom)
    try await newsroom.review().cancel(first.edition.id)
    let second = try await draft(weekly(), newsroom)
    #expect(second.edition.id.number == 2)
    #expect(try await titles(second, newsroom) == ["A"])
  }

  @Test func everyCandidateIsExplainedAndWhatIsInComesFirst() async throws {
    let newsroom = try Newsroom()
    try await newsroom.importing([
      "a.md": Newsroom.document(title: "A", date: "2026-11-18"), "b.md": Newsroom.document(title: "B", date: "2026-11-19"),
      "c.md": Newsroom.document(title: "C", date: "2026-11-20"), "d.md": Newsroom.document(title: "D", "draft: true"),
      "e.md": Newsroom.document(title: "E", date: "2026-12-24"), "f.md": Newsroom.document(title: "F", "newsletter: false"),
    ])
    let draft = try await draft(weekly(), newsroom)
    let explained = try await drafting(newsroom).explain(draft.edition, weekly())
    #expect(explained.count == 6)
    #expect(explained.prefix(2).map(\.title.string) == ["C", "B"] && explained.prefix(2).allSatisfy(\.isTaken))
    #expect(explained.dropFirst(2).allSatisfy { !$0.isTaken && $0.reason.hasPrefix("out: ") })
    #expect(Set(explained.map(\.reason)).count >= 5)
  }

  @Test func publishWaitsUntilItIsTimeToDraftAndAPersonNeedNot() async throws {
    var newsroom = try Newsroom()
    try await newsroom.importing(["a.md": Newsroom.document(title: "A")])
    var newsletter = try weekly()
    newsletter.draftAhead = .seconds(2 * 86_400)
    let early = try await drafting(newsroom).draft(newsletter, isAsked: false)
    #expect(early.draft == nil && early.draftedFrom == Newsroom.date("2026-11-25T01:00:00Z"))
    #expect(try await newsroom.store.read { try $0.editions(of: nil) }.isEmpty)
    #expect(try await drafting(newsroom).draft(newsletter).draft?.change == .created)
    let refreshed = try await drafting(newsroom).draft(newsletter, isAsked: false)
    #expect(refreshed.draft?.change == .unchanged, "a draft that is there is kept up to date")

    newsroom.now = Newsroom.date("2026-11-25T01:00:00Z")
    #expect(try await drafting(newsroom).draft(newsletter, isAsked: false).draft != nil)
  }

  @Test func aThinWeekIsMergedIntoTheNextOneWhenItIsDueAndSaysSo() async throws {
    var newsroom = try Newsroom()
    try await newsroom.importing(["a.md": Newsroom.document(title: "A")])
    var newsletter = try weekly()
    (newsletter.thinBelow, newsletter.thinRule) = (2, .merge)
    let first = try await draft(newsletter, newsroom)
    #expect(first.thin == .merge)
    newsroom.now = first.edition.scheduledFor
    try await newsroom.importing(["b.md": Newsroom.document(title: "B", date: "2026-11-27T12:00:00+08:00")])
    let report = try await drafting(newsroom).draft(newsletter, isAsked: false)
    #expect(report.merged == [first.edition.id] && report.overdue.isEmpty)
    let second = try #require(report.draft)
    #expect(second.edition.id.number == 2 && second.thin == nil)
    #expect(try await titles(second, newsroom) == ["B", "A"])
    let step = try #require(try await newsroom.store.read { try $0.history(of: first.edition.id) }.last)
    #expect(step.action == .merge)
    #expect(step.changes.map(\.string) == ["1 of the 2 articles that it takes; they go into the next edition"])
  }

  @Test func anEditionThatNobodySettledInTimeIsNamedUntilSomebodyDoes() async throws {
    var newsroom = try Newsroom()
    try await newsroom.importing(["a.md": Newsroom.document(title: "A")])
    let first = try await draft(weekly(), newsroom)
    newsroom.now = first.edition.scheduledFor + 60
    #expect(try await drafting(newsroom).draft(weekly()).overdue == [first.edition.id])
    try await newsroom.review().cancel(first.edition.id)
    #expect(try await drafting(newsroom).draft(weekly()).overdue.isEmpty)
  }

  @Test func whatWasCorrectedSinceAnEditionCarriedItIsSaid() async throws {
    var newsroom = try Newsroom()
    try await newsroom.importing(["a.md": Newsroom.document(title: "A")])
    _ = try await draft(weekly(), newsroom)
    newsroom.now += 7 * 86_400
    try await newsroom.importing(["a.md": Newsroom.document(title: "A, corrected", "correction: It was B.")])
    let second = try await draft(weekly(), newsroom)
    let explained = try await drafting(newsroom).explain(second.edition, weekly())
    #expect(
      explained.map(\.reason) == [
        "out: weekly-1 of 27 November 2026 carried it; corrected since, on 30 November 2026, 16:00"
      ])
  }
}
