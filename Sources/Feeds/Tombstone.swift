public import Foundation
public import Model

/// What is left of an article that was taken back: its name and when, so that readers take it off their lists, too (RFC 6721).
public struct Tombstone: Hashable, Sendable {
  /// The article that is gone.
  public let id: ArticleID
  /// Since when it is gone; never before its last change, for readers keep an entry that is newer than its tombstone (§3).
  public let withdrawn: Date
  /// The article's last change, which is the withdrawal itself unless it was imported when it was gone already.
  let updated: Date

  /// The tombstone of an article; nil unless it is withdrawn.
  public init?(_ article: Article) {
    guard case .withdrawn(let date, _) = article.state else { return nil }
    id = article.id
    withdrawn = max(date, article.updated)
    updated = article.updated
  }
}

extension [Tombstone] {
  /// Those that a feed still shows, the newest first.
  ///
  /// Days are counted back from the newest change that the feed tells of, and not from today: a build that has nothing new to say
  /// must write the same bytes.
  func shown(for days: Int, newest: Date?, limit: Int) -> [Tombstone] {
    guard days > 0, let latest = (map(\.updated) + [newest].compactMap(\.self)).max() else { return [] }
    let first = latest.addingTimeInterval(-86_400 * TimeInterval(days))
    let kept = filter { $0.withdrawn >= first }
    return Array(kept.sorted { ($1.withdrawn, $0.id) < ($0.withdrawn, $1.id) }.prefix(limit))
  }
}
