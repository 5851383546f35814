import Glibc

/// Turns bytes in a legacy encoding into text with the C library's tables.
enum IconvDecoder {
  /// The text, and how many bytes did not fit and were replaced by U+FFFD; nil if this machine lacks the tables.
  static func decode(_ bytes: UnsafeRawBufferPointer, from encoding: TextEncoding) -> (text: String, replaced: Int)? {
    guard let converter = iconv_open("UTF-8", encoding.iconvName), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    let source = UnsafeMutablePointer<CChar>.allocate(capacity: max(1, bytes.count))
    defer { source.deallocate() }
    UnsafeMutableRawBufferPointer(start: source, count: bytes.count).copyMemory(from: bytes)
    return run(converter, source, count: bytes.count)
  }

  private static func run(_ converter: iconv_t, _ source: UnsafeMutablePointer<CChar>, count: Int) -> (text: String, replaced: Int) {
    let capacity = 16 << 10
    let block = UnsafeMutablePointer<CChar>.allocate(capacity: capacity)
    defer { block.deallocate() }
    var next: UnsafeMutablePointer<CChar>? = source
    var remaining = count
    var output: [UInt8] = []
    var replaced = 0
    while remaining > 0 {
      var room: UnsafeMutablePointer<CChar>? = block
      var roomLeft = capacity
      let result = iconv(converter, &next, &remaining, &room, &roomLeft)
      let failure = errno
      output.append(contentsOf: UnsafeRawBufferPointer(start: block, count: capacity - roomLeft))
      if result != Int(bitPattern: UInt.max) || failure == E2BIG { continue }
      output.append(contentsOf: "\u{FFFD}".utf8)
      replaced += 1
      // A character cut off at the very end is one fault, however many bytes of it are there.
      if failure == EINVAL { break }
      next = next.map { $0 + 1 }
      remaining -= 1
    }
    return (String(decoding: output, as: UTF8.self), replaced)
  }
}
