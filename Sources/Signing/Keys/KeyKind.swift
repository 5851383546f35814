/// The kinds of keys that mail is signed with.
public enum KeyKind: Hashable, Sendable, CustomStringConvertible {
  /// RSA with a modulus of so many bits.
  case rsa(bits: Int)
  /// Ed25519 (RFC 8032).
  case ed25519

  /// How long RSA keys may be: RFC 8301 §3.2 has every verifier take these, and trust none that is shorter.
  public static let rsaBits = 1024...4096

  /// How such a key signs.
  public var algorithm: SignatureAlgorithm {
    switch self {
    case .rsa: .rsaSHA256
    case .ed25519: .ed25519
    }
  }

  /// Whether the key may be used but should be replaced: RFC 8301 §3.2 advises 2048 bits.
  public var isShorterThanAdvised: Bool {
    switch self {
    case .rsa(let bits): bits < 2048
    case .ed25519: false
    }
  }

  /// `RSA-2048` or `Ed25519`.
  public var description: String {
    switch self {
    case .rsa(let bits): "RSA-\(bits)"
    case .ed25519: "Ed25519"
    }
  }
}
