import Glibc

/// Turns a long text into UTF-8, a block at a time; what does not fit is read or replaced as `TextDecoding` does it.
public final class StreamDecoder {
  private let converter: iconv_t?
  private var toSkip: Int
  private var blocks = UTF8Blocks()
  private var rest: [UInt8] = []
  /// How many bytes did not fit so far.
  public private(set) var faults = 0

  /// Starts in front of the first byte.
  ///
  /// Throws `malformed` if this machine lacks the tables for the encoding.
  public init(_ encoding: StreamEncoding) throws(ParseError) {
    toSkip = encoding.skipped
    guard encoding.encoding != .utf8 else {
      converter = nil
      return
    }
    guard let opened = iconv_open("UTF-8", encoding.encoding.iconvName), Int(bitPattern: opened) != -1 else {
      throw .malformed(line: 0, column: 0, message: "this machine cannot read \(encoding.name); convert the text to UTF-8")
    }
    converter = opened
  }

  deinit {
    if let converter { iconv_close(converter) }
  }

  /// The characters that end in this block.
  public func decode(_ block: [UInt8]) -> [UInt8] {
    let skipped = min(toSkip, block.count)
    toSkip -= skipped
    let block = skipped == 0 ? block : Array(block[skipped...])
    if let converter { return convert(rest + block, converter) }
    return mended(blocks.next(block))
  }

  /// What is left when no more bytes come.
  public func finish() -> [UInt8] {
    guard converter != nil else { return mended(blocks.rest) }
    if rest.isEmpty { return [] }
    faults += 1
    return Array("\u{FFFD}".utf8)
  }

  private func mended(_ bytes: [UInt8]) -> [UInt8] {
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    let repaired = bytes.withUnsafeBytes { UTF8Repair($0) }
    faults += repaired.legacyCount + repaired.replacedCount
    return Array(repaired.text.utf8)
  }

  private func convert(_ bytes: [UInt8], _ converter: iconv_t) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 2)
    var source = bytes.map { CChar(bitPattern: $0) }
    let left = source.withUnsafeMutableBufferPointer { source -> Int in
      var next = source.baseAddress
      var remaining = source.count
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16 << 10) { room in
        while remaining > 0 {
          var free = room.baseAddress
          var freeCount = room.count
          let result = iconv(converter, &next, &remaining, &free, &freeCount)
          let failure = errno
          output.append(contentsOf: UnsafeRawBufferPointer(start: room.baseAddress, count: room.count - freeCount))
          if result != Int(bitPattern: UInt.max) || failure == E2BIG { continue }
          // A character that is cut off goes on in the next block.
          if failure == EINVAL { break }
          output.append(contentsOf: "\u{FFFD}".utf8)
          faults += 1
          next = next.map { $0 + 1 }
          remaining -= 1
        }
      }
      return remaining
    }
    rest = Array(bytes.suffix(left))
    return output
  }
}
