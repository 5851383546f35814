import GRDB
import Model
import TestSupport
import Testing

@testable import SQLiteStore

/// The newest articles of anything are read from an index that is already in their order; nothing is scanned or sorted.
@Suite struct QueryPlanTests {
  @Test(arguments: try queries()) func theNewestAreReadInOrderFromAnIndex(query: ArticleQuery) async throws {
    let plan = try await plan(of: query)
    #expect(!plan.contains("TEMP B-TREE"), "\(plan)")
    #expect(plan.contains("INDEX"), "\(plan)")
    #expect(plan.split(separator: "\n").allSatisfy { !$0.hasPrefix("SCAN") || $0.contains("USING INDEX articles_newest") }, "\(plan)")
  }

  @Test func theNewestOfATagTouchNoOtherArticles() async throws {
    let plan = try await plan(of: ArticleQuery(selection: Selection(tags: [try Sample.text("稀土")]), limit: 20))
    #expect(plan.contains("SEARCH f USING COVERING INDEX facets_newest (kind=? AND value=?)"), "\(plan)")
    #expect(plan.contains("SEARCH a USING INTEGER PRIMARY KEY (rowid=?)"), "\(plan)")
  }

  @Test func theExtentOfEverythingIsReadFromAnIndexAlone() async throws {
    let published = try await plan(of: ArticleQuery(states: [.published], publishedUntil: Sample.day(1)), selecting: "a.updated")
    #expect(published.contains("USING COVERING INDEX articles_newest_in_state"), "\(published)")
    let everything = try await plan(of: ArticleQuery(), selecting: "a.updated")
    #expect(everything.contains("USING COVERING INDEX articles_newest"), "\(everything)")
  }

  @Test func translationsAreLookedUpInAnIndex() async throws {
    let plan = try await plan(of: "SELECT \(sql: ArticleColumn.list) FROM articles a WHERE a.translation_group = \("x") ORDER BY a.id")
    #expect(plan.contains("USING INDEX articles_by_translation_group"), "\(plan)")
  }

  private static func queries() throws -> [ArticleQuery] {
    let text = try Sample.text("News")
    let selections = [
      Selection.all, Selection(sections: [text]), Selection(tags: [text]), Selection(authors: [text]),
      Selection(languages: [try #require(LanguageTag("zh"))]), Selection(sections: [text], tags: [text, try Sample.text("x")]),
      Selection(tags: [text, try Sample.text("x")]),
    ]
    return selections.flatMap { selection in
      [
        ArticleQuery(selection: selection, limit: 20),
        ArticleQuery(selection: selection, states: [.published], publishedUntil: Sample.day(1), limit: 20),
      ]
    }
  }

  private func plan(of query: ArticleQuery, selecting columns: String = ArticleColumn.list) async throws -> String {
    try await self.plan(of: query.statement(selecting: columns))
  }

  private func plan(of statement: SQL) async throws -> String {
    try await TemporaryFolder.with { folder in
      let store = try SQLiteStore(path: folder.storePath)
      return try await store.read { reader in
        let transaction = try #require(reader as? StoreTransaction)
        let explained: SQL = "EXPLAIN QUERY PLAN \(statement)"
        let rows = try SQLRequest<Row>(literal: explained).fetchAll(transaction.database)
        return rows.map { $0["detail"] as String }.joined(separator: "\n")
      }
    }
  }
}
