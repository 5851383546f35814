import Foundation
import Mail
import Model
import Publishing

/// What became of the messages of a mailbox, as `--json` shows it.
struct BounceReportJSON: Encodable {
  var messages, known: Int
  var outcomes: [String: Int]
  var entries: [Entry]
  var problems: [String]

  struct Entry: Encodable {
    var message: String
    var finding: BounceFindingJSON
    var subscriber: Int64?
    var edition: String?
    var foundBy: String?
    var outcome: String
    var note: String

    enum CodingKeys: String, CodingKey {
      case message, finding, subscriber, edition, outcome, note
      case foundBy = "found_by"
    }
  }

  init(_ report: BounceReport) {
    messages = report.messages
    known = report.known
    outcomes = Dictionary(uniqueKeysWithValues: Bounce.Outcome.allCases.map { ($0.rawValue, report.count($0)) })
    problems = report.problems
    entries = report.entries.map { entry in
      Entry(
        message: entry.name, finding: BounceFindingJSON(entry.finding), subscriber: entry.subscriber?.id.number,
        edition: entry.edition?.description, foundBy: entry.source?.rawValue, outcome: entry.outcome.name, note: entry.note)
    }
  }
}

/// What a message says of one recipient, as `--json` shows it.
struct BounceFindingJSON: Encodable {
  var bounceClass: BounceClass
  var reason: BounceReason
  var status: String?
  var diagnostic: PlainText?
  var recipient: Recipient?
  var evidence: [String]

  struct Recipient: Encodable {
    var addresses: [EmailAddress]
    var foundBy: String

    enum CodingKeys: String, CodingKey {
      case addresses
      case foundBy = "found_by"
    }
  }

  init(_ finding: BounceFinding) {
    bounceClass = finding.bounceClass
    reason = finding.reason
    status = finding.status?.description
    diagnostic = finding.diagnostic
    recipient = finding.recipient.map { Recipient(addresses: $0.addresses, foundBy: $0.source.rawValue) }
    evidence = finding.evidence
  }

  enum CodingKeys: String, CodingKey {
    case reason, status, diagnostic, recipient, evidence
    case bounceClass = "class"
  }
}

/// What is read from one message, as `--json` shows it.
struct BounceReadingJSON: Encodable {
  var fingerprint: String
  var token: Token?
  var findings: [BounceFindingJSON]
  var problems: [String]

  struct Token: Encodable {
    var field: String
    var edition: String?
    var newsletter: Slug?
    var subscriber: Int64?
    var refusal: String?

    init(_ token: BounceToken) {
      switch token {
      case .delivery(let delivery, let field):
        self.field = field
        edition = delivery.edition.description
        subscriber = delivery.subscriber
      case .reader(let reader, let field):
        self.field = field
        newsletter = reader.newsletter
        subscriber = reader.subscriber
      case .refused(let refusal, let field):
        self.field = field
        self.refusal = "\(refusal)"
      }
    }
  }

  init(_ message: ReceivedMessage) {
    fingerprint = message.fingerprint.string
    token = message.reading.token.map(Token.init)
    findings = message.reading.findings.map(BounceFindingJSON.init)
    problems = message.reading.problems
  }
}

/// A pause as `--json` shows it.
struct DomainPauseJSON: Encodable {
  var domain: String
  var since: Date
  var reason: PlainText
  var liftedAt: Date?
  var liftedBy: PlainText?
  var liftedNote: PlainText?

  init(_ pause: DomainPause) {
    domain = pause.domain.string
    since = pause.since
    reason = pause.reason
    liftedAt = pause.lifting?.at
    liftedBy = pause.lifting?.by
    liftedNote = pause.lifting?.note
  }

  enum CodingKeys: String, CodingKey {
    case domain, since, reason
    case liftedAt = "lifted_at"
    case liftedBy = "lifted_by"
    case liftedNote = "lifted_note"
  }
}

extension BounceEntry.Outcome {
  /// In one word.
  var name: String {
    switch self {
    case .processed(let outcome): outcome.rawValue
    case .known: "known"
    }
  }
}
