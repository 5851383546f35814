import Foundation
import GRDB
import Model

/// How a delivery stands in its row.
struct DeliveryRow {
  static let columns = "d.subscriber, d.state, d.attempts, d.moment, d.due, d.kind, d.relay, d.detail"
  static let columnCount = 8

  var state: DeliveryState.Name
  var due: Date?
  /// The kind of a failure, or why it is withheld.
  var kind: String?
  var relay: String?
  var detail: String?

  init(_ state: DeliveryState) {
    self.state = state.name
    switch state {
    case .queued, .sending, .dataSent: break
    case .sent(let receipt): (relay, detail) = (receipt.relay.string, receipt.reply.string)
    case .deferred(let until, let failure):
      (due, kind, relay, detail) = (until, failure.kind.rawValue, failure.relay?.string, failure.reason.string)
    case .failed(let failure): (kind, relay, detail) = (failure.kind.rawValue, failure.relay?.string, failure.reason.string)
    case .unknown(let why): detail = why.string
    case .withheld(let why): kind = why.rawValue
    }
  }

  /// What is worth remembering of it: a reason.
  var remark: String? {
    switch state {
    case .deferred, .failed, .unknown: detail
    case .withheld: kind
    case .queued, .sending, .dataSent, .sent: nil
    }
  }
}

extension StoreTransaction {
  func delivery(_ row: Row, of edition: EditionID) throws -> Delivery {
    Delivery(
      edition: edition, subscriber: try subscriberID(try row.decode(atIndex: 0)), state: try state(row),
      attempts: try row.decode(atIndex: 2), since: Date(storedSeconds: try row.decode(atIndex: 3)))
  }

  private func state(_ row: Row) throws -> DeliveryState {
    switch try stateName(try row.decode(atIndex: 1)) {
    case .queued: .queued
    case .sending: .sending
    case .dataSent: .dataSent
    case .sent: .sent(DeliveryReceipt(relay: try slug(try row.decode(atIndex: 6)), reply: try text(try row.decode(atIndex: 7))))
    case .deferred: .deferred(until: Date(storedSeconds: try row.decode(atIndex: 4)), try failure(row))
    case .failed: .failed(try failure(row))
    case .unknown: .unknown(try text(try row.decode(atIndex: 7)))
    case .withheld: .withheld(try value(try row.decode(atIndex: 5), of: "a delivery"))
    }
  }

  private func failure(_ row: Row) throws -> DeliveryFailure {
    DeliveryFailure(
      try value(try row.decode(atIndex: 5), of: "a delivery"), relay: try row.decode(String?.self, atIndex: 6).map(slug),
      reason: try text(try row.decode(atIndex: 7)))
  }
}
