import Foundation
import Model
import Publishing

/// A delivery for a program.
struct DeliveryJSON: Encodable {
  var edition: String
  var subscriber: Int64
  var address: String?
  var state: String
  var since: Date
  var attempts: Int
  var relay: String?
  var reply: String?
  var queueID: String?
  var until: Date?
  var kind: String?
  var reason: String?
  var records: [DeliveryRecordJSON]

  init(_ found: DeliveryLookup.Found) {
    let delivery = found.delivery
    edition = "\(delivery.edition)"
    subscriber = delivery.subscriber.number
    address = found.address?.description
    state = delivery.state.name.rawValue
    since = delivery.since
    attempts = delivery.attempts
    records = found.records.map(DeliveryRecordJSON.init)
    switch delivery.state {
    case .queued, .sending, .dataSent: break
    case .sent(let receipt): (relay, reply, queueID) = (receipt.relay.string, receipt.reply.string, receipt.queueID)
    case .deferred(let until, let failure):
      (self.until, relay, kind, reason) = (until, failure.relay?.string, failure.kind.rawValue, failure.reason.string)
    case .failed(let failure): (relay, kind, reason) = (failure.relay?.string, failure.kind.rawValue, failure.reason.string)
    case .unknown(let why): reason = why.string
    case .withheld(let why): reason = why.rawValue
    }
  }
}

/// Something that happened to a delivery, for a program.
struct DeliveryRecordJSON: Encodable {
  var at: Date
  var attempt: Int
  var state: String
  var detail: String?
  var by: String?

  init(_ record: DeliveryRecord) {
    at = record.at
    attempt = record.attempt
    state = record.state.rawValue
    detail = record.detail?.string
    by = record.by?.string
  }
}

/// How an edition's deliveries stand, and a page of them.
struct DeliveryPageJSON: Encodable {
  var edition: String?
  var counts: [String: Int]
  var deliveries: [DeliveryJSON]

  init(_ counts: DeliveryCounts, _ page: [DeliveryLookup.Found], edition: EditionID? = nil) {
    self.edition = edition?.description
    self.counts = DeliveryCountsJSON.counts(counts)
    deliveries = page.map(DeliveryJSON.init)
  }
}

/// Counts by the names of states.
enum DeliveryCountsJSON {
  static func counts(_ counts: DeliveryCounts) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: DeliveryState.Name.allCases.map { ($0.rawValue, counts[$0]) })
  }
}

/// A test mail for a program.
struct TestOutcomeJSON: Encodable {
  var address: String
  var isSent: Bool
  var detail: String?

  init(_ outcome: TestOutcome) {
    address = "\(outcome.address)"
    isSent = outcome.isSent
    detail = outcome.detail
  }
}

extension TestOutcome {
  /// Whether it was taken.
  var isSent: Bool { if case .sent = outcome { true } else { false } }

  /// What was answered.
  var detail: String? {
    switch outcome {
    case .sent(let reply), .refused(let reply), .unknown(let reply): reply
    case .untried: nil
    }
  }
}
