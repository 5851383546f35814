import Foundation
import Model
import Publishing
import SQLiteStore
import Testing

extension Newsroom {
  /// A weekly newsletter with two sections, made with the templates of the sample publication.
  func weekly(_ change: (inout NewsletterDefinition) -> Void = { _ in }) throws -> NewsletterDefinition {
    var newsletter = NewsletterDefinition(
      name: try #require(Slug("weekly")), title: try #require(PlainText("Weekly")), subject: "Weekly: {{firstTitle}}", preheader: "",
      from: Mailbox(address: try #require(EmailAddress("news@example.edu"))), language: try #require(LanguageTag("en")),
      schedule: try #require(WeeklySchedule(weekday: .friday, hour: 9, minute: 0)),
      sections: [
        SectionRule(
          title: try #require(PlainText("Research")), selection: Selection(tags: [try #require(PlainText("research"))]), limit: 2),
        SectionRule(title: try #require(PlainText("News")), limit: 3),
      ])
    change(&newsletter)
    return newsletter
  }

  /// Puts the templates of the sample publication there.
  func installTemplates() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    let folder = folder.appending(path: "templates/weekly")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["design.mjml", "text.mustache"] {
      try FileManager.default.copyItem(at: root.appending(path: "templates/weekly/\(name)"), to: folder.appending(path: name))
    }
  }

  var templates: TemplateFolder { TemplateFolder(folder.appending(path: "templates")) }

  func drafting(by person: String = "publish") throws -> EditionDrafting {
    EditionDrafting(store: store, publication: try publication(), clock: .stopped(at: now), by: try #require(PlainText(person)))
  }

  func export() throws -> EditionExport { EditionExport(store: store, publication: try publication(), templates: templates) }

  func edition(_ name: String) async throws -> Edition {
    let id = try #require(EditionID(name))
    return try #require(try await store.read { try $0.edition(id) })
  }

  /// The headlines that an edition carries, section by section.
  func titles(_ edition: Edition) async throws -> [[String]] {
    try await store.read { reader in
      try edition.sections.map { try $0.articles.map { try reader.article($0)?.title.string ?? "?" } }
    }
  }

  /// What the delivery will do.
  func send(_ name: String) async throws {
    for action in [EditionAction.startSending, .finish] {
      var edition = try await edition(name)
      try edition.take(action)
      let moved = edition
      try await store.write { try $0.save(moved, after: EditionStep(action, by: .tidings, at: now)) }
    }
  }

  /// An edition in review with three articles.
  func editionInReview(_ newsletter: NewsletterDefinition) async throws -> EditionID {
    try installTemplates()
    try await importing([
      "a.md": Newsroom.document(title: "A", date: "2026-11-18", "tags: research"),
      "b.md": Newsroom.document(title: "B", date: "2026-11-19"),
      "c.md": Newsroom.document(title: "C", date: "2026-11-20"),
    ])
    let id = try #require(try await drafting().draft(newsletter).draft).edition.id
    try await review().submit(id, newsletter)
    return id
  }
}
