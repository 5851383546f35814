/// A relay as the publication's files name it: who logs in is known, what proves it is kept elsewhere.
public struct RelaySetting: Hashable, Sendable {
  /// The relay, without a login.
  public var relay: RelayDefinition
  /// The name to log in with; nil for a relay that knows us otherwise.
  public var user: String?
  /// What proves it, or where that is; nil when a variable of the environment of its own has it.
  public var secret: Secret?

  /// A setting of these parts.
  public init(relay: RelayDefinition, user: String? = nil, secret: Secret? = nil) {
    self.relay = relay
    self.user = user
    self.secret = secret
  }

  /// What proves who logs in; files are relative to the publication's folder.
  public enum Secret: Hashable, Sendable {
    /// A file with a password.
    case passwordFile(String)
    /// A file with an OAuth 2.0 access token.
    case accessTokenFile(String)
    /// The login itself, from the environment.
    case known(RelayLogin)
  }

  /// The setting that an address says.
  public init(_ url: RelayURL, name: Slug, weight: Int = 1, limits: RelayLimits = RelayLimits()) {
    self.init(
      relay: RelayDefinition(
        name: name, host: url.host, port: url.port, security: url.security, authority: url.authority, weight: weight, limits: limits),
      user: url.user)
    if let user = url.user, let password = url.password { secret = .known(RelayLogin(user: user, secret: .password(password))) }
  }
}
