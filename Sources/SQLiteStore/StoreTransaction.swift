import GRDB
import Model

/// The store as it is seen from inside one transaction; extensions add the articles and the editions.
///
/// One type reads and writes; who only reads gets it as `any StoreReader`.
struct StoreTransaction {
  let database: Database
  /// The file, for messages.
  let path: String
  /// What was agreed to in this transaction: for a whole list it is the same sentence.
  let wordings = KnownWordings()

  /// Runs database work and says in the words of the model what went wrong with it.
  func run<Value>(_ work: () throws -> Value) throws(StoreError) -> Value {
    do {
      return try work()
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Runs a change of several steps; when one fails, none has happened, even if the caller goes on with its transaction.
  func change(_ work: () throws -> Void) throws(StoreError) {
    try run {
      try database.inSavepoint {
        try work()
        return .commit
      }
    }
  }

  /// The error for a stored value that this program would not have written.
  func damaged(_ detail: String) -> StoreError {
    .damaged(path: path, detail: detail)
  }
}
