import GRDB
import Model

extension StoreTransaction {
  func search(_ words: String, limit: Int) throws(StoreError) -> [Article] {
    let terms = SearchText.terms(of: words)
    guard !terms.isEmpty, limit > 0 else { return [] }
    var found: [Article] = []
    try run {
      try visitArticles(Self.statement(finding: terms, limit: limit)) { found.append($0) }
    }
    return found
  }

  /// Every term must be found; a match in the title counts most.
  private static func statement(finding terms: [SearchText], limit: Int) -> SQL {
    let indexed = terms.filter { $0.string.unicodeScalars.count >= trigram }
    let short = terms.filter { $0.string.unicodeScalars.count < trigram }
    var conditions = short.map(containing)
    if !indexed.isEmpty { conditions.append("search MATCH \(expression(indexed))") }
    let rank: SQL = indexed.isEmpty ? "instr(search.title, \(short[0].string)) = 0" : "bm25(search, 10.0, 5.0, 1.0)"
    return """
      SELECT \(sql: ArticleColumn.list) FROM search JOIN articles a ON a.key = search.rowid
      WHERE \(conditions.joined(separator: " AND ")) ORDER BY \(rank), a.published DESC, a.id LIMIT \(limit)
      """
  }

  /// The index knows sequences of three characters; a shorter term, as most Chinese words are, is looked for in the texts.
  private static let trigram = 3

  private static func containing(_ term: SearchText) -> SQL {
    "(instr(search.title, \(term.string)) OR instr(search.summary, \(term.string)) OR instr(search.words, \(term.string)))"
  }

  /// Each term as an FTS5 string, in which only the quotation mark means anything (https://www.sqlite.org/fts5.html#fts5_strings).
  private static func expression(_ terms: [SearchText]) -> String {
    terms.map { "\"" + $0.string.replacing("\"", with: "\"\"") + "\"" }.joined(separator: " AND ")
  }
}
