import GRDB
public import Model

/// A store in one SQLite file.
///
/// Many may read while one writes (WAL). A write that has returned survives a power cut (`synchronous=FULL`), and one that
/// has not leaves nothing behind. Several processes may share the file; each waits up to five seconds for another's write.
public final class SQLiteStore: Store {
  /// Where it is.
  public let path: String
  let pool: DatabasePool

  /// Opens the store of this path, and brings one of an older version up to date.
  ///
  /// A file that is no store, is damaged or was written by a newer version is refused and left as it is, byte for byte.
  /// - Parameters:
  ///   - path: The file; SQLite keeps two more beside it while the store is open.
  ///   - createIfMissing: False refuses a path where nothing is, instead of making an empty store there.
  public init(path: String, createIfMissing: Bool = true) throws(StoreError) {
    self.path = path
    pool = try StoreFile(path: path).open(createIfMissing: createIfMissing)
  }

  /// Reads; nothing that others write meanwhile is seen.
  public func read<Value: Sendable>(_ work: @Sendable (any StoreReader) throws -> Value) async throws -> Value {
    do {
      return try await pool.read { [path] database in
        try work(StoreTransaction(database: database, path: path))
      }
    } catch {
      throw error.asStoreError(path: path)
    }
  }

  /// Writes; an error thrown by the work, or the cancellation of the task, undoes all of it.
  public func write<Value: Sendable>(_ work: @Sendable (any StoreWriter) throws -> Value) async throws -> Value {
    do {
      return try await pool.write { [path] database in
        try work(StoreTransaction(database: database, path: path))
      }
    } catch {
      throw error.asStoreError(path: path)
    }
  }

  /// Closes the file; every later call fails.
  public func close() throws(StoreError) {
    do {
      // Only the last connection tidies up the write-ahead log, and a reader may not: so the readers go first.
      pool.releaseMemory()
      try pool.close()
    } catch {
      throw StoreError(error, path: path)
    }
  }
}
