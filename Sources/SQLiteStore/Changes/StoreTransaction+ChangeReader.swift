import GRDB
import Model

extension StoreTransaction: ChangeReader {
  func mark() throws(StoreError) -> ChangeMark {
    try run {
      guard let row = try Row.fetchOne(database, sql: "SELECT number, token FROM changes ORDER BY number DESC LIMIT 1") else {
        throw damaged("the history of its changes is gone")
      }
      return ChangeMark(number: try row.decode(atIndex: 0), token: try row.decode(atIndex: 1))
    }
  }

  func changes(since mark: ChangeMark, limit: Int) throws(StoreError) -> [ArticleChange]? {
    try run {
      let token = try Int64.fetchOne(database, sql: "SELECT token FROM changes WHERE number = ?", arguments: [mark.number])
      guard token == mark.token else { return nil }
      let rows = try Row.fetchAll(
        database, sql: "SELECT article, min(revision) FROM changes WHERE number > ? AND article IS NOT NULL GROUP BY article LIMIT ?",
        arguments: [mark.number, Int64(clamping: limit) &+ 1])
      guard rows.count <= limit else { return nil }
      return try rows.map { try change(ofKey: $0.decode(atIndex: 0), firstRevision: $0.decode(atIndex: 1)) }
    }
  }

  private func change(ofKey key: Int64, firstRevision: Int) throws -> ArticleChange {
    guard let after = try all("a.key = ?", [key]).first else { throw damaged("an article that was changed is gone") }
    let sql = "SELECT snapshot FROM revisions WHERE article = ? AND number = ?"
    let snapshot = try String.fetchOne(database, sql: sql, arguments: [key, firstRevision - 1])
    do {
      return ArticleChange(before: try snapshot.map { try StoredJSON.decode(Article.self, from: $0) }, after: after)
    } catch let error as DecodingError {
      throw damaged("revision \(firstRevision - 1) of \(after.id) cannot be read: \(error)")
    }
  }
}
