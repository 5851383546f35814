import GRDB
public import Model

/// What SQLite finds wrong with a file.
enum Integrity {
  /// One sentence for each finding; empty when all is well.
  static func findings(_ database: Database) throws -> [String] {
    let pages = try String.fetchAll(database, sql: "PRAGMA quick_check").filter { $0 != "ok" }
    let references = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { row in
      "row \(row[1] ?? 0) of \(row[0] ?? "a table") points to a row of \(row[2] ?? "another") that is not there"
    }
    return pages + references
  }
}

extension SQLiteStore {
  /// Looks at every page and every reference of the store, and changes nothing.
  ///
  /// One sentence for each finding; empty when all is well. Damage that keeps SQLite from looking is a finding, too.
  public func checkIntegrity() async throws(StoreError) -> [String] {
    do {
      return try await pool.read(Integrity.findings)
    } catch {
      let error = StoreError(error, path: path)
      guard case .damaged(_, let detail) = error else { throw error }
      return [detail]
    }
  }
}
