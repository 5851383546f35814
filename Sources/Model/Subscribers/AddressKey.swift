import Foundation

/// An e-mail address as two spellings of it are compared: the whole of it in lower case, in Unicode NFC.
///
/// The local part may be case-sensitive by RFC 5321 §2.4, but no provider keeps two mailboxes that differ in case only, while people
/// type their address now so and now so. What is written to is the address as typed, never this.
public struct AddressKey: Hashable, Sendable, CustomStringConvertible {
  /// The folded address.
  public let string: String

  /// Folds an address.
  public init(_ address: EmailAddress) {
    let typed = address.description
    string =
      typed.utf8.allSatisfy { $0 < 0x80 }
      ? typed.lowercased() : typed.lowercased().precomposedStringWithCanonicalMapping.lowercased()
  }

  /// Reads a folded address; nil unless it is one.
  public init?(_ raw: some StringProtocol) {
    guard let address = EmailAddress(raw) else { return nil }
    self.init(address)
  }

  /// The folded address.
  public var description: String { string }
}
