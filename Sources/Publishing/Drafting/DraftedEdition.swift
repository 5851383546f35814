public import Model

/// An edition after drafting, and what the drafting did to it.
public struct DraftedEdition: Hashable, Sendable {
  /// The edition as it is saved now.
  public var edition: Edition
  /// What was done.
  public var change: Change
  /// Whether it carries fewer articles than the newsletter calls for.
  public var isThin: Bool

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
