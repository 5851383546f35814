public import Markup
public import Model

/// Writes one feed in one format, entry by entry, so that memory does not grow with their number.
///
/// Call `begin`, then `entry` for each article in the order shown, then `end`. The same calls write the same bytes.
public protocol FeedWriter<Sink> {
  /// Where the bytes go.
  associatedtype Sink: ByteSink

  /// Writes what stands before the entries.
  mutating func begin() throws
  /// Writes one entry, with links to the same piece in other languages.
  mutating func entry(_ article: Article, translations: [Article]) throws
  /// Writes what stands behind the entries, and hands the sink back.
  mutating func end() throws -> Sink
}

extension FeedWriter {
  /// Writes one entry of which there are no translations.
  public mutating func entry(_ article: Article) throws {
    try entry(article, translations: [])
  }
}

/// What `RSSWriter`, `AtomWriter` and `JSONFeedWriter` have in common: the same three steps, whatever sink is behind them.
///
/// They do not know the kind of their sink, because a call to a generic writer finds out anew each time what it is generic over,
/// and an entry is written by a hundred calls.
protocol FormatWriter {
  /// Writes what stands before the entries.
  mutating func begin() throws
  /// Writes one entry, with links to the same piece in other languages.
  mutating func entry(_ article: Article, translations: [Article]) throws
  /// Writes what stands behind the entries, and hands the last bytes on.
  mutating func end() throws
}
