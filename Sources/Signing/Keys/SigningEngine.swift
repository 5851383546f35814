import CLibCrypto

/// A key made ready to sign; one thread uses it at a time.
final class SigningEngine {
  private let key: KeyHandle
  private let way: Way

  private enum Way {
    /// Ready for hashes; it may sign any number of them.
    case rsa(OpaquePointer)
    /// Made ready anew for each message, as Ed25519 reads the message twice.
    case ed25519(OpaquePointer)
  }

  init(_ key: KeyHandle, _ algorithm: SignatureAlgorithm) throws(SigningError) {
    self.key = key
    switch algorithm {
    case .rsaSHA256:
      guard let context = EVP_PKEY_CTX_new(key.pointer, nil) else { throw .last() }
      way = .rsa(context)
      guard
        EVP_PKEY_sign_init(context) == 1, EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1,
        EVP_PKEY_CTX_set_signature_md(context, EVP_sha256()) == 1
      else { throw .last() }
    case .ed25519:
      guard let context = EVP_MD_CTX_new() else { throw .last() }
      way = .ed25519(context)
    }
  }

  deinit {
    switch way {
    case .rsa(let context): EVP_PKEY_CTX_free(context)
    case .ed25519(let context): EVP_MD_CTX_free(context)
    }
  }

  func sign(_ bytes: [UInt8]) throws(SigningError) -> [UInt8] {
    var signature = [UInt8](repeating: 0, count: Int(EVP_PKEY_get_size(key.pointer)))
    var length = signature.count
    let isSigned =
      switch way {
      case .rsa(let context):
        EVP_PKEY_sign(context, &signature, &length, SHA256Hash.of(bytes), SHA256Hash.length) == 1
      case .ed25519(let context):
        EVP_MD_CTX_reset(context) == 1 && EVP_DigestSignInit(context, nil, nil, nil, key.pointer) == 1
          && EVP_DigestSign(context, &signature, &length, bytes, bytes.count) == 1
      }
    guard isSigned, length == signature.count else { throw .last() }
    return signature
  }
}
