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

  @Test func whatAReaderHasIsFoundByTheReader() async throws {
    let plan = try await plan(of: SQL(sql: StoreTransaction.carriedSQL, arguments: [1, "tag:example.edu,2026:1"]))
    #expect(plan.contains("edition_articles_by_article") && !plan.contains("SCAN"), "\(plan)")
    #expect(plan.contains("SEARCH d USING PRIMARY KEY (sending=? AND subscriber=?)"), "\(plan)")
  }

  @Test func theArticlesOfAMonthTouchNoOthers() async throws {
    var month = ArticleQuery(states: [.published], publishedFrom: Sample.day(1), publishedUntil: Sample.day(30))
    let all = try await plan(of: month)
    #expect(all.contains("USING INDEX articles_newest_in_state (state=? AND published>? AND published<?)"), "\(all)")
    month.selection.tags = [try Sample.text("稀土")]
    let tagged = try await plan(of: month)
    #expect(tagged.contains("USING COVERING INDEX facets_newest (kind=? AND value=? AND published>? AND published<?)"), "\(tagged)")
  }

  @Test(arguments: [Selection.all, Selection(tags: [try Sample.text("稀土")])])
  func whatWasCorrectedOrWithdrawnSinceIsFoundByThat(selection: Selection) async throws {
    let corrected = ArticleQuery(
      selection: selection, states: [.published], publishedUntil: Sample.day(1), updatedFrom: Sample.day(1), limit: 50)
    #expect(try await plan(of: corrected).contains("SEARCH a USING INDEX articles_by_update (updated>?"))
    let withdrawn = ArticleQuery(selection: selection, states: [.withdrawn], withdrawnFrom: Sample.day(1))
    #expect(try await plan(of: withdrawn).contains("SEARCH a USING INDEX articles_by_withdrawal (<expr>>?)"))
  }

  @Test func oneValueOfAFieldIsLookedUpWithoutTheOthers() async throws {
    let query = ArticleQuery(selection: Selection(sections: [try Sample.text("News")]), states: [.published])
    for field in SelectionField.allCases {
      let plan = try await plan(of: query.statement(forValue: "en", of: field))
      #expect(plan.contains("SEARCH f USING COVERING INDEX facets_newest (kind=? AND value=? AND published>?)"), "\(plan)")
      #expect(!plan.contains("TEMP B-TREE") && !plan.contains("SCAN"), "\(plan)")
    }
  }

  @Test(arguments: [
    "SELECT article, min(revision) FROM changes WHERE number > 5 AND article IS NOT NULL GROUP BY article LIMIT 9",
    "SELECT e.month FROM articles a JOIN archive_entries e ON e.article = a.key WHERE a.id = 'x' AND e.feed = 'y' ORDER BY e.month",
    "SELECT bytes FROM archive_parts WHERE feed = 'x' AND month = 'y' AND format = 'rss' ORDER BY part",
    "SELECT number, token FROM changes ORDER BY number DESC LIMIT 1",
  ])
  func whatABuildAsksOfTheHistoryScansNothing(sql: String) async throws {
    let plan = try await plan(of: SQL(sql: sql))
    #expect(!plan.contains("SCAN") || sql.contains("LIMIT 1"), "\(plan)")
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

  private func plan(of statement: SQL) async throws -> String { try await QueryPlan.text(of: statement) }
}
