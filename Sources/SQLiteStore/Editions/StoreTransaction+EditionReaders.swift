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
      JOIN sendings s USING (newsletter, number) JOIN deliveries d ON d.sending = s.id
    WHERE d.subscriber = ? AND article = ? AND e.occasion IS NULL AND d.state <> 'failed' AND d.state <> 'withheld'
    ORDER BY e.scheduled_for, newsletter, number LIMIT 1
    """
}
