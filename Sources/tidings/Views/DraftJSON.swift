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
  var sections: [EditionSection]

  init(_ edition: Edition) {
    id = edition.id.description
    newsletter = edition.id.newsletter
    number = edition.id.number
    state = edition.state
    scheduledFor = edition.scheduledFor
    sections = edition.sections
  }

  enum CodingKeys: String, CodingKey {
    case id, newsletter, number, state, sections
    case scheduledFor = "scheduled_for"
  }
}

/// What the drafting of an edition did, as `--json` shows it.
struct DraftJSON: Encodable {
  var edition: EditionJSON
  var outcome: String
  var isThin: Bool

  init(_ draft: DraftedEdition) {
    edition = EditionJSON(draft.edition)
    outcome = draft.change.words
    isThin = draft.isThin
  }

  enum CodingKeys: String, CodingKey {
    case edition, outcome
    case isThin = "thin"
  }
}
