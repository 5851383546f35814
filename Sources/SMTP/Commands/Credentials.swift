/// Who we are towards a relay, and how we prove it.
///
/// What it prints never shows the secret.
public struct Credentials: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// What proves it.
  enum Secret: Hashable, Sendable {
    case password(String)
    case accessToken(String)
  }

  /// The name to log in with.
  public let user: String
  let secret: Secret

  /// A name with a password, for PLAIN or LOGIN; nil if one is empty or has a control character.
  public init?(user: String, password: String) {
    guard Self.isPlain(user), Self.isPlain(password) else { return nil }
    self.user = user
    secret = .password(password)
  }

  /// A name with an OAuth 2.0 access token, for XOAUTH2; nil if one is empty or has a control character.
  public init?(user: String, accessToken: String) {
    guard Self.isPlain(user), Self.isPlain(accessToken) else { return nil }
    self.user = user
    secret = .accessToken(accessToken)
  }

  /// Those that can carry this secret, the better one first.
  var mechanisms: [AuthenticationMechanism] {
    switch secret {
    case .password: [.plain, .login]
    case .accessToken: [.xoauth2]
    }
  }

  /// The name.
  public var description: String { "\(user) (secret hidden)" }
  /// The name.
  public var debugDescription: String { description }
  /// The name.
  public var customMirror: Mirror { Mirror(self, children: ["user": user]) }

  /// PLAIN separates its parts by NUL (RFC 4616 §2), XOAUTH2 by U+0001.
  private static func isPlain(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }
}
