import CLibCrypto

/// A key as libcrypto holds it, freed with its last owner.
///
/// One thread uses it at a time: it is not `Sendable`, and what is (`PrivateKey`, `PublicKey`) keeps bytes and makes handles of them.
final class KeyHandle {
  let pointer: OpaquePointer

  /// Takes over the pointer that a function of libcrypto answered; nil for none.
  init?(owning pointer: OpaquePointer?) {
    guard let pointer else {
      ERR_clear_error()
      return nil
    }
    self.pointer = pointer
  }

  deinit { EVP_PKEY_free(pointer) }

  /// Reads a PKCS#8 `PrivateKeyInfo` (RFC 5958); nil for what is none, or has bytes behind it.
  ///
  /// It is read step by step, as the function that reads anything may ask for a passphrase on the terminal.
  convenience init?(pkcs8 bytes: [UInt8]) {
    self.init(
      owning: Self.reading(bytes) { start, length in
        guard let info = d2i_PKCS8_PRIV_KEY_INFO(nil, start, length) else { return nil }
        defer { PKCS8_PRIV_KEY_INFO_free(info) }
        return EVP_PKCS82PKEY(info)
      })
  }

  /// Reads an `RSAPrivateKey` (RFC 8017 §A.1.2); nil for what is none, or has bytes behind it.
  convenience init?(pkcs1 bytes: [UInt8]) {
    self.init(owning: Self.reading(bytes) { d2i_PrivateKey(EVP_PKEY_RSA, nil, $0, $1) })
  }

  /// Reads a `SubjectPublicKeyInfo` (RFC 5280 §4.1); nil for what is none, or has bytes behind it.
  convenience init?(subjectPublicKeyInfo bytes: [UInt8]) {
    self.init(owning: Self.reading(bytes) { d2i_PUBKEY(nil, $0, $1) })
  }

  /// What kind of key it is; throws when it is one that mail is not signed with.
  func kind() throws(KeyError) -> KeyKind {
    switch EVP_PKEY_get_base_id(pointer) {
    case EVP_PKEY_ED25519: return .ed25519
    case EVP_PKEY_RSA:
      let bits = Int(EVP_PKEY_get_bits(pointer))
      if bits < KeyKind.rsaBits.lowerBound { throw .tooShort(bits: bits) }
      if bits > KeyKind.rsaBits.upperBound { throw .tooLong(bits: bits) }
      return .rsa(bits: bits)
    default: throw .unusableKind(EVP_PKEY_get0_type_name(pointer).map { String(cString: $0) } ?? "unknown")
    }
  }

  /// The private key as PKCS#8; empty when it is none.
  var pkcs8: [UInt8] {
    guard let info = EVP_PKEY2PKCS8(pointer) else { return [] }
    defer { PKCS8_PRIV_KEY_INFO_free(info) }
    return Self.written { i2d_PKCS8_PRIV_KEY_INFO(info, $0) }
  }

  /// The public key, with its kind.
  var subjectPublicKeyInfo: [UInt8] {
    Self.written { i2d_PUBKEY(pointer, $0) }
  }

  private static func reading(
    _ bytes: [UInt8], _ read: (UnsafeMutablePointer<UnsafePointer<UInt8>?>, Int) -> OpaquePointer?
  ) -> OpaquePointer? {
    bytes.withUnsafeBufferPointer { buffer in
      var next = buffer.baseAddress
      guard let pointer = read(&next, buffer.count) else { return nil }
      guard next == buffer.baseAddress.map({ $0 + buffer.count }) else {
        EVP_PKEY_free(pointer)
        return nil
      }
      return pointer
    }
  }

  /// libcrypto says how long it will be when it is given no place to write to.
  private static func written(_ write: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32) -> [UInt8] {
    let length = Int(write(nil))
    guard length > 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: length) { bytes, count in
      var next = bytes.baseAddress
      count = Int(max(write(&next), 0))
    }
  }
}
