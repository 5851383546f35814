import CLibCrypto

/// Random bytes that nobody can foretell, for secrets.
public enum SecureRandom {
  /// So many bytes; throws when the system gives none.
  public static func bytes(_ count: Int) throws(SigningError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    guard RAND_priv_bytes(&bytes, Int32(clamping: count)) == 1 else { throw SigningError.last() }
    return bytes
  }
}
