import Model

/// The name of a message or of one of its parts, unique in the world: `<left@domain>` (RFC 5322 §3.6.4).
public struct MessageID: Hashable, Sendable, CustomStringConvertible {
  /// What stands before the `@`, a dot-atom of ASCII.
  public let left: String
  /// The domain of the one who names it.
  public let domain: String

  /// Nil unless the left side is a dot-atom of ASCII and both make an address.
  public init?(left: String, domain: String) {
    guard left.utf8.allSatisfy({ $0 < 0x80 }), let address = EmailAddress("\(left)@\(domain)") else { return nil }
    self.left = address.localPart
    self.domain = address.domain
  }

  /// `<left@domain>`.
  public var description: String { "<\(left)@\(domain)>" }
}
