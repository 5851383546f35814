public import Model

/// A link in one of the list headers (RFC 2369 §2): a web address, or a mailbox to write to.
public struct ListLink: Hashable, Sendable, CustomStringConvertible {
  private let target: Target

  private enum Target: Hashable {
    case web(WebAddress)
    case mail(EmailAddress)
  }

  /// A page; nil when the address is longer than 900 characters and could not stand on one line.
  public init?(_ address: WebAddress) {
    guard address.string.utf8.count <= 900 else { return nil }
    target = .web(address)
  }

  /// A mailbox that does the thing when written to.
  public init(_ address: EmailAddress) {
    target = .mail(address)
  }

  /// Whether it is a page that is reached over TLS.
  var isSecurePage: Bool {
    if case .web(let address) = target { address.string.lowercased().hasPrefix("https:") } else { false }
  }

  /// The URL; what a local part may hold but a URL may not is percent-encoded (RFC 6068 §2).
  public var description: String {
    switch target {
    case .web(let address): address.string
    case .mail(let address): "mailto:\(address.localPart.utf8.map(Self.escaped).joined())@\(address.domain)"
    }
  }

  private static func escaped(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      String(UnicodeScalar(byte))
    default: "-._~!$'*+".utf8.contains(byte) ? String(UnicodeScalar(byte)) : "%" + HexDigits.pair(byte)
    }
  }
}
