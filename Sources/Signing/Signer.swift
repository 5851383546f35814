/// Whoever can sign bytes, from any thread.
public protocol Signer: Sendable {
  /// How it signs.
  var algorithm: SignatureAlgorithm { get }

  /// The signature of bytes.
  func sign(_ bytes: [UInt8]) throws(SigningError) -> [UInt8]
}

/// A way to sign bytes.
public enum SignatureAlgorithm: Hashable, Sendable {
  /// RSASSA-PKCS1-v1_5 over the SHA-256 of the bytes (RFC 8017 §8.2).
  case rsaSHA256
  /// Ed25519 of the bytes themselves (RFC 8032 §5.1), 64 bytes long.
  case ed25519
}
