public import Model

/// The name that we give ourselves in EHLO (RFC 5321 §4.1.1.1): a domain, or an address in brackets.
public struct ClientName: Hashable, Sendable, CustomStringConvertible {
  /// As it is sent.
  public let description: String

  /// Nil unless the text is a domain name of letters, digits and hyphens; `localhost` is one.
  public init?(domain: some StringProtocol) {
    guard let name = HostName(domain) else { return nil }
    description = name.description
  }

  /// A machine without a name gives its address (RFC 5321 §4.1.3).
  public init(address: IPAddress) {
    description = address.isIPv4 ? "[\(address)]" : "[IPv6:\(address)]"
  }
}
