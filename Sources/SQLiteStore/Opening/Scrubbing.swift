import GRDB

extension SQLiteStore {
  /// Makes sure that what was removed stands nowhere any more.
  ///
  /// SQLite leaves removed rows in free pages, and copies of moved ones between the rows; the log keeps pages as they were. So the file is
  /// written anew from what is left, and the log is cut off. That needs as much room on the disk again as the store has.
  public func scrub() async throws {
    do {
      try await pool.writeWithoutTransaction { database in
        try database.execute(sql: "VACUUM")
        try database.checkpoint(.truncate)
      }
    } catch {
      throw error.asStoreError(path: path)
    }
  }
}
