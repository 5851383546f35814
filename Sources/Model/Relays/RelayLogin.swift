/// How to log in to a relay.
///
/// What it prints never shows the secret.
public struct RelayLogin: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
  /// The name.
  public var user: String
  /// What proves it.
  public var secret: Secret

  /// A login of these parts.
  public init(user: String, secret: Secret) {
    self.user = user
    self.secret = secret
  }

  /// What proves who somebody is.
  public enum Secret: Hashable, Sendable {
    /// For PLAIN and LOGIN.
    case password(String)
    /// For XOAUTH2.
    case accessToken(String)
  }

  /// The name.
  public var description: String { "\(user) (secret hidden)" }
  /// The name.
  public var customMirror: Mirror { Mirror(self, children: ["user": user]) }
}
