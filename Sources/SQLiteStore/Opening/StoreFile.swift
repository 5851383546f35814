import Foundation
import GRDB
import Model

/// The file of a store before it is opened: looked at first, so that nothing foreign or damaged is ever written to.
struct StoreFile {
  let path: String

  /// Opens the store, makes one where there is none if asked to, and applies the migrations that it lacks.
  func open(createIfMissing: Bool) throws(StoreError) -> DatabasePool {
    if !FileManager.default.fileExists(atPath: path) {
      guard createIfMissing else { throw .inaccessible(path: path, detail: "there is no such file") }
      try create()
    }
    try StoreHeader(path: path).check()
    do {
      return try openPool()
    } catch {
      throw StoreError(error, path: path)
    }
  }

  private func openPool() throws -> DatabasePool {
    try look()
    let pool = try DatabasePool(path: path, configuration: Self.configuration)
    // The pool has just set NORMAL, which may lose the last commits in a power cut.
    try pool.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
      try database.execute(sql: "PRAGMA cache_size = -\(Self.writerCacheKiB)")
    }
    try Migrations.migrator.migrate(pool)
    return pool
  }

  /// Refuses a newer store, and one that is damaged and would be migrated; opening a pool writes, and comes later therefore.
  private func look() throws {
    let queue = try DatabaseQueue(path: path, configuration: Self.configuration)
    try queue.read { database in
      try Migrations.refuseNewer(database, path: path)
      guard try !Migrations.migrator.hasCompletedMigrations(database) else { return }
      let findings = try Integrity.findings(database)
      guard findings.isEmpty else { throw StoreError.damaged(path: path, detail: findings.joined(separator: "; ")) }
    }
    try queue.close()
  }

  /// Makes an empty store under another name and links it into place: it appears whole or not at all, and never over another.
  private func create() throws(StoreError) {
    let draft = "\(path).new-\(UUID().uuidString)"
    do {
      try writeEmptyStore(at: draft)
    } catch {
      removeIfPresent(draft)
      throw StoreError(error, path: path)
    }
    defer { removeIfPresent(draft) }
    do {
      try FileManager.default.linkItem(atPath: draft, toPath: path)
    } catch {
      // Another process was faster: its store is as good.
      guard FileManager.default.fileExists(atPath: path) else {
        throw .inaccessible(path: path, detail: isLink ? "it is a link that leads nowhere" : error.localizedDescription)
      }
    }
  }

  private var isLink: Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  private func writeEmptyStore(at draft: String) throws {
    let queue = try DatabaseQueue(path: draft, configuration: Self.configuration)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA page_size = \(Self.pageSize)")
      try database.execute(sql: "PRAGMA application_id = \(StoreHeader.applicationID)")
    }
    try Migrations.migrator.migrate(queue)
    try queue.close()
  }

  /// What cannot be removed is a stray file of a few pages; it does no harm, and its name says what it is.
  private func removeIfPresent(_ draft: String) {
    guard FileManager.default.fileExists(atPath: draft) else { return }
    do { try FileManager.default.removeItem(atPath: draft) } catch {}
  }

  /// The index of a million addresses fits: else each new one would read a page of it from the file, and write another out.
  private static let writerCacheKiB = 48 << 10

  /// Two articles of usual length fit into a page with their texts; with 8 KiB one does, and a third of the file is empty.
  private static let pageSize = 16384

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(5)
    configuration.label = "tidings"
    return configuration
  }
}
