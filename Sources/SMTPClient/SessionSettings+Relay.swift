import Model
import SMTP

extension SessionSettings {
  /// How to talk to a relay as it is defined; refuses what would go in the clear and must not.
  init(_ relay: RelayDefinition, clientName: ClientName, prefersChunking: Bool) throws(RelaySetupError) {
    let security = try ChannelSecurity(relay)
    let credentials = try relay.login.map(Credentials.init(login:))
    do throws(CredentialsInPlaintext) {
      try self.init(clientName: clientName, security: security, credentials: credentials, prefersChunking: prefersChunking)
    } catch {
      throw .credentialsInPlaintext(relay.host)
    }
  }

  /// Whether there is TLS at any time.
  var isEncrypted: Bool { security == .startTLS || security == .implicitTLS }
}

extension SessionSettings.ChannelSecurity {
  fileprivate init(_ relay: RelayDefinition) throws(RelaySetupError) {
    switch relay.security {
    case .implicitTLS: self = .implicitTLS
    case .startTLS: self = .startTLS
    case .none where !relay.host.isLoopback: throw .plaintextToOthers(relay.host)
    case .none, .noneForced: self = .plaintext(allowsCredentials: relay.host.isLoopback)
    }
  }
}

extension Credentials {
  fileprivate init(login: RelayLogin) throws(RelaySetupError) {
    let credentials =
      switch login.secret {
      case .password(let password): Credentials(user: login.user, password: password)
      case .accessToken(let token): Credentials(user: login.user, accessToken: token)
      }
    guard let credentials else { throw .unusableLogin(user: login.user) }
    self = credentials
  }
}
