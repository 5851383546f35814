public import Model

/// What is known of a publisher's postal address.
public enum KnownAddress: Hashable, Sendable {
  /// Nobody knows whose mail it is.
  case unknown
  /// The publication states none.
  case unstated
  /// This one.
  case stated(String)
}

/// What is known of a mail besides the mail, and how strictly to look.
public struct LintOptions: Sendable {
  /// The programs that it must look right in.
  public var clients: [MailClient]
  /// What works in them.
  public var support: SupportTable
  /// Whether what works in part is told as well.
  public var tellsPartialSupport: Bool
  /// What is known of the publisher's postal address, which must be in the mail.
  public var postalAddress: KnownAddress
  /// What became of asking for the links; empty when nobody asked.
  public var visits: [WebAddress: LinkVisit]

  /// Nothing is known but the mail, unless it is said here.
  public init(
    clients: [MailClient] = MailClient.usual, support: SupportTable = .standard, tellsPartialSupport: Bool = false,
    postalAddress: KnownAddress = .unknown,
    visits: [WebAddress: LinkVisit] = [:]
  ) {
    self.clients = clients
    self.support = support
    self.tellsPartialSupport = tellsPartialSupport
    self.postalAddress = postalAddress
    self.visits = visits
  }
}
