import Foundation
import GRDB
import Model

extension StoreTransaction {
  func suppressions(of target: Suppression.Target) throws(StoreError) -> [Suppression] {
    try run {
      let (kind, target) = target.stored
      let sql = "\(Self.suppressionColumns) WHERE target = ? AND kind = ? ORDER BY number"
      let statement = try database.cachedStatement(sql: sql)
      return try Row.fetchAll(statement, arguments: [target, kind]).map(suppression)
    }
  }

  func visitSuppressions(inForceOnly: Bool, _ visit: (Suppression) throws -> Void) throws {
    let sql = "\(Self.suppressionColumns)\(inForceOnly ? " WHERE lifted IS NULL" : "") ORDER BY number DESC"
    let rows = try Row.fetchCursor(database, sql: sql)
    while let row = try rows.next() { try visit(suppression(row)) }
  }

  func suppressionCount() throws(StoreError) -> SuppressionCount {
    try run {
      let sql = "SELECT kind, count(*) FROM suppressions INDEXED BY suppressions_in_force WHERE lifted IS NULL GROUP BY kind"
      var count = SuppressionCount()
      for row in try Row.fetchAll(database, sql: sql) {
        switch try row.decode(String.self, atIndex: 0) {
        case "address": count.addresses = try row.decode(atIndex: 1)
        case "domain": count.domains = try row.decode(atIndex: 1)
        default: count.erased = try row.decode(atIndex: 1)
        }
      }
      return count
    }
  }

  func add(_ suppression: Suppression) throws(StoreError) {
    try run {
      let (kind, target) = suppression.target.stored
      do {
        try database.execute(
          sql: """
            INSERT INTO suppressions (kind, target, newsletter, reason, moment, person, note, evidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            kind, target, suppression.newsletter?.string, suppression.reason.rawValue, try suppression.at.storedSeconds,
            suppression.by.string, suppression.note?.string, suppression.evidence?.string,
          ])
      } catch DatabaseError.SQLITE_CONSTRAINT_UNIQUE {
        throw StoreError.duplicate("a suppression of \(target)")
      }
    }
  }

  func lift(_ target: Suppression.Target, newsletter: Slug?, _ lifting: Suppression.Lifting) throws(StoreError) -> Bool {
    try run {
      let (kind, target) = target.stored
      try database.execute(
        sql: """
          UPDATE suppressions SET lifted = ?, lifted_by = ?, lifted_note = ?
          WHERE target = ? AND kind = ? AND newsletter IS ? AND lifted IS NULL
          """,
        arguments: [try lifting.at.storedSeconds, lifting.by.string, lifting.note?.string, target, kind, newsletter?.string])
      return database.changesCount > 0
    }
  }

  func removeSuppressions(of target: Suppression.Target) throws(StoreError) {
    try run {
      let (kind, target) = target.stored
      try database.execute(sql: "DELETE FROM suppressions WHERE target = ? AND kind = ?", arguments: [target, kind])
    }
  }

  func secret(_ name: SecretName) throws(StoreError) -> Data? {
    try run { try Data.fetchOne(database, sql: "SELECT bytes FROM secrets WHERE name = ?", arguments: [name.rawValue]) }
  }

  func makeSecret(_ name: SecretName) throws(StoreError) -> Data {
    if let secret = try secret(name) { return secret }
    var generator = SystemRandomNumberGenerator()
    let bytes = Data((0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) })
    try run { try database.execute(sql: "INSERT INTO secrets (name, bytes) VALUES (?, ?)", arguments: [name.rawValue, bytes]) }
    return bytes
  }
}

extension StoreTransaction {
  private static let suppressionColumns =
    "SELECT kind, target, newsletter, reason, moment, person, note, evidence, lifted, lifted_by, lifted_note FROM suppressions"

  private func suppression(_ row: Row) throws -> Suppression {
    var suppression = Suppression(
      try target(try row.decode(atIndex: 1), kind: try row.decode(atIndex: 0)),
      newsletter: try row.decode(String?.self, atIndex: 2).map(slug), reason: try value(try row.decode(atIndex: 3), of: "a suppression"),
      at: Date(storedSeconds: try row.decode(atIndex: 4)), by: try text(try row.decode(atIndex: 5)),
      note: try row.decode(String?.self, atIndex: 6).map(text), evidence: try row.decode(String?.self, atIndex: 7).map(text))
    if let lifted: Int64 = try row.decode(atIndex: 8) {
      suppression.lifting = Suppression.Lifting(
        at: Date(storedSeconds: lifted), by: try text(try row.decode(atIndex: 9)), note: try row.decode(String?.self, atIndex: 10).map(text)
      )
    }
    return suppression
  }

  private func target(_ raw: String, kind: String) throws -> Suppression.Target {
    let target: Suppression.Target? =
      switch kind {
      case "address": AddressKey(raw).map { .address($0) }
      case "domain": MailDomain(raw).map { .domain($0) }
      default: ErasedAddress(raw).map { .erased($0) }
      }
    guard let target else { throw damaged("\"\(raw)\", which is suppressed, cannot be read") }
    return target
  }
}

extension Suppression.Target {
  /// How it stands in the store.
  fileprivate var stored: (kind: String, target: String) {
    switch self {
    case .address(let key): ("address", key.string)
    case .domain(let domain): ("domain", domain.string)
    case .erased(let hash): ("erased", hash.string)
    }
  }
}
