import Foundation
import Model

/// Which months of a feed are over, and which of them have to be issued, or issued anew, because their articles are no longer the same.
///
/// A month is over when an article of a later one is there: the newest month stays in the document that people subscribe to, so that
/// every article is in one of the two. Everything follows from the store, nothing from the clock.
struct ArchivePlan {
  /// The newest month with articles, which is not over; nil when the feed has none.
  let open: CalendarMonth?
  /// The months that are over and have articles, the oldest first.
  let closed: [CalendarMonth]
  /// The months that are issued and are not to be any more, because their articles are gone or they are the newest again.
  let vanished: [CalendarMonth]
  /// The first month that is not, or no longer, issued as it should be; all behind it have to be issued, too.
  ///
  /// The documents behind a month name it as their `prev-archive`, so they cannot stay as they are when it gets another name.
  let firstToIssue: CalendarMonth?

  private let feed: Slug
  private let issued: [CalendarMonth: Archive]

  /// Looks at the months that changes can have touched, or at all of them if nil.
  init(_ months: FeedMonths, setting: String, touched: Set<CalendarMonth>?, in reader: any StoreReader) throws {
    feed = months.definition.name
    let archives = try reader.archives(of: feed)
    let issued = Dictionary(archives.map { ($0.name.month, $0) }, uniquingKeysWith: { _, last in last })
    self.issued = issued
    let current = Set(archives.filter(\.isCurrent).map(\.name.month))
    let open = try months.newest(before: nil, in: reader)
    self.open = open
    let closed = try Self.closed(months, before: open, known: touched.map { current.subtracting($0) }, touched: touched ?? [], reader)
    self.closed = closed
    vanished = current.subtracting(closed).sorted()
    let changed = try closed.first { month in
      guard let archive = issued[month], archive.isCurrent, archive.setting == setting else { return true }
      return try (touched?.contains(month) ?? true) && !Self.isAsIssued(month, months, reader)
    }
    // Corrections that were told in a month without articles of its own are told in the one before it.
    let heir = vanished.first.flatMap { gone in closed.last { $0 < gone && gone < open ?? gone } }
    firstToIssue = [changed, vanished.first, heir].compactMap(\.self).min()
  }

  /// Whether nothing has to be done.
  var isSettled: Bool { firstToIssue == nil }

  /// What the documents of a month are named, now or when they are issued next.
  func name(of month: CalendarMonth) -> ArchiveName {
    guard let archive = issued[month] else { return ArchiveName(feed: feed, month: month, generation: 1) }
    let isKept = archive.isCurrent && month < firstToIssue ?? month.next
    return isKept ? archive.name : ArchiveName(feed: feed, month: month, generation: archive.name.generation + 1)
  }

  /// The month with articles in front of one, and the one behind it.
  func neighbours(of month: CalendarMonth) -> (older: CalendarMonth?, newer: CalendarMonth?) {
    (closed.last { $0 < month }, closed.first { $0 > month } ?? open)
  }

  /// Downward from the open month as far as nothing is known, then what is known; what was touched is looked at in any case.
  private static func closed(
    _ months: FeedMonths, before open: CalendarMonth?, known: Set<CalendarMonth>?, touched: Set<CalendarMonth>, _ reader: any StoreReader
  ) throws -> [CalendarMonth] {
    guard let open else { return [] }
    var found = Set((known ?? []).filter { $0 < open })
    var month = try months.newest(before: open, in: reader)
    while let next = month, !found.contains(next) {
      found.insert(next)
      month = try months.newest(before: next, in: reader)
    }
    for month in touched where try month < open && !found.contains(month) && months.hasArticles(in: month, reader) {
      found.insert(month)
    }
    return found.sorted()
  }

  /// Whether an archive has exactly the articles of its month, and no other that has left the feed since.
  private static func isAsIssued(_ month: CalendarMonth, _ months: FeedMonths, _ reader: any StoreReader) throws -> Bool {
    let entries = try reader.entries(of: months.definition.name, in: month)
    var missing = Set(entries.filter { !$0.isCorrection }.map(\.id))
    var hasAll = true
    try reader.visitArticles(months.published(in: month)) { article in
      if missing.remove(article.id) == nil { hasAll = false }
    }
    guard hasAll, missing.isEmpty else { return false }
    return try entries.allSatisfy { entry in
      guard entry.isCorrection else { return true }
      guard let article = try reader.article(entry.id) else { return false }
      return article.state.name == .published && months.definition.selection.matches(article)
    }
  }
}
