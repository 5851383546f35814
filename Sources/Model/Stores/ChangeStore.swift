/// A place in the history of a store.
///
/// The number counts changes, the token is random: a store that was restored from a backup and went on from there has other
/// tokens than the one before, though the same numbers.
public struct ChangeMark: Hashable, Sendable, Codable {
  /// Counts up with every saved revision.
  public var number: Int64
  /// Tells the same number of two stores apart.
  public var token: Int64

  /// A mark of these parts.
  public init(number: Int64, token: Int64) {
    self.number = number
    self.token = token
  }
}

/// What became of an article between two places in the history of a store.
public struct ArticleChange: Hashable, Sendable {
  /// As it was; nil if it was not there.
  public var before: Article?
  /// As it is now.
  public var after: Article

  /// A change of these parts.
  public init(before: Article?, after: Article) {
    self.before = before
    self.after = after
  }
}

/// Reads what has changed.
public protocol ChangeReader {
  /// Where the store is now.
  func mark() throws(StoreError) -> ChangeMark
  /// The articles that were saved after a mark, each once; nil when the mark is not of this store, or when there are more than the limit.
  func changes(since mark: ChangeMark, limit: Int) throws(StoreError) -> [ArticleChange]?
}
