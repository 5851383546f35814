import Foundation
import Model
import Publishing
import SQLiteStore
import TestSupport
import Testing

@Suite struct EditionEditingTests {
  /// A draft with A under Research, C and B under News, and D, which the rules leave out.
  private func office() async throws -> (Newsroom, NewsletterDefinition, EditionID, [String: ArticleID]) {
    let newsroom = try Newsroom()
    try newsroom.installTemplates()
    try await newsroom.importing([
      "a.md": Newsroom.document(title: "A", date: "2026-11-18", "tags: research"),
      "b.md": Newsroom.document(title: "B", date: "2026-11-19"),
      "c.md": Newsroom.document(title: "C", date: "2026-11-20"), "d.md": Newsroom.document(title: "D", date: "2026-11-10"),
    ])
    let newsletter = try newsroom.weekly { $0.sections[1].limit = 2 }
    let id = try #require(try await newsroom.drafting().draft(newsletter).draft).edition.id
    let ids = try await Dictionary(uniqueKeysWithValues: newsroom.articles().map { ($0.title.string, $0.id) })
    return (newsroom, newsletter, id, ids)
  }

  private func editing(_ newsroom: Newsroom) throws -> EditionEditing {
    EditionEditing(
      store: newsroom.store, publication: try newsroom.publication(), clock: .stopped(at: newsroom.now), by: try #require(PlainText("Ann")))
  }

  private func text(_ raw: String) throws -> PlainText { try #require(PlainText(raw)) }

  @Test func aDroppedArticleLeavesItsPlaceToTheNextOne() async throws {
    let (newsroom, newsletter, id, ids) = try await office()
    let edited = try await editing(newsroom).edit(id, newsletter, [.drop(try #require(ids["C"]))])
    #expect(try await newsroom.titles(edited.edition) == [["A"], ["B", "D"]])
    #expect(edited.changes.map(\.string) == ["+ D (News)", "− C"])
    let explained = try await newsroom.drafting().explain(edited.edition, newsletter)
    #expect(explained.first { $0.title.string == "C" }?.reason == "out: dropped by hand")
  }

  @Test func aPinnedArticleTakesAPlaceFromTheRules() async throws {
    let (newsroom, newsletter, id, ids) = try await office()
    let edited = try await editing(newsroom).edit(id, newsletter, [.pin(try #require(ids["D"]))])
    #expect(try await newsroom.titles(edited.edition) == [["A"], ["D", "C"]])
    let explained = try await newsroom.drafting().explain(edited.edition, newsletter)
    #expect(explained.first { $0.title.string == "D" }?.reason == "in: News, place 1, pinned by hand")
  }

  @Test func draftingAnewKeepsWhatPeopleDid() async throws {
    let (newsroom, newsletter, id, ids) = try await office()
    let (a, b) = (try #require(ids["A"]), try #require(ids["B"]))
    let edits: [EditionEdit] = [
      .move(a, to: try text("News")), .title(a, try text("Alpha")), .place(a, 2), .subject(try text("By hand")), .drop(b),
    ]
    _ = try await editing(newsroom).edit(id, newsletter, edits)
    try await newsroom.importing(["e.md": Newsroom.document(title: "E", date: "2026-11-21")])
    let draft = try #require(try await newsroom.drafting().draft(newsletter).draft)
    #expect(try await newsroom.titles(draft.edition) == [["A", "E"]], "those whose order was made by hand come first")
    #expect(draft.edition.edits.wording(of: a).title?.string == "Alpha")
    let preview = try await newsroom.export().preview(draft.edition, newsletter)
    #expect(preview.digest.subject.string == "By hand" && preview.digest.text.contains("* Alpha [1]"))
    #expect(try await newsroom.drafting().draft(newsletter).draft?.change == .unchanged)
  }

  @Test func inReviewOnlyPeopleChangeIt() async throws {
    let (newsroom, newsletter, id, ids) = try await office()
    try await newsroom.review().submit(id, newsletter)
    let edited = try await editing(newsroom).edit(id, newsletter, [.drop(try #require(ids["C"]))])
    #expect(try await newsroom.titles(edited.edition) == [["A"], ["B"]], "nothing slides in of itself")
    let back = try await editing(newsroom).edit(id, newsletter, [.reset])
    #expect(try await newsroom.titles(back.edition) == [["A"], ["C", "B"]])
  }

  @Test func whoeverEditsTakesTheApprovalBack() async throws {
    let (newsroom, newsletter, id, _) = try await office()
    try await newsroom.review().submit(id, newsletter)
    _ = try await newsroom.review().approve(id, newsletter)
    let edited = try await editing(newsroom).edit(id, newsletter, [.intro("Hello")])
    #expect(edited.approvalFell && edited.edition.state == .inReview)
    #expect(try await newsroom.store.read { try $0.approval(of: id) } == nil)
    let approval = try await newsroom.review().approve(id, newsletter)
    #expect(approval.digest.html.contains(">Hello</p>") && approval.digest.text.contains("Hello\n"))
  }

  @Test func introAndClosingAreMarkdownAndClean() async throws {
    let (newsroom, newsletter, id, _) = try await office()
    let edited = try await editing(newsroom).edit(
      id, newsletter, [.intro("Dear *readers*,\n\n<script>alert(1)</script>\n\nSee [us](about.html)."), .closing("Bye.")])
    let digest = try await newsroom.export().preview(edited.edition, newsletter).digest
    #expect(digest.html.contains("<em>readers</em>") && !digest.html.contains("alert(1)"))
    #expect(digest.html.contains("https://news.example/about.html"))
    let (intro, first, closing) = (
      digest.text.ranges(of: "Dear readers"), digest.text.ranges(of: "* A [1]"), digest.text.ranges(of: "Bye.")
    )
    #expect(intro.count == 1 && closing.count == 1)
    #expect(intro[0].upperBound < first[0].lowerBound && first[0].upperBound < closing[0].lowerBound)
  }

  @Test func whatCannotBeDoneIsRefusedAsAWhole() async throws {
    let (newsroom, newsletter, id, ids) = try await office()
    let (a, d) = (try #require(ids["A"]), try #require(ids["D"]))
    let nobody = try #require(ArticleID("tag:example.edu,2026:nobody"))
    let refused: [EditionEdit] = [
      .pin(nobody), .drop(nobody), .move(a, to: try text("Newz")), .place(a, 2), .place(d, 1), .title(d, try text("Delta")),
      .intro(String(repeating: "a ", count: 20_000)), .intro("<!-- nothing -->"),
    ]
    let before = try await newsroom.edition("weekly-1")
    for edit in refused {
      await #expect { try await editing(newsroom).edit(id, newsletter, [.subject(.tidings), edit]) } throws: {
        ($0 as? RefusedEdit)?.edit == edit
      }
    }
    #expect(try await newsroom.edition("weekly-1") == before)
  }

  @Test func aPinBringsOutNothingThatIsNotPublic() async throws {
    let (newsroom, newsletter, id, ids) = try await office()
    let d = try #require(ids["D"])
    _ = try await editing(newsroom).edit(id, newsletter, [.pin(d)])
    _ = try await ArticleEditing(store: newsroom.store, clock: .stopped(at: newsroom.now)).withdraw(d)
    let draft = try #require(try await newsroom.drafting().draft(newsletter).draft)
    #expect(try await newsroom.titles(draft.edition) == [["A"], ["C", "B"]])
    #expect(draft.edition.edits.pinned.isEmpty)
    await #expect(throws: RefusedEdit.self) { try await editing(newsroom).edit(id, newsletter, [.pin(d)]) }
  }

  @Test func whatOthersChangedMeanwhileIsNotOverwritten() async throws {
    let (newsroom, newsletter, id, _) = try await office()
    let seen = try await newsroom.edition("weekly-1")
    _ = try await editing(newsroom).edit(id, newsletter, [.subject(try text("Bo's"))])
    await #expect {
      try await editing(newsroom).edit(id, newsletter, [.subject(try text("Ann's"))], seen: seen)
    } throws: { ($0 as? Failure)?.why == "was changed by others meanwhile" }
  }

  @Test func whatIsSentOrCancelledIsNotEdited() async throws {
    let (newsroom, newsletter, id, _) = try await office()
    try await newsroom.review().cancel(id)
    await #expect { try await editing(newsroom).edit(id, newsletter, [.reset]) } throws: { ($0 as? Failure)?.why == "is cancelled" }
  }
}
