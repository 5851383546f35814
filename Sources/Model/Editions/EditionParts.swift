public import Foundation

/// The stretch of time that an edition looks at.
public struct EditionSpan: Hashable, Sendable, Codable {
  /// The first moment of it; nil means since the beginning.
  public var start: Date?
  /// The first moment after it.
  public var end: Date

  /// A span between two moments.
  public init(start: Date?, end: Date) {
    self.start = start
    self.end = end
  }

  /// Whether a moment lies in it.
  public func contains(_ moment: Date) -> Bool {
    moment < end && (start.map { moment >= $0 } ?? true)
  }
}

/// A section of an edition, filled.
public struct EditionSection: Hashable, Sendable, Codable {
  /// The heading.
  public var title: PlainText
  /// The articles under it, in the order shown.
  public var articles: [ArticleID]

  /// A section of these parts.
  public init(title: PlainText, articles: [ArticleID]) {
    self.title = title
    self.articles = articles
  }
}

/// Why there is an edition.
public enum EditionOccasion: Hashable, Sendable, Codable {
  /// The newsletter's schedule.
  case schedule
  /// Articles of these editions were corrected or withdrawn; it is for exactly their readers.
  case correction(of: [EditionID])
}
