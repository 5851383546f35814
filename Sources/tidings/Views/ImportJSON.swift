import Foundation
import Markup
import Model
import Publishing

/// An import's report as `--json` shows it.
struct ImportJSON: Encodable {
  var documents: Int
  var added: Int
  var updated: Int
  var unchanged: Int
  var omitted: Int
  var refused: Int
  var notModified: Int
  var entries: [Entry]
  var gone: [String]
  var notes: [Remark]
  var failures: [Remark]
  var concerns: [Remark]

  init(_ report: ImportReport) {
    documents = report.documents
    added = report.added
    updated = report.updated
    unchanged = report.unchanged
    omitted = report.omitted
    refused = report.refused
    notModified = report.notModified
    entries = report.entries.map(Entry.init)
    gone = report.gone
    notes = report.notes.map { Remark(source: $0.source, what: nil, why: $0.text, remedy: nil) }
    failures = report.failures.map { Remark(source: $0.source, what: $0.failure.what, why: $0.failure.why, remedy: $0.failure.remedy) }
    concerns = report.concerns.map(Remark.init)
  }

  /// Something about a source.
  struct Remark: Encodable {
    var source: Slug
    var what: String?
    var why: String
    var remedy: String?
  }

  struct Entry: Encodable {
    var document: String
    var outcome: String
    var id: ArticleID?
    var title: PlainText?
    var entry: String?
    var changes: [String]?
    var isSignificant: Bool?
    var kept: [String]?
    var why: String?
    var remedy: String?
    var repairs: [RepairJSON]?

    init(_ entry: ImportEntry) {
      document = entry.document
      repairs = entry.repairs.isEmpty ? nil : entry.repairs.map(RepairJSON.init)
      switch entry.outcome {
      case .added(let article):
        outcome = "added"
        (id, title) = (article.id, article.title)
      case .updated(let article, let fields, let significant):
        outcome = "updated"
        (id, title) = (article.id, article.title)
        changes = fields.map(\.rawValue).sorted()
        isSignificant = significant
      case .unchanged(let article, let fields):
        outcome = "unchanged"
        (id, title) = (article.id, article.title)
        kept = fields.map(\.rawValue).sorted()
      case .omitted(let name, let reason):
        outcome = "omitted"
        (self.entry, why) = (name, reason)
      case .refused(let reason, let advice):
        outcome = "refused"
        (why, remedy) = (reason, advice)
      }
    }

    enum CodingKeys: String, CodingKey {
      case document, outcome, id, title, entry, changes, kept, why, remedy, repairs
      case isSignificant = "significant"
    }
  }
}

/// A repair as `--json` shows it.
struct RepairJSON: Encodable {
  var message: String
  var line: Int?

  init(_ repair: Repair) {
    message = repair.message
    line = repair.line
  }
}

extension ImportJSON.Remark {
  init(_ concern: SourceConcern) {
    self.init(source: concern.source, what: concern.name, why: concern.why { $0.formatted(.iso8601) }, remedy: concern.remedy)
  }
}

extension ImportReport {
  /// Ends a command with the exit code that says what was not as it should be.
  func throwIfRefused() throws {
    if failures.contains(where: { $0.failure.blame == .environment }) { throw Refused(status: .environment) }
    if refused > 0 || !failures.isEmpty || !concerns.isEmpty { throw Refused() }
  }
}
