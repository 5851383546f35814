import Foundation
import Markup
import Model

/// Subscribers as a table that `SubscriberImport` reads back.
enum SubscriberTable {
  static func write(_ query: SubscriberQuery, from reader: any SubscriberReader, to sink: some ByteSink) throws -> Int {
    var writer = CSVWriter(sink)
    try writer.row(headings)
    var count = 0
    try reader.visitSubscribers(query) { subscriber in
      try rows(of: subscriber, only: query.segment).forEach { try writer.row($0) }
      count += 1
    }
    _ = try writer.finish()
    return count
  }

  static func write(_ subscribers: [Subscriber], to sink: some ByteSink) throws {
    var writer = CSVWriter(sink)
    try writer.row(headings)
    for subscriber in subscribers { try rows(of: subscriber, only: nil).forEach { try writer.row($0) } }
    _ = try writer.finish()
  }

  private static let headings = [
    "email", "name", "language", "newsletter", "status", "topics", "frequency", "format", "standing", "since",
  ]

  /// A row for each subscription, and one for a subscriber without any.
  private static func rows(of subscriber: Subscriber, only segment: SubscriberQuery.Segment?) -> [[String]] {
    let subscriptions = subscriber.subscriptions.filter { segment == nil || $0.newsletter == segment?.newsletter }
    return (subscriptions.isEmpty ? [nil] : subscriptions.map { $0 }).map { subscription in
      [
        subscriber.mailbox.address.description, subscriber.mailbox.name?.string ?? "", subscriber.language?.string ?? "",
        subscription?.newsletter.string ?? "", subscription?.status.rawValue ?? "",
        subscription?.topics.map(\.string).joined(separator: "; ") ?? "", subscription?.frequency.rawValue ?? "",
        subscription?.format.rawValue ?? "", subscriber.standing.rawValue, subscriber.since.formatted(.iso8601),
      ]
    }
  }
}
