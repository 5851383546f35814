import CLibCrypto

/// The key that tells who made a signature.
public struct PublicKey: Hashable, Sendable {
  /// What kind of key it is.
  public let kind: KeyKind
  /// The key with its kind, in DER (`SubjectPublicKeyInfo`, RFC 5280 §4.1).
  public let subjectPublicKeyInfo: [UInt8]

  /// Takes what libcrypto wrote.
  init(kind: KeyKind, subjectPublicKeyInfo: [UInt8]) {
    self.kind = kind
    self.subjectPublicKeyInfo = subjectPublicKeyInfo
  }

  /// Reads a `SubjectPublicKeyInfo`.
  public init(subjectPublicKeyInfo bytes: [UInt8]) throws(KeyError) {
    guard let handle = KeyHandle(subjectPublicKeyInfo: bytes) else { throw .damaged }
    self.init(kind: try handle.kind(), subjectPublicKeyInfo: bytes)
  }

  /// The key as text (`PUBLIC KEY`).
  public var pem: String { PEMBlock(label: "PUBLIC KEY", bytes: subjectPublicKeyInfo).text }

  /// Whether the holder of the private key signed these bytes.
  public func isSignature(_ signature: [UInt8], of bytes: [UInt8]) -> Bool {
    guard let handle = KeyHandle(subjectPublicKeyInfo: subjectPublicKeyInfo), let context = EVP_MD_CTX_new() else { return false }
    defer {
      EVP_MD_CTX_free(context)
      ERR_clear_error()
    }
    let hash =
      switch kind {
      case .rsa: EVP_sha256()
      case .ed25519: OpaquePointer?.none
      }
    return EVP_DigestVerifyInit(context, nil, hash, nil, handle.pointer) == 1
      && EVP_DigestVerify(context, signature, signature.count, bytes, bytes.count) == 1
  }
}
