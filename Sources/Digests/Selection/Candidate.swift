import Foundation
import Model

/// What must be remembered of an article while an edition is filled: light, so that a large store is not held in memory.
struct Candidate {
  let id: ArticleID
  /// The headline that the newsletter shows.
  let title: PlainText
  let published: Date
  /// The sections whose rules take it, as places in the newsletter's list, rising.
  let sections: [Int]

  /// The newest first; ties by id.
  static func isNewer(_ left: Candidate, _ right: Candidate) -> Bool {
    left.published == right.published ? left.id < right.id : left.published > right.published
  }

  /// The oldest first; ties by id.
  static func isOlder(_ left: Candidate, _ right: Candidate) -> Bool {
    left.published == right.published ? left.id < right.id : left.published < right.published
  }

  /// By title as its characters are numbered; ties by id.
  static func isTitledBefore(_ left: Candidate, _ right: Candidate) -> Bool {
    left.title == right.title ? left.id < right.id : left.title < right.title
  }
}
