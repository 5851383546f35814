import Foundation
import GRDB
import Model

extension StoreTransaction: ArticleWriter {
  func insert(_ article: Article, savedAt: Date) throws(StoreError) {
    try change {
      guard try key(of: article.id) == nil else { throw StoreError.duplicate("article \(article.id)") }
      try refuseTakenOrigin(of: article, key: nil)
      try insertRow(of: article)
      let key = database.lastInsertedRowID
      try addIndexes(of: article, key: key)
      let first = Revision(number: 1, savedAt: savedAt, changes: Set(ArticleField.allCases), isSignificant: true, article: article)
      try insert(first, key: key)
    }
  }

  func update(_ article: Article, changes: Set<ArticleField>, isSignificant: Bool, savedAt: Date) throws(StoreError) {
    try change {
      guard let key = try key(of: article.id) else { throw StoreError.missing("article \(article.id)") }
      try refuseTakenOrigin(of: article, key: key)
      try updateRow(of: article, key: key)
      try removeIndexes(key: key)
      try addIndexes(of: article, key: key)
      let number = try lastRevision(key: key) + 1
      let next = Revision(number: number, savedAt: savedAt, changes: changes, isSignificant: isSignificant, article: article)
      try insert(next, key: key)
    }
  }
}

extension StoreTransaction {
  private func key(of id: ArticleID) throws -> Int64? {
    let statement = try database.cachedStatement(sql: "SELECT key FROM articles WHERE id = ?")
    return try Int64.fetchOne(statement, arguments: [id.string])
  }

  private func refuseTakenOrigin(of article: Article, key: Int64?) throws {
    let origin = article.origin
    let statement = try database.cachedStatement(sql: "SELECT key FROM articles WHERE source = ? AND external_key = ?")
    let taken = try Int64.fetchOne(statement, arguments: [origin.source.string, comparisonKey(origin.externalID.string)])
    guard taken == nil || taken == key else {
      throw StoreError.duplicate("an article from \(origin.source): \(origin.externalID)")
    }
  }

  private func insertRow(of article: Article) throws {
    let columns = ArticleColumn.allCases.map(\.name) + ["external_key"]
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    let sql = "INSERT INTO articles (\(columns.joined(separator: ", "))) VALUES (\(marks))"
    try database.cachedStatement(sql: sql).execute(arguments: try rowArguments(of: article))
  }

  private func updateRow(of article: Article, key: Int64) throws {
    let columns = (ArticleColumn.allCases.map(\.name) + ["external_key"]).map { "\($0) = ?" }
    let sql = "UPDATE articles SET \(columns.joined(separator: ", ")) WHERE key = ?"
    try database.cachedStatement(sql: sql).execute(arguments: try rowArguments(of: article) + [key])
  }

  private func rowArguments(of article: Article) throws -> StatementArguments {
    StatementArguments(try ArticleRow.values(of: article) + [comparisonKey(article.origin.externalID.string)])
  }

  private func lastRevision(key: Int64) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT max(number) FROM revisions WHERE article = ?", arguments: [key]) ?? 0
  }

  private func insert(_ revision: Revision, key: Int64) throws {
    let sql = "INSERT INTO revisions (article, number, saved_at, changes, is_significant, snapshot) VALUES (?, ?, ?, ?, ?, ?)"
    try database.cachedStatement(sql: sql).execute(arguments: [
      key, revision.number, try revision.savedAt.storedSeconds, FieldNames.text(revision.changes),
      revision.isSignificant, try StoredJSON.encode(revision.article),
    ])
    try database.cachedStatement(sql: "INSERT INTO changes (article, revision) VALUES (?, ?)").execute(arguments: [key, revision.number])
  }
}
