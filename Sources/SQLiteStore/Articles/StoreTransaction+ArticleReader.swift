import Foundation
import GRDB
import Model

extension StoreTransaction: ArticleReader {
  func article(_ id: ArticleID) throws(StoreError) -> Article? {
    try first("a.id = ?", [id.string])
  }

  func article(from origin: Origin) throws(StoreError) -> Article? {
    try first("a.source = ? AND a.external_key = ?", [origin.source.string, comparisonKey(origin.externalID.string)])
  }

  /// Two articles may share a page; the newer one is meant.
  func article(at url: WebAddress) throws(StoreError) -> Article? {
    try first("a.url = ? ORDER BY a.published DESC, a.id LIMIT 1", [url.string])
  }

  func articles(inTranslationGroup group: PlainText) throws(StoreError) -> [Article] {
    try all("a.translation_group = ? ORDER BY a.id", [group.string])
  }

  func visitArticles(_ query: ArticleQuery, _ visit: (Article) throws -> Void) throws {
    try visitArticles(query.statement(selecting: ArticleColumn.list), visit)
  }

  func extent(of query: ArticleQuery) throws(StoreError) -> ArticleExtent {
    try run {
      let found = query.statement(selecting: "a.updated AS updated")
      let request = SQLRequest<Row>(literal: "SELECT count(*), max(updated) FROM (\(found))")
      guard let row = try request.fetchOne(database) else { return ArticleExtent(count: 0, updated: nil) }
      let updated: Int64? = try row.decode(atIndex: 1)
      return ArticleExtent(count: try row.decode(atIndex: 0), updated: updated.map(Date.init(storedSeconds:)))
    }
  }

  func values(of field: SelectionField, in query: ArticleQuery) throws(StoreError) -> [SelectionValue] {
    try run {
      try SQLRequest<Row>(literal: query.statement(forValuesOf: field)).fetchAll(database).map { try selectionValue($0, of: field) }
    }
  }

  func value(_ value: PlainText, of field: SelectionField, in query: ArticleQuery) throws(StoreError) -> SelectionValue? {
    try run {
      try SQLRequest<Row>(literal: query.statement(forValue: value.string, of: field)).fetchOne(database).map {
        try selectionValue($0, of: field)
      }
    }
  }

  private func selectionValue(_ row: Row, of field: SelectionField) throws -> SelectionValue {
    guard let text = PlainText(try row.decode(String.self, atIndex: 0)) else { throw damaged("a \(field.rawValue) is empty") }
    return SelectionValue(value: text, since: Date(storedSeconds: try row.decode(atIndex: 1)))
  }

  func revisions(of id: ArticleID) throws(StoreError) -> [Revision] {
    try run {
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT r.number, r.saved_at, r.changes, r.is_significant, r.snapshot
          FROM revisions r JOIN articles a ON a.key = r.article WHERE a.id = ? ORDER BY r.number
          """,
        arguments: [id.string])
      return try Array(rows.map { try revision($0, of: id) })
    }
  }

  /// Hands over what a statement that selects `ArticleColumn.list` finds; an error of the visitor is passed on as it is.
  func visitArticles(_ statement: SQL, _ visit: (Article) throws -> Void) throws {
    let rows = try run { try SQLRequest<Row>(literal: statement).fetchCursor(database) }
    let shared = SharedValues()
    while let article = try run({ try rows.next().map { try ArticleRow(row: $0, path: path, shared: shared).article() } }) {
      try visit(article)
    }
  }

  private func first(_ condition: String, _ arguments: StatementArguments) throws(StoreError) -> Article? {
    try all(condition, arguments).first
  }

  func all(_ condition: String, _ arguments: StatementArguments) throws(StoreError) -> [Article] {
    try run {
      let statement = try database.cachedStatement(sql: "SELECT \(ArticleColumn.list) FROM articles a WHERE \(condition)")
      let rows = try Row.fetchCursor(statement, arguments: arguments)
      let shared = SharedValues()
      return try Array(rows.map { try ArticleRow(row: $0, path: path, shared: shared).article() })
    }
  }

  private func revision(_ row: Row, of id: ArticleID) throws -> Revision {
    let number: Int = try row.decode(atIndex: 0)
    guard let changes = FieldNames.fields(try row.decode(atIndex: 2)) else {
      throw damaged("the changes of revision \(number) of \(id) cannot be read")
    }
    do {
      return Revision(
        number: number, savedAt: Date(storedSeconds: try row.decode(atIndex: 1)), changes: changes,
        isSignificant: try row.decode(atIndex: 3),
        article: try StoredJSON.decode(Article.self, from: try row.decode(atIndex: 4)))
    } catch let error as DecodingError {
      throw damaged("revision \(number) of \(id) cannot be read: \(error)")
    }
  }
}
