import Foundation
import GRDB
import Model

/// Takes deliveries for a run, and looks once more at each subscriber: who left since the audience was frozen is not written to.
extension StoreTransaction {
  func claimDeliveries(of id: EditionID, limit: Int, at now: Date) throws(StoreError) -> ClaimedBatch {
    try run {
      let sending = try sendingNumber(of: id)
      let due = try waiting(Self.due, ["sending": sending, "newsletter": id.newsletter.string, "now": now.storedSeconds, "limit": limit])
      let queued = try waiting(
        Self.queued, ["sending": sending, "newsletter": id.newsletter.string, "limit": limit - due.count])
      var batch = ClaimedBatch(deliveries: [], withheld: 0)
      for (subscriber, found) in due + queued {
        switch found {
        case .success(let delivery):
          try record(DeliveryChange(subscriber, .claim), in: sending, of: id, by: nil, at: now)
          batch.deliveries.append(delivery)
        case .failure(let obstacle):
          try record(DeliveryChange(subscriber, .withhold(obstacle.why)), in: sending, of: id, by: nil, at: now)
          batch.withheld += 1
        }
      }
      return batch
    }
  }

  /// Why a subscriber of the audience is not written to after all.
  private struct Obstacle: Error {
    var why: Withholding
  }

  private func waiting(_ sql: String, _ arguments: StatementArguments) throws -> [(SubscriberID, Result<ClaimedDelivery, Obstacle>)] {
    try Row.fetchAll(database.cachedStatement(sql: sql), arguments: arguments).map { row in
      let id = try subscriberID(try row.decode(atIndex: 0))
      return (id, try obstacle(row).map { .failure(Obstacle(why: $0)) } ?? .success(claimed(row, id)))
    }
  }

  private func claimed(_ row: Row, _ id: SubscriberID) throws -> ClaimedDelivery {
    ClaimedDelivery(
      subscriber: id, mailbox: try mailbox(row), format: try value(try row.decode(atIndex: 5), of: "\(id.number)"),
      attempt: try row.decode(Int.self, atIndex: 6) + 1)
  }

  private func obstacle(_ row: Row) throws -> Withholding? {
    guard let standing: String = try row.decode(atIndex: 3), standing != "erased" else { return .erased }
    let isSuppressed: Bool = try row.decode(atIndex: 7)
    if standing != "good" || isSuppressed { return .suppressed }
    return try row.decode(String?.self, atIndex: 4) == "confirmed" ? nil : .left
  }

  static let queued = "\(candidates) AND d.state = 'queued' AND d.due IS NULL ORDER BY d.subscriber LIMIT :limit"
  static let due = "\(candidates) AND d.state = 'deferred' AND d.due <= :now ORDER BY d.due, d.subscriber LIMIT :limit"

  private static let candidates = """
    SELECT d.subscriber, s.address, s.name, s.standing, b.status, b.format, d.attempts,
      \(isSuppressed(key: "s.key", newsletter: ":newsletter"))
    FROM deliveries d INDEXED BY deliveries_by_state LEFT JOIN subscribers s ON s.number = d.subscriber
      LEFT JOIN subscriptions b ON b.subscriber = d.subscriber AND b.newsletter = :newsletter
    WHERE d.sending = :sending
    """
}
