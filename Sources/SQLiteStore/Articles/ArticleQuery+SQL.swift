import Foundation
import GRDB
import Model

extension ArticleQuery {
  /// The query over these columns of `articles AS a`, newest first.
  ///
  /// Where one value is asked for, SQLite walks that value's part of the index `facets_newest`, already in order, and stops
  /// at the limit; otherwise it walks the articles in order and looks up each one's facets.
  func statement(selecting columns: String) -> SQL {
    // The fields come from the narrowest to the widest: the first that is asked for leaves the fewest articles to look at.
    let driver = SelectionField.allCases.first { selection.values(of: $0).count == 1 }
    var conditions = SelectionField.allCases.filter { $0 != driver }.compactMap(condition)
    if let driver {
      conditions.append("f.kind = \(driver.rawValue) AND f.value = \(selection.values(of: driver)[0])")
    }
    conditions += stateCondition + dateCondition(driver)
    let from: SQL = driver == nil ? "articles a" : "facets f CROSS JOIN articles a ON a.key = f.article"
    let order: SQL = driver == nil ? "a.published DESC, a.id" : "f.published DESC, f.id"
    return "SELECT \(sql: columns) FROM \(from) \(Self.filter(conditions)) ORDER BY \(order) \(limitClause)"
  }

  /// The query over one field of the articles, the value of the oldest publication first.
  ///
  /// A language is read from the articles, because its facets are also those of each of its prefixes.
  func statement(forValuesOf field: SelectionField) -> SQL {
    let found = statement(selecting: "a.key AS key, a.published AS published, a.language AS value")
    let values: SQL =
      field == .language
      ? "(\(found))"
      : "(SELECT v.value, q.published FROM (\(found)) q JOIN facets v ON v.article = q.key WHERE v.kind = \(field.rawValue))"
    return "SELECT value FROM \(values) GROUP BY value ORDER BY min(published), value"
  }

  private func condition(_ kind: SelectionField) -> SQL? {
    let values = selection.values(of: kind)
    guard !values.isEmpty else { return nil }
    return "EXISTS (SELECT 1 FROM facets WHERE article = a.key AND kind = \(kind.rawValue) AND value IN \(values))"
  }

  private var stateCondition: [SQL] {
    states.isEmpty ? [] : ["a.state IN \(states.map(\.rawValue).sorted())"]
  }

  private func dateCondition(_ driver: SelectionField?) -> [SQL] {
    guard let publishedUntil else { return [] }
    let seconds = Int64(publishedUntil.timeIntervalSince1970.rounded(.down).clamped(to: -1e15...1e15))
    return [driver == nil ? "a.published <= \(seconds)" : "f.published <= \(seconds)"]
  }

  private var limitClause: SQL {
    limit.map { "LIMIT \(max(0, $0))" } ?? ""
  }

  private static func filter(_ conditions: [SQL]) -> SQL {
    conditions.isEmpty ? "" : "WHERE \(conditions.joined(separator: " AND "))"
  }
}

extension Double {
  fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
