/// A way to prove who we are (RFC 4954).
public enum AuthenticationMechanism: String, Hashable, Sendable, CaseIterable {
  /// Name and password in one answer (RFC 4616).
  case plain = "PLAIN"
  /// Name and password as two answers; no RFC, but many servers know only this.
  case login = "LOGIN"
  /// An OAuth 2.0 access token, as Google and Microsoft take it.
  case xoauth2 = "XOAUTH2"
}
