import Foundation
import Model

/// When documents last changed, and how long a copy is good: what one of a feed's documents says counts for all of them.
///
/// RSS and Atom say when the feed changed; its page and its JSON do not, and show the same.
struct DocumentDates {
  private var updated: [Substring: Date] = [:]
  private var minutes: [Substring: Int] = [:]
  private var newest: Date?

  init(_ documents: [PackedDocument]) {
    for document in documents {
      guard let facts = document.facts else { continue }
      let stem = Self.stem(document.name)
      if let minutes = facts.minutes { self.minutes[stem] = minutes }
      guard let date = facts.updated else { continue }
      updated[stem] = max(updated[stem] ?? date, date)
      newest = max(newest ?? date, date)
    }
  }

  func minutes(_ document: PackedDocument) -> Int? { minutes[Self.stem(document.name)] }

  func modified(_ document: PackedDocument) -> Date? {
    if let date = updated[Self.stem(document.name)] { return date }
    // The list and the index tell of all feeds.
    if document.name == "index.html" || document.name.hasSuffix(".opml") { return newest ?? wholeSecond(document.written) }
    return wholeSecond(document.written)
  }

  private func wholeSecond(_ date: Date) -> Date { Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.down)) }

  private static func stem(_ name: String) -> Substring {
    name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
  }
}
