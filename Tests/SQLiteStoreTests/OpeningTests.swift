import Foundation
import GRDB
import Model
import SQLiteStore
import TestSupport
import Testing

@Suite struct OpeningTests {
  @Test func aStoreIsThereAgainAfterReopening() async throws {
    try await TemporaryFolder.with { folder in
      let article = try Sample.article(1)
      let store = try SQLiteStore(path: folder.storePath)
      try await store.add([article])
      try store.close()
      let reopened = try SQLiteStore(path: folder.storePath, createIfMissing: false)
      #expect(try await reopened.read { try $0.article(article.id) } == article)
    }
  }

  @Test func aMissingStoreIsNotMadeWhereOneIsExpected() async throws {
    try await TemporaryFolder.with { folder in
      #expect(throws: StoreError.inaccessible(path: folder.storePath, detail: "there is no such file")) {
        try SQLiteStore(path: folder.storePath, createIfMissing: false)
      }
      let files = try folder.files()
      #expect(files == [])
    }
  }

  @Test func nothingButTheStoreIsLeftInItsFolder() async throws {
    try await TemporaryFolder.with { folder in
      let store = try SQLiteStore(path: folder.storePath)
      try await store.add([try Sample.article(1)])
      try store.close()
      #expect(try folder.files() == ["tidings.sqlite"])
    }
  }

  @Test func twoWhoMakeTheSameStoreAtOnceShareIt() async throws {
    try await TemporaryFolder.with { folder in
      let stores = try await withThrowingTaskGroup { group in
        for _ in 1...4 {
          group.addTask { try SQLiteStore(path: folder.storePath) }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      for (number, store) in stores.enumerated() { try await store.add([try Sample.article(number)]) }
      #expect(try await stores[0].read { try $0.extent(of: ArticleQuery()).count } == 4)
    }
  }

  @Test(arguments: [
    Data(), Data("no".utf8), Data("title: a text that is longer than a header, \(String(repeating: "x", count: 100))".utf8),
    Data("SQLite format 3\0".utf8) + Data(repeating: 7, count: 5000),
  ]) func aFileThatIsNoStoreIsRefusedAndLeftAsItIs(bytes: Data) async throws {
    try await TemporaryFolder.with { folder in
      try folder.expectDamaged(bytes)
    }
  }

  @Test func theDatabaseOfAnotherProgramIsRefusedAndLeftAsItIs() async throws {
    try await TemporaryFolder.with { folder in
      let foreign = try DatabaseQueue(path: folder.storePath)
      try await foreign.write { try $0.execute(sql: "CREATE TABLE articles (id)") }
      try foreign.close()
      try folder.expectDamaged(try folder.storeBytes())
    }
  }

  @Test(arguments: [1, 100, 5000, 9000, 50000]) func aTruncatedStoreIsRefusedAndLeftAsItIs(length: Int) async throws {
    try await TemporaryFolder.with { folder in
      try await folder.makeStore()
      try folder.expectDamaged(try folder.storeBytes().prefix(length))
    }
  }

  @Test func scrambledPagesAreReportedAndLeftAsTheyAre() async throws {
    try await TemporaryFolder.with { folder in
      try await folder.makeStore()
      // The pages of the schema lie wherever there was room: only one that holds rows lets the store be opened.
      let page = try await folder.firstPage(of: "articles")
      var bytes = try folder.storeBytes()
      for offset in stride(from: page.lowerBound, to: page.upperBound, by: 3) { bytes[offset] = 0xA5 }
      try bytes.write(to: URL(filePath: folder.storePath))
      let store = try SQLiteStore(path: folder.storePath)
      #expect(try await !store.checkIntegrity().isEmpty)
      await #expect {
        try await store.read { try $0.articles(ArticleQuery()) }
      } throws: { error in
        if case StoreError.damaged(folder.storePath, _) = error { true } else { false }
      }
      try store.close()
      #expect(try folder.storeBytes()[page] == bytes[page])
    }
  }

  @Test func aStoreWithAScrambledSchemaIsRefusedAndLeftAsItIs() async throws {
    try await TemporaryFolder.with { folder in
      try await folder.makeStore()
      var bytes = try folder.storeBytes()
      for offset in stride(from: 100, to: bytes.count, by: 3) { bytes[offset] = 0xA5 }
      try folder.expectDamaged(bytes)
    }
  }

  @Test func aStoreFromBeforeIDsFromElsewhereKeepsItsArticlesAndTakesSuchIDs() async throws {
    try await TemporaryFolder.with { folder in
      let old = try Sample.article(1, tags: ["bees"])
      let store = try SQLiteStore(path: folder.storePath)
      try await store.add([old])
      try store.close()
      try await folder.forgetIDsFromElsewhere()
      let reopened = try SQLiteStore(path: folder.storePath)
      let other = try Sample.article(2)
      let kept = Article(
        id: try #require(ArticleID("https://old.example.edu/?p=2")), url: other.url, title: other.title, content: other.content,
        language: other.language, state: other.state, updated: other.updated, origin: other.origin)
      try await reopened.add([kept])
      let found = try await reopened.read { [try $0.article(old.id), try $0.article(kept.id)] }
      #expect(found == [old, kept])
      #expect(try await reopened.read { try $0.revisions(of: old.id).count } == 1)
      #expect(try await reopened.checkIntegrity() == [])
    }
  }

  @Test func aStoreFromBeforeCreditsIsBroughtUpToDate() async throws {
    try await TemporaryFolder.with { folder in
      try await folder.makeStore()
      let old = try DatabaseQueue(path: folder.storePath)
      try await old.write { try $0.execute(sql: forgettingCredits) }
      try old.close()
      let store = try SQLiteStore(path: folder.storePath)
      let before = try #require(try await store.read { try $0.article(try Sample.id(7)) })
      #expect(before.credits == Credits() && before.relations == Relations() && before.episode == nil)
      var credited = before
      credited.credits = Credits(rights: try Sample.text("© Ann Lee"))
      let after = credited
      try await store.write { try $0.update(after, changes: [.credits], isSignificant: false, savedAt: Sample.day(9)) }
      #expect(try await store.read { try $0.article(after.id) } == after)
      #expect(try await store.checkIntegrity() == [])
    }
  }

  @Test func aStoreOfANewerVersionIsRefusedAndLeftAsItIs() async throws {
    try await TemporaryFolder.with { folder in
      try await folder.makeStore()
      let newer = try DatabaseQueue(path: folder.storePath)
      try await newer.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('2031-01 holograms')") }
      try newer.close()
      let bytes = try folder.storeBytes()
      #expect(throws: StoreError.newerVersion(path: folder.storePath, unknownMigrations: ["2031-01 holograms"])) {
        try SQLiteStore(path: folder.storePath)
      }
      #expect(try folder.storeBytes() == bytes)
    }
  }

  @Test func aStoreOfAnOlderVersionIsBroughtUpToDate() async throws {
    try await TemporaryFolder.with { folder in
      try await folder.makeStore()
      let older = try DatabaseQueue(path: folder.storePath)
      try await older.write { database in
        try database.execute(
          sql: """
            DROP TABLE approvals; DROP TABLE edition_steps; DROP TABLE edition_articles; DROP TABLE edition_sections; DROP TABLE editions;
            DELETE FROM grdb_migrations WHERE identifier IN ('2026-11 editions', '2026-11 life of editions')
            """)
      }
      try older.close()
      let store = try SQLiteStore(path: folder.storePath)
      #expect(try await store.read { try $0.editions(of: nil) } == [])
      #expect(try await store.read { try $0.extent(of: ArticleQuery()).count } == 50)
    }
  }

  @Test func anEditionFromBeforeThereWereEditsKeepsItsSections() async throws {
    try await TemporaryFolder.with { folder in
      try await folder.makeStore()
      let old = try DatabaseQueue(path: folder.storePath)
      let article = try Sample.id(7)
      try await old.write { try $0.execute(sql: forgettingEdits + editionOfThatTime(article)) }
      try old.close()
      let store = try SQLiteStore(path: folder.storePath)
      let edition = try #require(try await store.read { try $0.editions(of: nil) }.first)
      #expect(edition.sections == [EditionSection(title: try Sample.text("News"), articles: [article])])
      #expect(edition.edits.isEmpty && edition.occasion == .schedule && edition.state == .draft)
      #expect(try await store.read { try $0.history(of: edition.id) } == [])
      #expect(try await store.checkIntegrity() == [])
    }
  }

  /// `/proc` lets nobody make files, not even root, who may do so in any read-only folder.
  @Test(arguments: ["/proc/tidings.sqlite", "/no/such/folder/tidings.sqlite", "/tmp"])
  func aPlaceWhereNoStoreCanBeIsSaidToBeInaccessible(path: String) {
    #expect {
      try SQLiteStore(path: path)
    } throws: { error in
      if case StoreError.inaccessible(path, _) = error { true } else { false }
    }
  }
}

/// Makes a store what it was before articles had credits, relations and episodes.
private let forgettingCredits = """
  ALTER TABLE articles DROP COLUMN image_credit; ALTER TABLE articles DROP COLUMN credits;
  ALTER TABLE articles DROP COLUMN markdown; ALTER TABLE articles DROP COLUMN relations; ALTER TABLE articles DROP COLUMN episode;
  DELETE FROM grdb_migrations WHERE identifier IN ('2026-11 credits, relations and episodes', '2026-11 markdown');
  """

/// Makes a store what it was before people could edit editions.
private let forgettingEdits = """
  DROP TABLE approvals; DROP TABLE edition_steps; DROP INDEX editions_by_state;
  ALTER TABLE editions DROP COLUMN occasion; ALTER TABLE editions DROP COLUMN drafted; ALTER TABLE editions DROP COLUMN edits;
  DELETE FROM grdb_migrations WHERE identifier = '2026-11 life of editions';
  """

private func editionOfThatTime(_ article: ArticleID) -> String {
  """
  INSERT INTO editions VALUES ('weekly', 1, 'draft', 1793491200, NULL, 1793491200, '[]');
  INSERT INTO edition_sections VALUES ('weekly', 1, 1, 'News');
  INSERT INTO edition_articles VALUES ('weekly', 1, 1, 1, '\(article)');
  """
}

extension TemporaryFolder {
  fileprivate func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.path(percentEncoded: false)).sorted()
  }

  fileprivate func storeBytes() throws -> Data {
    try Data(contentsOf: URL(filePath: storePath))
  }

  /// A closed store with fifty articles.
  fileprivate func makeStore() async throws {
    let store = try SQLiteStore(path: storePath)
    try await store.add(try (1...50).map { try Sample.article($0, content: String(repeating: "<p>Text</p>", count: 200)) })
    try store.close()
  }

  /// Where the first page of a table stands in the file.
  fileprivate func firstPage(of table: String) async throws -> Range<Int> {
    let database = try DatabaseQueue(path: storePath)
    let (page, size) = try await database.read { database in
      let sql = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
      return (try Int.fetchOne(database, sql: sql, arguments: [table]), try Int.fetchOne(database, sql: "PRAGMA page_size"))
    }
    try database.close()
    let (number, length) = (try #require(page), try #require(size))
    return (number - 1) * length..<number * length
  }

  /// Puts these bytes where the store belongs, and expects them to be called damaged and to stay.
  fileprivate func expectDamaged(_ bytes: Data) throws {
    try bytes.write(to: URL(filePath: storePath))
    #expect {
      try SQLiteStore(path: storePath)
    } throws: { error in
      if case StoreError.damaged(storePath, _) = error { true } else { false }
    }
    #expect(try storeBytes() == bytes)
    #expect(try files() == ["tidings.sqlite"])
  }
}

extension TemporaryFolder {
  /// Makes the store what it was before that step: only `tag:` URIs may be ids, and what later steps added is not there.
  fileprivate func forgetIDsFromElsewhere() async throws {
    let database = try DatabaseQueue(path: storePath)
    try await database.write { database in
      try database.execute(sql: forgettingCredits)
      try database.execute(
        sql: """
          PRAGMA writable_schema = ON;
          UPDATE sqlite_schema SET sql = replace(sql, '?*:?*', 'tag:?*') WHERE name = 'articles';
          PRAGMA writable_schema = OFF;
          DELETE FROM grdb_migrations WHERE identifier = '2026-11 ids from elsewhere';
          """)
    }
    try database.close()
  }
}
