/// A number made from bytes: FNV-1a with 128 bits (RFC 9923), the same in every process.
///
/// It tells versions of a document apart. It keeps no secret, and nobody gains by making two documents that share one.
struct ByteFingerprint: Hashable, Sendable {
  private var value: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

  /// The fingerprint of these bytes.
  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b }
  }

  /// 32 hexadecimal digits.
  var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 32 - digits.utf8.count) + digits
  }

  /// Both halves folded into one, for where there are many and two are compared within one feed only.
  var short: UInt64 { UInt64(truncatingIfNeeded: value) ^ UInt64(truncatingIfNeeded: value >> 64) }
}
