import GRDB
import Model

/// What is kept beside the articles so that they are found; it follows them in the same transaction.
extension StoreTransaction {
  func addIndexes(of article: Article, key: Int64) throws {
    let facet = try database.cachedStatement(sql: "INSERT INTO facets (article, kind, value, published, id) VALUES (?, ?, ?, ?, ?)")
    for each in Facet.all(of: article) {
      try facet.execute(arguments: [key, each.kind.rawValue, each.value, try article.published?.storedSeconds, article.id.string])
    }
    let search = try database.cachedStatement(sql: "INSERT INTO search (rowid, title, summary, words) VALUES (?, ?, ?, ?)")
    try search.execute(arguments: [
      key, SearchText(article.title.string).string, SearchText(article.summary?.string ?? "").string,
      SearchText(article.content.words).string,
    ])
  }

  func removeIndexes(key: Int64) throws {
    try database.cachedStatement(sql: "DELETE FROM facets WHERE article = ?").execute(arguments: [key])
    try database.cachedStatement(sql: "DELETE FROM search WHERE rowid = ?").execute(arguments: [key])
  }
}
