import Foundation
import GRDB
import Model

extension StoreTransaction {
  func history(of id: EditionID) throws(StoreError) -> [EditionStep] {
    try run {
      let sql = "SELECT action, person, moment, changes FROM edition_steps WHERE newsletter = ? AND number = ? ORDER BY step"
      return try Row.fetchAll(database, sql: sql, arguments: [id.newsletter.string, id.number]).map { try step($0, of: id) }
    }
  }

  func approval(of id: EditionID) throws(StoreError) -> Approval? {
    try run {
      let sql = "SELECT fingerprint, inputs, digest FROM approvals WHERE newsletter = ? AND number = ?"
      guard let row = try Row.fetchOne(database, sql: sql, arguments: [id.newsletter.string, id.number]) else { return nil }
      guard let fingerprint = ContentHash(try row.decode(String.self, atIndex: 0)) else {
        throw damaged("the fingerprint of \(id) cannot be read")
      }
      return Approval(
        digest: try parts(FrozenDigest.self, try row.decode(atIndex: 2), "digest", of: id), fingerprint: fingerprint,
        inputs: try parts([ApprovedInput].self, try row.decode(atIndex: 1), "inputs", of: id))
    }
  }

  func save(_ approval: Approval, of id: EditionID) throws(StoreError) {
    try change {
      let sql = """
        INSERT INTO approvals (newsletter, number, fingerprint, inputs, digest) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET fingerprint = excluded.fingerprint, inputs = excluded.inputs, digest = excluded.digest
        """
      do {
        try database.execute(
          sql: sql,
          arguments: [
            id.newsletter.string, id.number, approval.fingerprint.string, try StoredJSON.encode(approval.inputs),
            try StoredJSON.encode(approval.digest),
          ])
      } catch DatabaseError.SQLITE_CONSTRAINT_FOREIGNKEY {
        throw StoreError.missing("edition \(id)")
      }
    }
  }

  func removeApproval(of id: EditionID) throws {
    try database.execute(
      sql: "DELETE FROM approvals WHERE newsletter = ? AND number = ?", arguments: [id.newsletter.string, id.number])
  }

  /// Steps are only ever added.
  func append(_ step: EditionStep, to id: EditionID) throws {
    let sql = """
      INSERT INTO edition_steps (newsletter, number, step, action, person, moment, changes)
      VALUES (?1, ?2, (SELECT coalesce(max(step), 0) + 1 FROM edition_steps WHERE newsletter = ?1 AND number = ?2), ?3, ?4, ?5, ?6)
      """
    try database.execute(
      sql: sql,
      arguments: [
        id.newsletter.string, id.number, step.action.rawValue, step.by.string, try step.at.storedSeconds,
        try StoredJSON.encode(step.changes),
      ])
  }

  private func step(_ row: Row, of id: EditionID) throws -> EditionStep {
    guard let action = EditionAction(rawValue: try row.decode(atIndex: 0)), let person = PlainText(try row.decode(String.self, atIndex: 1))
    else { throw damaged("the history of \(id) cannot be read") }
    return EditionStep(
      action, by: person, at: Date(storedSeconds: try row.decode(atIndex: 2)),
      changes: try parts([PlainText].self, try row.decode(atIndex: 3), "history", of: id))
  }
}
