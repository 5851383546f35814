public import Model

/// The domain that answers for a message (RFC 6376 §3.5 `d=`), in lower case, as A-labels.
public struct DKIMDomain: Hashable, Sendable, CustomStringConvertible {
  /// The name as the DNS has it.
  public let string: String

  /// Nil unless the text is a domain name with a dot.
  public init?(_ raw: some StringProtocol) {
    guard let address = EmailAddress("dkim@\(raw)") else { return nil }
    string = address.domain
  }

  /// The domain of an address, such as the one that messages are from: signatures count for DMARC where both are the same (RFC 7489 §3.1).
  public init(of address: EmailAddress) {
    string = address.domain
  }

  /// The name itself.
  public var description: String { string }
}

/// Which of a domain's keys it is (RFC 6376 §3.1): labels of letters, digits and hyphens, at most 63 characters in all.
public struct DKIMSelector: Hashable, Sendable, CustomStringConvertible {
  /// The name, in lower case.
  public let string: String

  /// Nil unless the text is one or more labels with dots between.
  public init?(_ raw: some StringProtocol) {
    let labels = raw.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...63).contains(raw.utf8.count), labels.allSatisfy({ Self.isLabel(Array($0)) }) else { return nil }
    string = raw.lowercased()
  }

  /// The name itself.
  public var description: String { string }

  private static func isLabel(_ label: [UInt8]) -> Bool {
    let hyphen = UInt8(ascii: "-")
    guard let first = label.first, let last = label.last, first != hyphen, last != hyphen else { return false }
    return label.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), hyphen: true
      default: false
      }
    }
  }
}
