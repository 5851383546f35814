import Foundation
import Model
import Publishing

/// An edition as `--json` shows it.
struct EditionJSON: Encodable {
  var id: String
  var newsletter: Slug
  var number: Int
  var state: Edition.State
  var scheduledFor: Date
  var corrects: [String]?
  var sections: [EditionSection]
  var fingerprint: ContentHash?
  var history: [EditionStep]?

  init(_ edition: Edition, fingerprint: ContentHash? = nil, history: [EditionStep]? = nil) {
    self.fingerprint = fingerprint
    self.history = history
    if case .correction(let editions) = edition.occasion { corrects = editions.map(\.description) }
    id = edition.id.description
    newsletter = edition.id.newsletter
    number = edition.id.number
    state = edition.state
    scheduledFor = edition.scheduledFor
    sections = edition.sections
  }

  enum CodingKeys: String, CodingKey {
    case id, newsletter, number, state, corrects, sections, history
    case fingerprint = "sha256"
    case scheduledFor = "scheduled_for"
  }
}

/// What drafting came to for a newsletter, as `--json` shows it.
struct DraftReportJSON: Encodable {
  var newsletter: Slug
  var edition: EditionJSON?
  var outcome: String
  var thin: String?
  var draftedFrom: Date?
  var merged: [String]
  var overdue: [String]

  init(_ report: DraftReport) {
    newsletter = report.newsletter
    edition = report.draft.map { EditionJSON($0.edition) }
    outcome = report.draft?.change.words ?? "too early"
    thin = report.draft?.thin?.rawValue
    draftedFrom = report.draftedFrom
    merged = report.merged.map(\.description)
    overdue = report.overdue.map(\.description)
  }

  enum CodingKeys: String, CodingKey {
    case newsletter, edition, outcome, thin, merged, overdue
    case draftedFrom = "drafted_from"
  }
}
