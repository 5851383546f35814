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
    let text = String(raw)
    guard let address = text.utf8.allSatisfy({ $0 < 0x80 }) ? Self.ascii(text) : Self.international(text) else { return nil }
    description = address
  }

  /// Nearly every address, looked at byte by byte: a list has a million of them.
  private static func ascii(_ text: String) -> String? {
    guard let at = text.utf8.firstIndex(of: UInt8(ascii: "@")) else { return nil }
    let (local, domain) = (text.utf8[..<at], text[text.utf8.index(after: at)...].lowercased())
    var atomLength = 0
    for byte in local {
      guard byte != UInt8(ascii: ".") || atomLength > 0, byte == UInt8(ascii: ".") || isAtomText(Unicode.Scalar(byte)) else { return nil }
      atomLength = byte == UInt8(ascii: ".") ? 0 : atomLength + 1
    }
    guard (1...64).contains(local.count), atomLength > 0, isDomain(domain[...]) else { return nil }
    return text[..<at] + "@" + domain
  }

  private static func international(_ text: String) -> String? {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...64).contains(parts[0].utf8.count) else { return nil }
    let atoms = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard atoms.allSatisfy({ !$0.isEmpty && $0.unicodeScalars.allSatisfy(isAtomText) }) else { return nil }
    guard let domain = InternationalDomain.ascii(String(parts[1])), isDomain(domain[...]) else { return nil }
    return parts[0] + "@" + domain
  }

  /// What stands before the `@`.
  public var localPart: String { String(description[..<at]) }

  /// What stands after it, in lower case, as A-labels (RFC 5890).
  public var domain: String { String(description[at...].dropFirst()) }

  private var at: String.Index { description.utf8.firstIndex(of: UInt8(ascii: "@")) ?? description.endIndex }

  /// Whether only a server with SMTPUTF8 can take a message for it (RFC 6531): the local part has characters beyond ASCII.
  public var needsSMTPUTF8: Bool { !localPart.utf8.allSatisfy { $0 < 0x80 } }

  /// RFC 5322 §3.2.3 `atext`, widened by RFC 6531 to everything beyond ASCII that is visible.
  private static func isAtomText(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return isLetterOrDigit(UInt8(ascii: scalar)) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(UInt8(ascii: scalar))
    }
    return !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format
  }

  /// Whether a text is a domain name with a dot, of letters, digits and hyphens (RFC 5321 §4.1.2).
  static func isDomain(_ text: Substring) -> Bool {
    var (labels, length) = (1, 0)
    var last = UInt8(ascii: ".")
    for byte in text.utf8 {
      if byte == UInt8(ascii: ".") {
        guard length > 0, last != UInt8(ascii: "-") else { return false }
        labels += 1
        length = 0
      } else {
        length += 1
        guard length <= 63, isLetterOrDigit(byte) || byte == UInt8(ascii: "-") && length > 1 else { return false }
      }
      last = byte
    }
    return labels >= 2 && length > 0 && last != UInt8(ascii: "-") && text.utf8.count <= 253
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
