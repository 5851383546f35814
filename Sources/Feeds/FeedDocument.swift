public import Markup
public import Model

/// The documents that a feed is written as.
public enum FeedDocument {
  /// The writer of one format.
  public static func writer<Sink: ByteSink>(of feed: Feed, as format: FeedFormat, to sink: Sink) -> any FeedWriter<Sink> {
    switch format {
    case .rss: RSSWriter(feed: feed, sink: sink)
    case .atom: AtomWriter(feed: feed, sink: sink)
    case .json: JSONFeedWriter(feed: feed, sink: sink)
    }
  }
}
