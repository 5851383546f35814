import Foundation
import Model
import Publishing
import SQLiteStore
import TestSupport
import Testing

@Suite struct EditionReviewTests {
  @Test func everyStepIsRememberedWithWhoWhenAndWhat() async throws {
    var newsroom = try Newsroom()
    let newsletter = try newsroom.weekly()
    let id = try await newsroom.editionInReview(newsletter)
    newsroom.now += 60
    let approval = try await newsroom.review(by: "Bo").approve(id, newsletter)
    newsroom.now += 60
    try await newsroom.review().reopen(id)
    try await newsroom.review().cancel(id)
    let steps = try await newsroom.review().history(of: id)
    #expect(steps.map(\.action) == [.draft, .submit, .approve, .reopen, .cancel])
    #expect(steps.map(\.by.string) == ["publish", "Ann", "Bo", "Ann", "Ann"])
    #expect(steps[2].at == newsroom.now - 60)
    #expect(steps[0].changes.map(\.string) == ["+ A (Research)", "+ C (News)", "+ B (News)", "due on 2026-11-27, 09:00"])
    #expect(steps[2].changes.map(\.string) == ["SHA-256 \(approval.fingerprint)"])
  }

  @Test func anApprovalIsBoundToTheBytesThatAreExported() async throws {
    let newsroom = try Newsroom()
    let newsletter = try newsroom.weekly()
    let id = try await newsroom.editionInReview(newsletter)
    let preview = try await newsroom.export().preview(newsroom.edition("weekly-1"), newsletter)
    let approval = try await newsroom.review().approve(id, newsletter, expecting: String(preview.fingerprint.string.prefix(12)))
    #expect(approval.fingerprint == preview.fingerprint)
    let report = try await newsroom.export().run(newsroom.edition("weekly-1"), newsletter, into: newsroom.folder.appending(path: "out"))
    #expect(report.preview.isApproved && report.preview.fingerprint == approval.fingerprint)
    let file = newsroom.folder.appending(path: "out/digest.eml")
    #expect(ContentHash(of: try Data(contentsOf: file)) == approval.fingerprint)
    #expect(try Peer.run("sha256sum", [file.path()]).text.prefix(64) == approval.fingerprint.string)
  }

  @Test func whatWasNotLookedAtIsNotApproved() async throws {
    let newsroom = try Newsroom()
    let newsletter = try newsroom.weekly()
    let id = try await newsroom.editionInReview(newsletter)
    await #expect(throws: Failure.self) { try await newsroom.review().approve(id, newsletter, expecting: "0000000000") }
    #expect(try await newsroom.edition("weekly-1").state == .inReview)
    #expect(try await newsroom.store.read { try $0.approval(of: id) } == nil)
  }

  @Test func nothingIsApprovedThatIsNotInReview() async throws {
    let newsroom = try Newsroom()
    let newsletter = try newsroom.weekly()
    let id = try await newsroom.editionInReview(newsletter)
    try await newsroom.review().reopen(id)
    await #expect {
      try await newsroom.review().approve(id, newsletter)
    } throws: { ($0 as? Failure)?.why == "is still a draft" && ($0 as? Failure)?.remedy.contains("submit") == true }
  }

  @Test func theRulesLeaveAnEditionInReviewAlone() async throws {
    let newsroom = try Newsroom()
    let newsletter = try newsroom.weekly()
    _ = try await newsroom.editionInReview(newsletter)
    try await newsroom.importing(["d.md": Newsroom.document(title: "D", date: "2026-11-21")])
    let draft = try #require(try await newsroom.drafting().draft(newsletter).draft)
    #expect(draft.change == .unchanged && draft.edition.state == .inReview)
    #expect(try await newsroom.titles(draft.edition) == [["A"], ["C", "B"]])
  }

  @Test func anArticleThatWasWithdrawnKeepsTheEditionFromBeingApproved() async throws {
    let newsroom = try Newsroom()
    let newsletter = try newsroom.weekly()
    let id = try await newsroom.editionInReview(newsletter)
    let article = try #require(try await newsroom.articles().first { $0.title.string == "B" })
    _ = try await ArticleEditing(store: newsroom.store, clock: .stopped(at: newsroom.now)).withdraw(article.id)
    await #expect {
      try await newsroom.review().approve(id, newsletter)
    } throws: { ($0 as? Failure)?.why == "carries “B”, which was withdrawn" }
  }

  @Test func whatLooksLikeAPersonalLinkIsRefused() async throws {
    let newsroom = try Newsroom()
    try newsroom.installTemplates()
    let body = "[Click](https://feeds.example/unsubscribe/READER-TOKEN)"
    try await newsroom.importing(["a.md": Newsroom.document(title: "A", body: body)])
    let newsletter = try newsroom.weekly()
    let edition = try #require(try await newsroom.drafting().draft(newsletter).draft).edition
    await #expect {
      try await newsroom.export().preview(edition, newsletter)
    } throws: { ($0 as? Failure)?.why.contains("READER-TOKEN") == true }
  }

  @Test(arguments: [ThinRule.hold, .merge]) func aThinEditionNeedsAPersonWhoSaysSo(rule: ThinRule) async throws {
    let newsroom = try Newsroom()
    try newsroom.installTemplates()
    try await newsroom.importing(["a.md": Newsroom.document(title: "A")])
    let newsletter = try newsroom.weekly { ($0.thinBelow, $0.thinRule) = (3, rule) }
    let draft = try #require(try await newsroom.drafting().draft(newsletter).draft)
    #expect(draft.thin == rule)
    await #expect {
      try await newsroom.review().submit(draft.edition.id, newsletter)
    } throws: { ($0 as? Failure)?.why.hasPrefix("is thin, with 1 of the 3 articles") == true }
    try await newsroom.review().submit(draft.edition.id, newsletter, evenIfThin: true)
    #expect(try await newsroom.edition("weekly-1").state == .inReview)
  }

  @Test func anEditionWithoutArticlesIsNotSubmitted() async throws {
    let newsroom = try Newsroom()
    try newsroom.installTemplates()
    let newsletter = try newsroom.weekly()
    let draft = try #require(try await newsroom.drafting().draft(newsletter).draft)
    await #expect {
      try await newsroom.review().submit(draft.edition.id, newsletter, evenIfThin: true)
    } throws: { ($0 as? Failure)?.why == "carries no article" }
  }
}
