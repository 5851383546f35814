/// A mailbox address as RFC 5321 §4.1.2 allows it in practice: a dot-atom, `@`, and a domain with a dot.
///
/// The local part is kept as typed (it may be case-sensitive); the domain is kept in lower case, as A-labels where it was typed
/// in letters beyond ASCII. Quoted local parts
/// and address literals are legal but not accepted: no subscriber has one, and they are a classic way to smuggle.
public struct EmailAddress: Hashable, Sendable, CustomStringConvertible {
  /// `local@domain`.
  public let description: String

  /// Nil unless the text is one plain address.
  public init?(_ raw: some StringProtocol) {
    let parts = String(raw).split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...64).contains(parts[0].utf8.count) else { return nil }
    let atoms = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard atoms.allSatisfy({ !$0.isEmpty && $0.unicodeScalars.allSatisfy(Self.isAtomText) }) else { return nil }
    guard let domain = InternationalDomain.ascii(String(parts[1])), Self.isDomain(domain[...]) else { return nil }
    description = parts[0] + "@" + domain
  }

  /// What stands before the `@`.
  public var localPart: String { String(description.prefix { $0 != "@" }) }

  /// What stands after it, in lower case, as A-labels (RFC 5890).
  public var domain: String { String(description.drop { $0 != "@" }.dropFirst()) }

  /// Whether only a server with SMTPUTF8 can take a message for it (RFC 6531): the local part has characters beyond ASCII.
  public var needsSMTPUTF8: Bool { !localPart.utf8.allSatisfy { $0 < 0x80 } }

  /// RFC 5322 §3.2.3 `atext`, widened by RFC 6531 to everything beyond ASCII that is visible.
  private static func isAtomText(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return isLetterOrDigit(UInt8(ascii: scalar)) || "!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains(scalar)
    }
    return !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format
  }

  /// Whether a text is a domain name with a dot, of letters, digits and hyphens (RFC 5321 §4.1.2).
  static func isDomain(_ text: Substring) -> Bool {
    let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return (3...253).contains(text.utf8.count) && labels.count >= 2 && labels.allSatisfy(isLabel)
  }

  private static func isLabel(_ label: Substring.UTF8View) -> Bool {
    let hyphen = UInt8(ascii: "-")
    guard (1...63).contains(label.count), label.first != hyphen, label.last != hyphen else { return false }
    return label.allSatisfy { isLetterOrDigit($0) || $0 == hyphen }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension EmailAddress: Codable {
  /// Reads a string; a malformed address is refused.
  public init(from decoder: any Decoder) throws {
    self = try decoder.parsed(String.self, as: "an e-mail address", EmailAddress.init)
  }

  /// Writes the plain string.
  public func encode(to encoder: any Encoder) throws {
    try description.encode(to: encoder)
  }
}
