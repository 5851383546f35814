/// Reads what was published as archives.
public protocol ArchiveReader {
  /// The feeds with archives that are current, by name.
  func archivedFeeds() throws(StoreError) -> [Slug]
  /// Every month of a feed that was ever issued, the oldest first, each as it was issued last.
  func archives(of feed: Slug) throws(StoreError) -> [Archive]
  /// The articles in a current archive, by their ids.
  func entries(of feed: Slug, in month: CalendarMonth) throws(StoreError) -> [ArchiveEntry]
  /// The months of a feed in whose current archives an article stands, the oldest first.
  func archives(of feed: Slug, holding article: ArticleID) throws(StoreError) -> [CalendarMonth]
  /// Hands over a document of a current archive piece by piece; an error of the visitor ends the visit.
  func visitDocument(
    of feed: Slug, in month: CalendarMonth, as format: FeedFormat, _ visit: (UnsafeRawBufferPointer) throws -> Void) throws
}

/// Writes archives.
public protocol ArchiveWriter {
  /// Remembers a month as it is issued now, in place of what was remembered of it; its documents are added piece by piece.
  func issue(_ archive: Archive, entries: [ArchiveEntry]) throws(StoreError)
  /// Adds bytes to the end of a document of a current archive.
  func append(
    _ bytes: UnsafeRawBufferPointer, toDocumentOf feed: Slug, in month: CalendarMonth, as format: FeedFormat) throws(StoreError)
  /// Takes a month back: of its documents only the name is remembered.
  func retireArchive(of feed: Slug, in month: CalendarMonth) throws(StoreError)
}
