import Foundation
import Model
import Publishing
import SQLiteStore
import TestSupport
import Testing

/// What makes an approval fall, and what does not.
@Suite struct ApprovalTests {
  private func approved(_ newsroom: Newsroom) async throws -> NewsletterDefinition {
    let newsletter = try newsroom.weekly()
    let id = try await newsroom.editionInReview(newsletter)
    _ = try await newsroom.review().approve(id, newsletter)
    return newsletter
  }

  private func changes(_ newsroom: Newsroom, _ newsletter: NewsletterDefinition?, publication: Publication? = nil) async throws -> [String]
  {
    let review = EditionReview(
      store: newsroom.store, publication: try publication ?? newsroom.publication(), templates: newsroom.templates,
      clock: .stopped(at: newsroom.now), by: .tidings)
    let voided = try await review.checkApprovals([newsletter].compactMap(\.self))
    let state = try await newsroom.edition("weekly-1").state
    #expect(state == (voided.isEmpty ? .approved : .inReview))
    let id = try newsroom.edition
    let approval = try await newsroom.store.read { try $0.approval(of: id) }
    #expect((approval == nil) == !voided.isEmpty)
    if !voided.isEmpty {
      let last = try #require(try await newsroom.review().history(of: voided[0].edition).last)
      #expect(last.action == .void && last.changes == voided[0].changes)
    }
    return voided.flatMap(\.changes).map(\.string)
  }

  @Test func whatNobodyChangedStandsAndNewArticlesDoNotMatter() async throws {
    let newsroom = try Newsroom()
    var newsletter = try await approved(newsroom)
    try await newsroom.importing(["d.md": Newsroom.document(title: "D", date: "2026-11-21")])
    newsletter.draftAhead = .seconds(3600)
    #expect(try await changes(newsroom, newsletter) == [])
  }

  @Test func aChangedArticleIsNamedWithItsFields() async throws {
    let newsroom = try Newsroom()
    let newsletter = try await approved(newsroom)
    try await newsroom.importing(["b.md": Newsroom.document(title: "B, corrected", date: "2026-11-19", body: "Other text.")])
    let words = try await changes(newsroom, newsletter)
    #expect(words == ["“B, corrected” changed: content, title"])
  }

  @Test func anArticleThatIsAsItWasAgainDoesNotMatter() async throws {
    let newsroom = try Newsroom()
    let newsletter = try await approved(newsroom)
    let editing = ArticleEditing(store: newsroom.store, clock: .stopped(at: newsroom.now))
    let article = try #require(try await newsroom.articles().first { $0.title.string == "B" })
    let other = try #require(PlainText("Other"))
    _ = try await editing.edit(article.id, isMinor: true) { $0.title = other }
    _ = try await editing.edit(article.id, isMinor: true) { $0.title = article.title }
    #expect(try await changes(newsroom, newsletter) == [])
  }

  @Test func aWithdrawnArticleIsNamed() async throws {
    let newsroom = try Newsroom()
    let newsletter = try await approved(newsroom)
    let article = try #require(try await newsroom.articles().first { $0.title.string == "C" })
    _ = try await ArticleEditing(store: newsroom.store, clock: .stopped(at: newsroom.now)).withdraw(article.id)
    #expect(try await changes(newsroom, newsletter) == ["“C” was withdrawn"])
  }

  @Test(arguments: ["design.mjml", "text.mustache"]) func aChangedTemplateIsNamed(file: String) async throws {
    let newsroom = try Newsroom()
    let newsletter = try await approved(newsroom)
    let url = newsroom.folder.appending(path: "templates/weekly/\(file)")
    try (String(contentsOf: url, encoding: .utf8) + "\n").write(to: url, atomically: true, encoding: .utf8)
    #expect(try await changes(newsroom, newsletter) == ["templates/weekly/\(file) changed"])
  }

  @Test func aChangedFileThatTheDesignIncludesIsNamed() async throws {
    let newsroom = try Newsroom()
    let newsletter = try newsroom.weekly()
    let id = try await newsroom.editionInReview(newsletter)
    let folder = newsroom.folder.appending(path: "templates/weekly")
    let design = try String(contentsOf: folder.appending(path: "design.mjml"), encoding: .utf8)
    try Data(design.replacing("</mj-body>", with: "<mj-include path=\"foot.mjml\" /></mj-body>").utf8).write(
      to: folder.appending(path: "design.mjml"))
    let foot = "<mj-section><mj-column><mj-text dark-color=\"#eeeeee\">Foot</mj-text></mj-column></mj-section>"
    try Data(foot.utf8).write(to: folder.appending(path: "foot.mjml"))
    #expect(try await newsroom.review().approve(id, newsletter).digest.html.contains("Foot"))
    try Data(foot.replacing("Foot", with: "Feet").utf8).write(to: folder.appending(path: "foot.mjml"))
    #expect(try await changes(newsroom, newsletter) == ["templates/weekly/foot.mjml changed"])
  }

  @Test func aTemplateThatIsGoneIsNamed() async throws {
    let newsroom = try Newsroom()
    let newsletter = try await approved(newsroom)
    try FileManager.default.removeItem(at: newsroom.folder.appending(path: "templates/weekly/design.mjml"))
    #expect(try await changes(newsroom, newsletter) == ["templates/weekly/design.mjml cannot be read"])
  }

  @Test func aNewsletterThatIsGoneIsNamed() async throws {
    let newsroom = try Newsroom()
    _ = try await approved(newsroom)
    #expect(try await changes(newsroom, nil) == ["templates/weekly/newsletter.yaml is gone"])
  }

  @Test(arguments: ["subject", "preheader", "from", "replyTo", "thinBelow", "thin", "window", "sections"])
  func aChangedRuleIsNamed(key: String) async throws {
    let newsroom = try Newsroom()
    var newsletter = try await approved(newsroom)
    switch key {
    case "subject": newsletter.subject = "Other"
    case "preheader": newsletter.preheader = "Other"
    case "from": newsletter.from.name = .tidings
    case "replyTo": newsletter.replyTo = newsletter.from
    case "thinBelow": newsletter.thinBelow = 2
    case "thin": newsletter.thinRule = .hold
    case "window": newsletter.window = EditionWindow(opening: .days(9))
    default: newsletter.sections[1].skip.words = [.tidings]
    }
    #expect(try await changes(newsroom, newsletter) == ["'\(key)' in newsletter.yaml changed"])
  }

  @Test func theHouseIsPartOfIt() async throws {
    let newsroom = try Newsroom()
    let newsletter = try await approved(newsroom)
    var publication = try newsroom.publication()
    publication.postalAddress = [.tidings]
    publication.brand.color = try #require(HexColor("#123456"))
    let words = ["'postalAddress' in tidings.yaml changed", "'brand' in tidings.yaml changed"]
    #expect(try await changes(newsroom, newsletter, publication: publication) == words)
  }

  @Test func anApprovalThatFellCanBeGivenAgain() async throws {
    let newsroom = try Newsroom()
    var newsletter = try await approved(newsroom)
    newsletter.subject = "Another"
    _ = try await changes(newsroom, newsletter)
    let again = try await newsroom.review().approve(newsroom.edition, newsletter)
    #expect(again.digest.subject.string == "Another")
    #expect(try await changes(newsroom, newsletter) == [])
  }
}

extension Newsroom {
  fileprivate var edition: EditionID {
    get throws { try #require(EditionID("weekly-1")) }
  }
}
