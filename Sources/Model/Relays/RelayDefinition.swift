/// A mail server that takes our messages and delivers them.
public struct RelayDefinition: Hashable, Sendable {
  /// What it is called in `tidings.yaml` and in messages.
  public var name: Slug
  /// Where it is.
  public var host: RelayHost
  /// The TCP port, for example 587.
  public var port: UInt16
  /// Who may listen on the way.
  public var security: RelaySecurity
  /// A file of certificates (PEM) that are trusted in place of the system's.
  public var authority: String?
  /// How to log in; nil for a relay that knows us otherwise.
  public var login: RelayLogin?
  /// How large its share is beside other relays: twice the weight is twice the messages.
  public var weight: Int
  /// What it may be asked to do.
  public var limits: RelayLimits

  /// A relay of these parts.
  public init(
    name: Slug, host: RelayHost, port: UInt16, security: RelaySecurity, authority: String? = nil, login: RelayLogin? = nil,
    weight: Int = 1, limits: RelayLimits = RelayLimits()
  ) {
    self.name = name
    self.host = host
    self.port = port
    self.security = security
    self.authority = authority
    self.login = login
    self.weight = max(1, weight)
    self.limits = limits
  }
}
