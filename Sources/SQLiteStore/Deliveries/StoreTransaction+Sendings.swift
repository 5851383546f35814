import Foundation
import GRDB
import Model

/// Who sends what, and which copy of the store may.
extension StoreTransaction {
  func start(_ sending: Sending) throws(StoreError) {
    try change {
      let id = sending.edition
      do {
        try database.execute(
          sql: "INSERT INTO sendings (newsletter, number, fingerprint, started, person, wish) VALUES (?, ?, ?, ?, ?, ?)",
          arguments: [
            id.newsletter.string, id.number, sending.fingerprint.string, try sending.started.storedSeconds, sending.by.string,
            sending.order.rawValue,
          ])
      } catch DatabaseError.SQLITE_CONSTRAINT_UNIQUE {
        throw StoreError.duplicate("a sending of \(id)")
      } catch DatabaseError.SQLITE_CONSTRAINT_FOREIGNKEY {
        throw StoreError.missing("edition \(id)")
      }
      try save(sending.lease, of: id)
    }
  }

  func save(_ order: Sending.Order, of id: EditionID) throws(StoreError) {
    try update("wish = ?", [order.rawValue], of: id)
  }

  func save(_ lease: SendingLease?, of id: EditionID) throws(StoreError) {
    let renewed = try run { try lease?.renewed.storedSeconds }
    try update(
      "holder = ?, machine = ?, process = ?, renewed = ?",
      [lease?.holder.token.uuidString, lease?.holder.machine.string, lease?.holder.process, renewed], of: id)
  }

  func claim() throws(StoreError) -> StoreClaim? {
    try run {
      guard let row = try Row.fetchOne(database, sql: "SELECT mark, machine, file, moment, person FROM store_claims") else { return nil }
      guard let mark = UUID(uuidString: try row.decode(atIndex: 0)), let file = UInt64(try row.decode(String.self, atIndex: 2)) else {
        throw damaged("which copy of the store may send cannot be read")
      }
      return StoreClaim(
        mark: mark, place: StorePlace(machine: try text(try row.decode(atIndex: 1)), file: file),
        at: Date(storedSeconds: try row.decode(atIndex: 3)), by: try text(try row.decode(atIndex: 4)))
    }
  }

  func save(_ claim: StoreClaim) throws(StoreError) {
    try run {
      try database.execute(
        sql: "INSERT OR REPLACE INTO store_claims (one, mark, machine, file, moment, person) VALUES (1, ?, ?, ?, ?, ?)",
        arguments: [
          claim.mark.uuidString, claim.place.machine.string, "\(claim.place.file)", try claim.at.storedSeconds, claim.by.string,
        ])
    }
  }

  private func update(_ columns: String, _ values: StatementArguments, of id: EditionID) throws(StoreError) {
    try run {
      try database.execute(
        sql: "UPDATE sendings SET \(columns) WHERE newsletter = ? AND number = ?",
        arguments: values + [id.newsletter.string, id.number])
      guard database.changesCount == 1 else { throw StoreError.missing("a sending of \(id)") }
    }
  }
}
