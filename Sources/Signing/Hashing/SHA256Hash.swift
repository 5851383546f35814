import CLibCrypto

/// The SHA-256 of bytes that come in pieces (FIPS 180-4).
///
/// It is a value that owns no memory: a copy goes on from where the original stands, so what many messages start with is hashed once.
public struct SHA256Hash: Sendable {
  /// The bytes of a finished hash.
  public static let length = 32

  private var state = SHA256_CTX()

  /// The hash of nothing yet.
  public init() {
    SHA256_Init(&state)
  }

  /// The finished hash of some bytes.
  public static func of(_ bytes: [UInt8]) -> [UInt8] {
    var hash = SHA256Hash()
    hash.update(bytes)
    return hash.finished()
  }

  /// Goes on with more bytes.
  public mutating func update(_ bytes: RawSpan) {
    bytes.withUnsafeBytes { _ = SHA256_Update(&state, $0.baseAddress, $0.count) }
  }

  /// Goes on with more bytes.
  public mutating func update(_ bytes: [UInt8]) {
    _ = SHA256_Update(&state, bytes, bytes.count)
  }

  /// The 32 bytes; the hash itself can go on.
  public func finished() -> [UInt8] {
    var last = state
    return [UInt8](unsafeUninitializedCapacity: Self.length) { bytes, count in
      SHA256_Final(bytes.baseAddress, &last)
      count = Self.length
    }
  }
}
