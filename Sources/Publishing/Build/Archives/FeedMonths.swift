import Foundation
import Model

/// The articles of a feed by the month of their first publication, on the publication's clock.
struct FeedMonths {
  let definition: FeedDefinition
  let zone: TimeZone

  /// Every article of the feed.
  var all: ArticleQuery { ArticleQuery(selection: definition.selection, states: [.published]) }

  /// The articles that were first published in a month.
  func published(in month: CalendarMonth) -> ArticleQuery {
    var query = all
    query.publishedFrom = month.start(in: zone)
    // Dates are whole seconds.
    query.publishedUntil = month.next.start(in: zone) - 1
    return query
  }

  /// Articles of earlier months that were corrected in this one or before the next with articles, at most as many as the feed's limit.
  func corrected(in month: CalendarMonth, before next: CalendarMonth?) -> ArticleQuery {
    var query = all
    query.publishedUntil = month.start(in: zone) - 1
    query.updatedFrom = month.start(in: zone)
    query.updatedUntil = next.map { $0.start(in: zone) - 1 }
    query.limit = definition.limit
    return query
  }

  /// The newest month with articles, of those before a month if there is one; nil when there is none.
  func newest(before month: CalendarMonth?, in reader: any StoreReader) throws -> CalendarMonth? {
    var query = all
    query.publishedUntil = month.map { $0.start(in: zone) - 1 }
    query.limit = 1
    return try reader.articles(query).first?.published.map { CalendarMonth($0, in: zone) }
  }

  /// Whether any article was first published in a month.
  func hasArticles(in month: CalendarMonth, _ reader: any StoreReader) throws -> Bool {
    var query = published(in: month)
    query.limit = 1
    return try reader.extent(of: query).count > 0
  }
}
