/// How to talk to one relay.
public struct SessionSettings: Hashable, Sendable {
  /// Who may listen on the way.
  ///
  /// There is no "TLS if offered": who can read can also take the offer away.
  public enum ChannelSecurity: Hashable, Sendable {
    /// TLS before the first byte, as on port 465 (RFC 8314).
    case implicitTLS
    /// TLS by STARTTLS, or nothing.
    case startTLS
    /// None. Credentials only where the caller knows that nobody can listen: towards this machine.
    case plaintext(allowsCredentials: Bool)
  }

  /// Credentials were given for a channel that anybody can read.
  public struct CredentialsInPlaintext: Error, Hashable, Sendable {}

  /// The name that we give ourselves.
  public let clientName: ClientName
  /// Who may listen.
  public let security: ChannelSecurity
  /// What to log in with; nil for a relay that knows us otherwise.
  public let credentials: Credentials?
  /// Whether to use BDAT instead of DATA where it is offered.
  public let prefersChunking: Bool

  /// Refuses credentials that would go in the clear.
  public init(
    clientName: ClientName, security: ChannelSecurity, credentials: Credentials? = nil, prefersChunking: Bool = false
  ) throws(CredentialsInPlaintext) {
    if credentials != nil, security == .plaintext(allowsCredentials: false) { throw CredentialsInPlaintext() }
    self.clientName = clientName
    self.security = security
    self.credentials = credentials
    self.prefersChunking = prefersChunking
  }
}
