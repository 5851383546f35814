import CZLib

/// Packs bytes as gzip does (RFC 1952).
///
/// The header has neither a name nor a time, so that the same bytes always make the same bytes.
enum Gzip {
  /// The packed bytes; nil when there is not enough memory.
  ///
  /// - Parameter level: 1, the fastest, to 9, the smallest.
  static func packed(_ bytes: [UInt8], level: Int32 = 9) -> [UInt8]? {
    var stream = z_stream()
    // 16 more than the window's size asks for gzip's header instead of zlib's.
    let isReady = deflateInit2_(
      &stream, level, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard isReady == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    var input = bytes
    let room = Int(deflateBound(&stream, UInt(bytes.count)))
    return input.withUnsafeMutableBufferPointer { input -> [UInt8]? in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      var isWhole = false
      let packed = [UInt8](unsafeUninitializedCapacity: room) { output, count in
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(room)
        isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
        count = isWhole ? Int(stream.total_out) : 0
      }
      return isWhole ? packed : nil
    }
  }
}
