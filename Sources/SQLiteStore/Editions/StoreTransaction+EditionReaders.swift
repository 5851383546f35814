import GRDB
import Model

/// Which reader has which edition.
extension StoreTransaction {
  func carried(to reader: SubscriberID, among articles: [ArticleID]) throws(StoreError) -> [ArticleID: EditionID] {
    try run {
      var carried: [ArticleID: EditionID] = [:]
      for article in articles {
        let arguments: StatementArguments = [reader.number, article.string]
        guard let row = try Row.fetchOne(database, sql: Self.carriedSQL, arguments: arguments) else { continue }
        carried[article] = try editionID(try row.decode(atIndex: 0), try row.decode(atIndex: 1))
      }
      return carried
    }
  }

  static let carriedSQL = """
    SELECT newsletter, number FROM edition_articles JOIN editions e USING (newsletter, number)
      JOIN edition_readers r USING (newsletter, number)
    WHERE r.subscriber = ? AND article = ? AND e.occasion IS NULL
    ORDER BY e.scheduled_for, newsletter, number LIMIT 1
    """

  func save(readers: [SubscriberID], of id: EditionID) throws(StoreError) {
    try change {
      let sql = "INSERT OR IGNORE INTO edition_readers (subscriber, newsletter, number) VALUES (?, ?, ?)"
      let statement = try database.cachedStatement(sql: sql)
      do {
        for reader in readers { try statement.execute(arguments: [reader.number, id.newsletter.string, id.number]) }
      } catch DatabaseError.SQLITE_CONSTRAINT_FOREIGNKEY {
        throw StoreError.missing("edition \(id)")
      }
    }
  }
}
