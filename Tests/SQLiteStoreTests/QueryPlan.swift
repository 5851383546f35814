import GRDB
import Model
import TestSupport
import Testing

@testable import SQLiteStore

enum QueryPlan {
  /// How SQLite would answer a statement in an empty store, a line for each step.
  static func text(of statement: SQL) async throws -> String {
    try await TemporaryFolder.with { folder in
      let store = try SQLiteStore(path: folder.storePath)
      return try await store.read { reader in
        let transaction = try #require(reader as? StoreTransaction)
        let explained: SQL = "EXPLAIN QUERY PLAN \(statement)"
        let rows = try SQLRequest<Row>(literal: explained).fetchAll(transaction.database)
        return rows.map { $0["detail"] as String }.joined(separator: "\n")
      }
    }
  }
}
