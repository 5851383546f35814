public import Foundation
public import Model

/// What drafting came to for one newsletter.
public struct DraftReport: Hashable, Sendable {
  /// The newsletter.
  public var newsletter: Slug
  /// Editions that were too thin when they were due, and whose articles are candidates for the next one.
  public var merged: [EditionID] = []
  /// Editions whose time has come and that nobody has approved or called off.
  public var overdue: [EditionID] = []
  /// The next edition; nil when it is too early for it.
  public var draft: DraftedEdition?
  /// When the next edition is drafted, if it is too early now.
  public var draftedFrom: Date?

  /// A report of these parts.
  public init(newsletter: Slug, draft: DraftedEdition? = nil) {
    self.newsletter = newsletter
    self.draft = draft
  }
}

/// An edition after drafting, and what the drafting did to it.
public struct DraftedEdition: Hashable, Sendable {
  /// The edition as it is saved now.
  public var edition: Edition
  /// What was done.
  public var change: Change
  /// What happens to it because it carries fewer articles than the newsletter calls for; nil if it does not.
  public var thin: ThinRule?

  /// What drafting can do.
  public enum Change: Hashable, Sendable {
    /// There was none for that date.
    case created
    /// The draft that was there carries something else now.
    case refreshed
    /// It is as it was.
    case unchanged
  }
}

/// Why one article is in an edition, or out of it, in words.
public struct Explanation: Hashable, Sendable {
  /// The article.
  public var article: ArticleID
  /// Its headline.
  public var title: PlainText
  /// Whether it is in.
  public var isTaken: Bool
  /// A line that starts with `in:` or `out:`.
  public var reason: String
}
