public import Foundation

/// Reads what is known of the pictures of articles.
public protocol MediaReader {
  /// What became of the picture at this address; nil when it was never asked for.
  func medium(from source: WebAddress) throws(StoreError) -> Medium?
}

/// Remembers what became of the pictures of articles, so that none is fetched twice.
public protocol MediaWriter {
  /// Saves what became of a picture, new or changed.
  func save(_ medium: Medium, fetchedAt: Date) throws(StoreError)
}
