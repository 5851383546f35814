import CLibCrypto

/// A key that mail is signed with, usable from any thread.
public struct PrivateKey: Signer, CustomStringConvertible {
  /// What kind of key it is.
  public let kind: KeyKind
  /// The key that others verify its signatures with.
  public let publicKey: PublicKey
  private let pkcs8: [UInt8]
  private let lanes: SigningLanes

  /// Reads the first private key of a PEM text: PKCS#8 (`PRIVATE KEY`) or PKCS#1 (`RSA PRIVATE KEY`), without a passphrase.
  public init(pem text: String) throws(KeyError) {
    let block = try PEMBlock.first(in: text)
    let handle: KeyHandle?
    switch block.label {
    case "PRIVATE KEY": handle = KeyHandle(pkcs8: block.bytes)
    case "RSA PRIVATE KEY":
      if block.isEncrypted { throw .encrypted }
      handle = KeyHandle(pkcs1: block.bytes)
    case "ENCRYPTED PRIVATE KEY": throw .encrypted
    case let label where label.hasSuffix(" PRIVATE KEY"): throw .unusableKind(String(label.dropLast(" PRIVATE KEY".count)))
    case let label: throw .notPrivate(label: label)
    }
    guard let handle else { throw .damaged }
    try self.init(handle)
  }

  /// Makes a new key; of RSA, 2048 bits are the length that all take and that fits into the DNS.
  public static func make(_ kind: KeyKind = .rsa(bits: 2048)) throws -> PrivateKey {
    let type =
      switch kind {
      case .rsa: EVP_PKEY_RSA
      case .ed25519: EVP_PKEY_ED25519
      }
    guard let context = EVP_PKEY_CTX_new_id(type, nil) else { throw SigningError.last() }
    defer { EVP_PKEY_CTX_free(context) }
    guard EVP_PKEY_keygen_init(context) == 1 else { throw SigningError.last() }
    if case .rsa(let bits) = kind, EVP_PKEY_CTX_set_rsa_keygen_bits(context, Int32(clamping: bits)) != 1 { throw SigningError.last() }
    var made: OpaquePointer?
    guard EVP_PKEY_keygen(context, &made) == 1, let handle = KeyHandle(owning: made) else { throw SigningError.last() }
    return try PrivateKey(handle)
  }

  private init(_ handle: KeyHandle) throws(KeyError) {
    kind = try handle.kind()
    publicKey = PublicKey(kind: kind, subjectPublicKeyInfo: handle.subjectPublicKeyInfo)
    pkcs8 = handle.pkcs8
    lanes = SigningLanes(pkcs8: pkcs8, kind.algorithm)
    guard isWhole else { throw .damaged }
  }

  /// A key whose parts do not belong together is read without complaint, but its signatures would fail at every reader.
  private var isWhole: Bool {
    let probe = [UInt8]("tidings".utf8)
    do {
      return publicKey.isSignature(try sign(probe), of: probe)
    } catch {
      return false
    }
  }

  /// How it signs.
  public var algorithm: SignatureAlgorithm { kind.algorithm }

  /// The signature of bytes.
  public func sign(_ bytes: [UInt8]) throws(SigningError) -> [UInt8] {
    try lanes.sign(bytes)
  }

  /// The secret itself, as PKCS#8 in PEM.
  public var pem: String { PEMBlock(label: "PRIVATE KEY", bytes: pkcs8).text }

  /// What it is, without the secret.
  public var description: String { "a private \(kind) key" }
}
