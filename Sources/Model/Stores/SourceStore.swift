public import Foundation

/// Reads what is known of sources, all from one consistent state of the store.
public protocol SourceReader {
  /// How a source has fared; nil when it was never imported.
  func health(of source: Slug) throws(StoreError) -> SourceHealth?
  /// What is remembered of the documents of a source, by their addresses.
  func fetchRecords(of source: Slug) throws(StoreError) -> [FetchRecord]
}

/// Writes what is known of sources.
public protocol SourceWriter {
  /// Saves how a source has fared, new or changed.
  func save(_ health: SourceHealth) throws(StoreError)
  /// Saves what is remembered of a document, new or changed.
  func save(_ record: FetchRecord) throws(StoreError)
  /// Forgets the documents of a source that were last fetched before a moment.
  func removeFetchRecords(of source: Slug, fetchedBefore moment: Date) throws(StoreError)
}
