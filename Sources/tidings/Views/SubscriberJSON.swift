import Foundation
import Importing
import Model
import Publishing

/// A subscriber as `--json` shows it in lists.
struct SubscriberJSON: Encodable {
  var number: Int64
  var address: EmailAddress
  var name: PlainText?
  var language: LanguageTag?
  var standing: Subscriber.Standing
  var since: Date
  var subscriptions: [Subscription]

  init(_ subscriber: Subscriber) {
    number = subscriber.id.number
    address = subscriber.mailbox.address
    name = subscriber.mailbox.name
    language = subscriber.language
    standing = subscriber.standing
    since = subscriber.since
    subscriptions = subscriber.subscriptions
  }
}

/// A suppression as `--json` shows it.
struct SuppressionJSON: Encodable {
  var target: String
  var newsletter: Slug?
  var reason: Suppression.Reason
  var note: PlainText?
  var evidence: PlainText?
  var at: Date
  var by: PlainText
  var liftedAt: Date?
  var liftedBy: PlainText?
  var liftedNote: PlainText?

  init(_ suppression: Suppression) {
    target = suppression.target.name
    newsletter = suppression.newsletter
    reason = suppression.reason
    note = suppression.note
    evidence = suppression.evidence
    at = suppression.at
    by = suppression.by
    liftedAt = suppression.lifting?.at
    liftedBy = suppression.lifting?.by
    liftedNote = suppression.lifting?.note
  }

  enum CodingKeys: String, CodingKey {
    case target, newsletter, reason, note, evidence, at, by
    case liftedAt = "lifted_at"
    case liftedBy = "lifted_by"
    case liftedNote = "lifted_note"
  }
}

/// How many have to do with a newsletter, as `--json` shows it.
struct SubscriberCountJSON: Encodable {
  var newsletter: Slug
  var status: Subscription.Status
  var count: Int

  init(_ count: SubscriberCount) {
    newsletter = count.newsletter
    status = count.status
    self.count = count.count
  }
}

/// Who was erased, as far as there is anything to say of it.
struct ErasureJSON: Encodable {
  var number: Int64?
}

/// The report of an import as `--json` shows it.
struct SubscriberImportJSON: Encodable {
  var added, updated, unchanged, left, repeated, refused, repaired: Int
  var encoding: String
  var columns: [String: Int]
  var refusals, repairs: [Note]

  struct Note: Encodable {
    var line: Int
    var text: String
  }

  init(_ report: SubscriberImportReport) {
    (added, updated, unchanged, left) = (report.added, report.updated, report.unchanged, report.left)
    (repeated, refused, repaired) = (report.repeated, report.refused, report.repaired)
    encoding = report.encoding
    columns = Dictionary(uniqueKeysWithValues: (report.header?.places ?? [:]).map { ($0.key.rawValue, $0.value + 1) })
    refusals = report.refusals.map { Note(line: $0.line, text: $0.text) }
    repairs = report.repairs.map { Note(line: $0.line, text: $0.text) }
  }
}
