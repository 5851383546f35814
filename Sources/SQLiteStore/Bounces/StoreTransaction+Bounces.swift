import Foundation
import GRDB
import Model

extension StoreTransaction {
  func isProcessed(_ message: ContentHash) throws(StoreError) -> Bool {
    try run { try Int64.fetchOne(database.cachedStatement(sql: Self.processedSQL), arguments: [message.string]) != nil }
  }

  func bounces(of subscriber: SubscriberID) throws(StoreError) -> [Bounce] {
    try run { try Row.fetchAll(database.cachedStatement(sql: Self.bouncesSQL), arguments: [subscriber.number]).map(bounce) }
  }

  static let processedSQL = "SELECT 1 FROM bounces WHERE message = ? LIMIT 1"
  static let bouncesSQL = """
    SELECT message, place, moment, class, reason, status, subscriber, newsletter, edition, source, diagnostic, evidence, outcome, note
    FROM bounces WHERE subscriber = ? ORDER BY number
    """

  func add(_ bounce: Bounce) throws(StoreError) {
    try run {
      let statement = try database.cachedStatement(
        sql: """
          INSERT INTO bounces
            (message, place, moment, class, reason, status, subscriber, newsletter, edition, source, diagnostic, evidence, outcome, note)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """)
      // Words about somebody who is nobody here would be forgotten with nobody.
      let isKept = bounce.subscriber != nil
      do {
        try statement.execute(arguments: [
          bounce.message.string, bounce.place, try bounce.at.storedSeconds, bounce.bounceClass.rawValue, bounce.reason.rawValue,
          bounce.status?.description, bounce.subscriber?.number, isKept ? bounce.edition?.newsletter.string : nil,
          isKept ? bounce.edition?.number : nil, isKept ? bounce.source?.rawValue : nil, isKept ? bounce.diagnostic?.string : nil,
          isKept ? StoredLines.text(bounce.evidence.map(\.string)) : nil, bounce.outcome.rawValue, bounce.note?.string,
        ])
      } catch DatabaseError.SQLITE_CONSTRAINT_UNIQUE {
        throw StoreError.duplicate("the message \(bounce.message.string.prefix(12))…")
      }
    }
  }

  /// Leaves of a subscriber's bounces what says nothing about a person.
  func forgetBounces(of subscriber: SubscriberID) throws {
    try database.execute(
      sql: """
        UPDATE bounces SET subscriber = NULL, newsletter = NULL, edition = NULL, source = NULL, diagnostic = NULL, evidence = NULL, note = NULL
        WHERE subscriber = ?
        """,
      arguments: [subscriber.number])
  }

  private func bounce(_ row: Row) throws -> Bounce {
    Bounce(
      message: try message(try row.decode(atIndex: 0)), place: try row.decode(atIndex: 1),
      at: Date(storedSeconds: try row.decode(atIndex: 2)),
      bounceClass: try value(try row.decode(atIndex: 3), of: "a bounce"), reason: try value(try row.decode(atIndex: 4), of: "a bounce"),
      status: try row.decode(String?.self, atIndex: 5).map(status),
      subscriber: try row.decode(Int64?.self, atIndex: 6).flatMap(SubscriberID.init),
      edition: try edition(row), source: try row.decode(String?.self, atIndex: 9).map { try value($0, of: "a bounce") },
      diagnostic: try row.decode(String?.self, atIndex: 10).map(text), evidence: try evidence(try row.decode(atIndex: 11)),
      outcome: try value(try row.decode(atIndex: 12), of: "a bounce"), note: try row.decode(String?.self, atIndex: 13).map(text))
  }

  func message(_ digits: String) throws -> ContentHash {
    guard let hash = ContentHash(digits) else { throw damaged("\"\(digits)\" is no fingerprint of a message") }
    return hash
  }

  private func status(_ code: String) throws -> EnhancedStatus {
    guard let status = EnhancedStatus(code) else { throw damaged("\"\(code)\" is no status of a bounce") }
    return status
  }

  private func edition(_ row: Row) throws -> EditionID? {
    guard let newsletter: String = try row.decode(atIndex: 7) else { return nil }
    return EditionID(newsletter: try slug(newsletter), number: try row.decode(atIndex: 8))
  }

  private func evidence(_ lines: String?) throws -> [PlainText] {
    guard let lines else { return [] }
    guard let evidence = StoredLines.values(lines, { PlainText($0) }) else { throw damaged("the evidence of a bounce cannot be read") }
    return evidence
  }
}
