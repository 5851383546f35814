/// Sends one request and receives one answer; redirects are answers like others.
///
/// Whoever implements this looks the host's name up, connects to an address that was found and is allowed, and to no other, checks
/// the certificate against the name, and takes no more bytes and no more time than the request allows.
public protocol WebExchange: Sendable {
  /// Sends the request as it is; `limits.redirects` means nothing here.
  func exchange(_ request: FetchRequest) async throws(FetchError) -> FetchedDocument
}
