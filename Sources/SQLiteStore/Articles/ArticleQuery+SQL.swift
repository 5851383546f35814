import Foundation
import GRDB
import Model

extension ArticleQuery {
  /// The query over these columns of `articles AS a`, newest first.
  ///
  /// Where one value is asked for, SQLite walks that value's part of the index `facets_newest`, already in order, and stops
  /// at the limit; otherwise it walks the articles in order and looks up each one's facets.
  func statement(selecting columns: String) -> SQL {
    let driver = Facet.Kind.allCases.first { selection.values(of: $0).count == 1 }
    var conditions = Facet.Kind.allCases.filter { $0 != driver }.compactMap(condition)
    if let driver {
      conditions.append("f.kind = \(driver.rawValue) AND f.value = \(selection.values(of: driver)[0])")
    }
    conditions += stateCondition + dateCondition(driver)
    let from: SQL = driver == nil ? "articles a" : "facets f CROSS JOIN articles a ON a.key = f.article"
    let order: SQL = driver == nil ? "a.published DESC, a.id" : "f.published DESC, f.id"
    return "SELECT \(sql: columns) FROM \(from) \(Self.filter(conditions)) ORDER BY \(order) \(limitClause)"
  }

  private func condition(_ kind: Facet.Kind) -> SQL? {
    let values = selection.values(of: kind)
    guard !values.isEmpty else { return nil }
    return "EXISTS (SELECT 1 FROM facets WHERE article = a.key AND kind = \(kind.rawValue) AND value IN \(values))"
  }

  private var stateCondition: [SQL] {
    states.isEmpty ? [] : ["a.state IN \(states.map(\.rawValue).sorted())"]
  }

  private func dateCondition(_ driver: Facet.Kind?) -> [SQL] {
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
