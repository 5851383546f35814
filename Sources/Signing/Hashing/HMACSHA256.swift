/// A key that bytes are authenticated with: HMAC (RFC 2104) over SHA-256.
///
/// What depends on the key alone is hashed when it is made, so a short message costs two blocks.
public struct HMACSHA256: Sendable {
  private let inner: SHA256Hash
  private let outer: SHA256Hash

  /// Takes any secret; RFC 2104 §3 wants one of at least 32 random bytes.
  public init(key: [UInt8]) {
    var block = key.count > Self.blockLength ? SHA256Hash.of(key) : key
    block += [UInt8](repeating: 0, count: Self.blockLength - block.count)
    inner = Self.started(with: block, masked: 0x36)
    outer = Self.started(with: block, masked: 0x5C)
  }

  /// The 32 bytes that only somebody with the key can make for these bytes.
  public func code(of bytes: [UInt8]) -> [UInt8] {
    var message = inner
    message.update(bytes)
    var code = outer
    code.update(message.finished())
    return code.finished()
  }

  private static let blockLength = 64

  private static func started(with block: [UInt8], masked mask: UInt8) -> SHA256Hash {
    var hash = SHA256Hash()
    hash.update(block.map { $0 ^ mask })
    return hash
  }
}
