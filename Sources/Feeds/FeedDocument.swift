public import Markup
public import Model

/// The documents that a feed is written as.
public enum FeedDocument {
  /// The writer of one format.
  public static func writer<Sink: ByteSink>(of feed: Feed, as format: FeedFormat, to sink: Sink) -> any FeedWriter<Sink> {
    writer(of: feed, as: format, to: sink, sharing: EscapedText())
  }

  /// The writers of several formats, which are called in turn for each article: what is the same in two of them is made once.
  public static func writers<Sink: ByteSink>(of feed: Feed, to sinks: [(FeedFormat, Sink)]) -> [any FeedWriter<Sink>] {
    let content = EscapedText()
    return sinks.map { writer(of: feed, as: $0.0, to: $0.1, sharing: content) }
  }

  private static func writer<Sink: ByteSink>(
    of feed: Feed, as format: FeedFormat, to sink: Sink, sharing content: EscapedText
  ) -> any FeedWriter<Sink> {
    let sink = SharedSink(sink)
    return SinkingWriter(document: document(of: feed, as: format, to: AnyByteSink(sink), content), sink: sink)
  }

  private static func document(
    of feed: Feed, as format: FeedFormat, to sink: AnyByteSink, _ content: EscapedText
  ) -> any FormatWriter {
    switch format {
    case .rss: RSSWriter(feed: feed, sink: sink, content: content)
    case .atom: AtomWriter(feed: feed, sink: sink, content: content)
    case .json: JSONFeedWriter(feed: feed, sink: sink)
    }
  }
}

/// A writer together with the sink that it does not know, which is handed back at the end.
private struct SinkingWriter<Sink: ByteSink>: FeedWriter {
  var document: any FormatWriter
  let sink: SharedSink<Sink>

  mutating func begin() throws {
    try document.begin()
  }

  mutating func entry(_ article: Article, translations: [Article]) throws {
    try document.entry(article, translations: translations)
  }

  mutating func end() throws -> Sink {
    try document.end()
    return sink.base
  }
}

/// A sink that two hold: the writer of the document, and who wants it back.
private final class SharedSink<Base: ByteSink>: ByteSink {
  private(set) var base: Base

  init(_ base: Base) {
    self.base = base
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    try base.write(bytes)
  }
}
