import Foundation
import GRDB
import Model

extension ArticleQuery {
  /// The query over these columns of `articles AS a`, newest first.
  ///
  /// Where one value is asked for, SQLite walks that value's part of the index `facets_newest`, already in order, and stops
  /// at the limit; otherwise it walks the articles in order and looks up each one's facets. What was changed or withdrawn since
  /// a moment is found by that moment, and sorted afterwards: it is little.
  func statement(selecting columns: String) -> SQL {
    if withdrawnFrom != nil { return statement(selecting: columns, from: "articles a INDEXED BY articles_by_withdrawal") }
    if updatedFrom != nil { return statement(selecting: columns, from: "articles a INDEXED BY articles_by_update") }
    // The fields come from the narrowest to the widest: the first that is asked for leaves the fewest articles to look at.
    guard let driver = SelectionField.allCases.first(where: { selection.values(of: $0).count == 1 }) else {
      return statement(selecting: columns, from: "articles a")
    }
    let conditions = ["f.kind = \(driver.rawValue) AND f.value = \(selection.values(of: driver)[0])"] + conditions(besides: driver)
    return """
      SELECT \(sql: columns) FROM facets f CROSS JOIN articles a ON a.key = f.article
      \(Self.filter(conditions + dateConditions("f"))) ORDER BY f.published DESC, f.id \(limitClause)
      """
  }

  private func statement(selecting columns: String, from table: SQL) -> SQL {
    let conditions = conditions(besides: nil) + dateConditions("a")
    return "SELECT \(sql: columns) FROM \(table) \(Self.filter(conditions)) ORDER BY a.published DESC, a.id \(limitClause)"
  }

  /// The query over one value of a field, of which the oldest publication is wanted; a language is found exactly, without its variants.
  func statement(forValue value: String, of field: SelectionField) -> SQL {
    var conditions: [SQL] = ["f.kind = \(field.rawValue) AND f.value = \(comparisonKey(value)) AND f.published IS NOT NULL"]
    if field == .language { conditions.append("a.language = \(value)") }
    conditions += self.conditions(besides: nil) + dateConditions("f")
    return """
      SELECT f.value, f.published FROM facets f CROSS JOIN articles a ON a.key = f.article
      \(Self.filter(conditions)) ORDER BY f.published LIMIT 1
      """
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
    return "SELECT value, min(published) FROM \(values) WHERE published IS NOT NULL GROUP BY value ORDER BY min(published), value"
  }

  private func condition(_ kind: SelectionField) -> SQL? {
    let values = selection.values(of: kind)
    guard !values.isEmpty else { return nil }
    return "EXISTS (SELECT 1 FROM facets WHERE article = a.key AND kind = \(kind.rawValue) AND value IN \(values))"
  }

  /// What the selection and the states ask, less the field by which the articles are found.
  private func conditions(besides driver: SelectionField?) -> [SQL] {
    let state: [SQL] = states.isEmpty ? [] : ["a.state IN \(states.map(\.rawValue).sorted())"]
    return SelectionField.allCases.filter { $0 != driver }.compactMap(condition) + state
  }

  /// - Parameter table: the one in whose order the articles are found; `published` is the same in both.
  private func dateConditions(_ table: String) -> [SQL] {
    let bounds: [(column: String, comparison: String, date: Date?)] = [
      ("\(table).published", ">=", publishedFrom), ("\(table).published", "<=", publishedUntil), ("a.updated", ">=", updatedFrom),
      ("a.updated", "<=", updatedUntil), ("a.withdrawn IS NOT NULL AND max(a.withdrawn, a.updated)", ">=", withdrawnFrom),
    ]
    return bounds.compactMap { bound in
      guard let date = bound.date else { return nil }
      let seconds = date.timeIntervalSince1970.rounded(bound.comparison == ">=" ? .up : .down).clamped(to: -1e15...1e15)
      return "\(sql: bound.column) \(sql: bound.comparison) \(Int64(seconds))"
    }
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
