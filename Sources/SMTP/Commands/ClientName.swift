public import Model

/// The name that we give ourselves in EHLO (RFC 5321 §4.1.1.1): a domain, or an address in brackets.
public struct ClientName: Hashable, Sendable, CustomStringConvertible {
  /// As it is sent.
  public let description: String

  /// Nil unless the text is a domain name of letters, digits and hyphens; `localhost` is one.
  public init?(domain: some StringProtocol) {
    let labels = Array(domain.utf8).split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard domain.utf8.count <= 253, labels.allSatisfy(Self.isLabel) else { return nil }
    description = String(domain)
  }

  /// A machine without a name gives its address (RFC 5321 §4.1.3).
  public init(address: IPAddress) {
    description = address.isIPv4 ? "[\(address)]" : "[IPv6:\(address)]"
  }

  private static func isLabel(_ label: some BidirectionalCollection<UInt8>) -> Bool {
    let hyphen = UInt8(ascii: "-")
    guard (1...63).contains(label.count), label.first != hyphen, label.last != hyphen else { return false }
    return label.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == hyphen
    }
  }
}
