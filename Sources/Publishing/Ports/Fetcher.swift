/// Gets documents from the web.
///
/// One fetch is one document: redirects are followed as far as the request allows, and each place on the way is looked at anew.
/// Whoever implements this keeps the limits of the request, refuses addresses of private networks that are not allowed, checks
/// certificates, and names the publication in `User-Agent`.
public protocol Fetcher: Sendable {
  /// Sends the request and receives the whole answer, whatever its status is: 404 is an answer, no error.
  ///
  /// - Throws: `FetchError` when there is no answer, or one that may not or cannot be taken; `.cancelled` when the task is.
  func fetch(_ request: FetchRequest) async throws(FetchError) -> FetchedDocument
}

extension Fetcher {
  /// Fetches a document that is wanted; a status from 400 on is an error as well.
  public func document(_ request: FetchRequest) async throws(FetchError) -> FetchedDocument {
    let document = try await fetch(request)
    if let error = document.failure { throw error }
    return document
  }
}
