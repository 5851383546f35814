/// How a publication's mail leaves the house.
public struct MailDefinition: Hashable, Sendable {
  /// The mail servers that take it; messages are shared out among them by weight.
  public var relays: [RelaySetting]
  /// The name that we give ourselves to them; the machine's own if nil.
  public var clientName: HostName?
  /// The mailbox that reports of failures go to, each to an address of its own (`bounces+TOKEN@example.edu`); nil sends them to the
  /// newsletter's own address.
  public var bounceMailbox: EmailAddress?
  /// A mailbox that unsubscribes whoever writes to it.
  public var leaveMailbox: EmailAddress?
  /// What signs it; nil leaves that to the relay.
  public var dkim: DKIMDefinition?
  /// How fast mail may go to a domain, by domain.
  public var domainRates: [MailDomain: [MessageRate]]

  /// A definition of these parts.
  public init(
    relays: [RelaySetting] = [], clientName: HostName? = nil, bounceMailbox: EmailAddress? = nil, leaveMailbox: EmailAddress? = nil,
    dkim: DKIMDefinition? = nil, domainRates: [MailDomain: [MessageRate]] = [:]
  ) {
    self.relays = relays
    self.clientName = clientName
    self.bounceMailbox = bounceMailbox
    self.leaveMailbox = leaveMailbox
    self.dkim = dkim
    self.domainRates = domainRates
  }
}

/// The keys that sign a publication's mail (RFC 6376), and where their public halves stand in the DNS.
public struct DKIMDefinition: Hashable, Sendable {
  /// The domain that answers for the mail; that of `from`, or one above it.
  public var domain: String
  /// The keys; an RSA key comes first.
  public var keys: [Key]

  /// A definition of these parts.
  public init(domain: String, keys: [Key]) {
    self.domain = domain
    self.keys = keys
  }

  /// A key and its name.
  public struct Key: Hashable, Sendable {
    /// The name under which its public half stands: `SELECTOR._domainkey.DOMAIN`.
    public var selector: String
    /// The file of the private half, PEM, relative to the publication's folder.
    public var file: String

    /// A key of these parts.
    public init(selector: String, file: String) {
      self.selector = selector
      self.file = file
    }
  }
}
