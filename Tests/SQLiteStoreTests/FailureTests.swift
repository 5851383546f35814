import Foundation
import GRDB
import Model
import TestSupport
import Testing

@testable import SQLiteStore

@Suite struct FailureTests {
  /// What a power cut or a kill leaves is the files as they are at that moment.
  @Test func aCrashInTheMiddleOfAWriteLeavesThePreviousState() async throws {
    try await TemporaryFolder.with { folder in
      let before = try Sample.article(0)
      let store = try SQLiteStore(path: folder.storePath)
      try await store.add([before])
      // So little memory that half-done work reaches the disk.
      try await store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA cache_size = 10") }
      let copy = folder.url.appending(path: "copy.sqlite").path(percentEncoded: false)
      let waiting = try await store.write { writer in
        for number in 1...300 {
          try writer.insert(try Sample.article(number, content: String(repeating: "稀土", count: 2000)), savedAt: Sample.day(1))
        }
        for ending in ["", "-wal"] { try FileManager.default.copyItem(atPath: folder.storePath + ending, toPath: copy + ending) }
        return try Data(contentsOf: URL(filePath: copy + "-wal")).count
      }
      #expect(waiting > 1_000_000, "the log holds work that was never committed")
      let crashed = try SQLiteStore(path: copy, createIfMissing: false)
      #expect(try await crashed.read { try $0.articles(ArticleQuery()) } == [before])
      #expect(try await crashed.checkIntegrity() == [])
      try await crashed.add([try Sample.article(1)])
      #expect(try await store.read { try $0.extent(of: ArticleQuery()).count } == 301)
    }
  }

  @Test func aFullDiskIsSaidAndCostsNothing() async throws {
    try await TemporaryFolder.with { folder in
      let store = try SQLiteStore(path: folder.storePath)
      try await store.add([try Sample.article(0)])
      try await store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 60") }
      let articles = try (1...300).map { try Sample.article($0, content: String(repeating: "x", count: 4000)) }
      await #expect(throws: StoreError.diskFull(path: folder.storePath)) { try await store.add(articles) }
      #expect(try await store.read { try $0.extent(of: ArticleQuery()).count } == 1)
      #expect(try await store.checkIntegrity() == [])
    }
  }

  @Test func aStoreThatAnotherHoldsForTooLongIsSaidToBeBusy() async throws {
    try await TemporaryFolder.with { folder in
      let store = try SQLiteStore(path: folder.storePath)
      try await store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA busy_timeout = 20") }
      var configuration = Configuration()
      configuration.allowsUnsafeTransactions = true
      let other = try DatabaseQueue(path: folder.storePath, configuration: configuration)
      try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
      await #expect(throws: StoreError.busy(path: folder.storePath)) { try await store.add([try Sample.article(1)]) }
      #expect(try await store.read { try $0.extent(of: ArticleQuery()).count } == 0, "reading needs no lock")
      try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
      try await store.add([try Sample.article(1)])
    }
  }

  @Test func aValueThatWasNotWrittenByUsIsReportedWithTheArticle() async throws {
    try await TemporaryFolder.with { folder in
      let store = try SQLiteStore(path: folder.storePath)
      let article = try Sample.article(1)
      try await store.add([article])
      try await store.pool.write { try $0.execute(sql: "UPDATE articles SET url = 'http://'||char(10)||'x'") }
      await #expect(throws: StoreError.damaged(path: folder.storePath, detail: "url of \(article.id) cannot be read")) {
        try await store.read { try $0.article(article.id) }
      }
    }
  }

  @Test func aReferenceToNothingIsFound() async throws {
    try await TemporaryFolder.with { folder in
      let store = try SQLiteStore(path: folder.storePath)
      try await store.add([try Sample.article(1)])
      try await store.pool.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA foreign_keys = OFF; DELETE FROM articles; PRAGMA foreign_keys = ON")
      }
      let findings = try await store.checkIntegrity()
      #expect(findings.contains("row 1 of revisions points to a row of articles that is not there"))
    }
  }

  @Test func whatIsCommittedIsOnTheDisk() async throws {
    try await TemporaryFolder.with { folder in
      let store = try SQLiteStore(path: folder.storePath)
      let settings = try await store.pool.writeWithoutTransaction { database in
        try ["synchronous", "foreign_keys", "journal_mode"].map { try String.fetchOne(database, sql: "PRAGMA \($0)") }
      }
      #expect(settings == ["2", "1", "wal"])
    }
  }
}
