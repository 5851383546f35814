import Foundation
public import Signing

/// What must stand in the DNS for signatures to be verified (RFC 6376 §3.6).
public struct DKIMRecord: Hashable, Sendable {
  /// The name of the TXT record, without a dot at the end.
  public let name: String
  /// What it says: `v=DKIM1; k=rsa; p=…`.
  public let text: String

  /// The record of a key.
  public init(_ selector: DKIMSelector, of domain: DKIMDomain, _ key: PublicKey) {
    name = "\(selector)._domainkey.\(domain)"
    let (type, bytes) =
      switch key.kind {
      case .rsa: ("rsa", key.subjectPublicKeyInfo)
      // RFC 8463 §4.2: the key alone, which is the last thing in it (RFC 8410 §4).
      case .ed25519: ("ed25519", Array(key.subjectPublicKeyInfo.suffix(32)))
      }
    text = "v=DKIM1; k=\(type); p=\(Data(bytes).base64EncodedString())"
  }

  /// The text in the pieces that one TXT record is made of, each at most 255 characters (RFC 1035 §3.3, RFC 6376 §3.6.2.2).
  public var strings: [String] {
    var rest = text[...]
    var strings: [String] = []
    while !rest.isEmpty {
      strings.append(String(rest.prefix(255)))
      rest = rest.dropFirst(255)
    }
    return strings
  }

  /// The record as zone files and most forms want it: `name. IN TXT "…" "…"`.
  public var zoneLine: String {
    "\(name). IN TXT " + strings.map { "\"\($0)\"" }.joined(separator: " ")
  }
}
