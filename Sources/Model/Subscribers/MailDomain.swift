/// What stands behind the `@` of an address, in lower case, as A-labels (RFC 5890).
public struct MailDomain: Hashable, Sendable, CustomStringConvertible {
  /// The domain, for example `example.edu`.
  public let string: String

  /// Nil unless the text is a domain name with a dot.
  public init?(_ raw: some StringProtocol) {
    guard let domain = InternationalDomain.ascii(String(raw)), EmailAddress.isDomain(domain[...]) else { return nil }
    string = domain
  }

  /// The domain of an address.
  public init(of address: EmailAddress) {
    string = address.domain
  }

  /// The domain.
  public var description: String { string }
}
