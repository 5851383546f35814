import CLibCrypto

/// Comparing what is secret without telling by the time it takes how much of it was right.
public enum ConstantTime {
  /// Whether both are the same bytes; only a difference in length is seen early.
  public static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.count == right.count && CRYPTO_memcmp(left, right, left.count) == 0
  }
}
