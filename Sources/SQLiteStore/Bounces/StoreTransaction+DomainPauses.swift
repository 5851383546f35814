import Foundation
import GRDB
import Model

extension StoreTransaction: BounceReader, BounceWriter {
  func pause(of domain: MailDomain) throws(StoreError) -> DomainPause? {
    try run { try Row.fetchOne(database.cachedStatement(sql: Self.pauseSQL), arguments: [domain.string]).map(pause) }
  }

  func pauses(inForceOnly: Bool) throws(StoreError) -> [DomainPause] {
    try run {
      let sql = "\(Self.pauseColumns)\(inForceOnly ? " WHERE lifted IS NULL" : "") ORDER BY number DESC"
      return try Row.fetchAll(database, sql: sql).map(pause)
    }
  }

  func add(_ pause: DomainPause) throws(StoreError) {
    try run {
      do {
        try database.execute(
          sql: "INSERT INTO domain_pauses (domain, since, reason, message) VALUES (?, ?, ?, ?)",
          arguments: [pause.domain.string, try pause.since.storedSeconds, pause.reason.string, pause.message.string])
      } catch DatabaseError.SQLITE_CONSTRAINT_UNIQUE {
        throw StoreError.duplicate("a pause of \(pause.domain)")
      }
    }
  }

  func lift(pauseOf domain: MailDomain, _ lifting: Suppression.Lifting) throws(StoreError) -> Bool {
    try run {
      try database.execute(
        sql: "UPDATE domain_pauses SET lifted = ?, lifted_by = ?, lifted_note = ? WHERE domain = ? AND lifted IS NULL",
        arguments: [try lifting.at.storedSeconds, lifting.by.string, lifting.note?.string, domain.string])
      return database.changesCount > 0
    }
  }

  private static let pauseColumns = "SELECT domain, since, reason, message, lifted, lifted_by, lifted_note FROM domain_pauses"
  static let pauseSQL = "\(pauseColumns) WHERE domain = ? AND lifted IS NULL"

  private func pause(_ row: Row) throws -> DomainPause {
    let raw: String = try row.decode(atIndex: 0)
    guard let domain = MailDomain(raw) else { throw damaged("\"\(raw)\", which is paused, is no domain") }
    let lifting = try row.decode(Int64?.self, atIndex: 4).map { lifted in
      Suppression.Lifting(
        at: Date(storedSeconds: lifted), by: try text(try row.decode(atIndex: 5)), note: try row.decode(String?.self, atIndex: 6).map(text))
    }
    return DomainPause(
      of: domain, since: Date(storedSeconds: try row.decode(atIndex: 1)), reason: try text(try row.decode(atIndex: 2)),
      message: try message(try row.decode(atIndex: 3)), lifting: lifting)
  }
}
