import CBrotli

/// Packs bytes as Brotli does (RFC 7932).
enum Brotli {
  /// The packed bytes; nil when there is not enough memory.
  static func packed(_ bytes: [UInt8]) -> [UInt8]? {
    var size = BrotliEncoderMaxCompressedSize(bytes.count)
    guard size > 0 else { return nil }
    var isWhole = false
    let packed = [UInt8](unsafeUninitializedCapacity: size) { output, count in
      isWhole =
        BrotliEncoderCompress(
          quality(for: bytes.count), BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.count, bytes, &size, output.baseAddress)
        == BROTLI_TRUE
      count = isWhole ? size : 0
    }
    return isWhole ? packed : nil
  }

  /// The two best qualities take a second for a megabyte, and a server that starts may have thousands of documents to pack.
  ///
  /// The very best takes four times as long as the next, for two bytes in a hundred.
  private static func quality(for count: Int) -> Int32 {
    switch count {
    case ...(32 << 10): 10
    case ...(512 << 10): 9
    default: 5
    }
  }
}
