/// Finds out in which encoding a long text is, from all of its bytes but with little of them in memory.
///
/// The same rules as `TextDecoding`, without what markup states: a byte order mark, or else UTF-8 if it is that, or what the bytes look like.
public struct EncodingSurvey {
  private var head: [UInt8] = []
  private var sample: [UInt8] = []
  private var wasBeyondASCII = false
  private var blocks = UTF8Blocks()
  private var valid = 0
  private var faults = 0
  private var hasContent = false

  /// Nothing seen yet.
  public init() {}

  /// Looks at the next bytes.
  public mutating func look(at block: [UInt8]) {
    if head.count < Self.window { head += block.prefix(Self.window - head.count) }
    hasContent = hasContent || block.contains { $0 != 0x20 && !(0x09...0x0D).contains($0) }
    collectSample(block)
    look(atUTF8: blocks.next(block))
  }

  /// The encoding of what was seen.
  ///
  /// Throws `empty` and `binary`.
  public consuming func finish() throws(ParseError) -> StreamEncoding {
    if !hasContent { throw .empty }
    if let (encoding, length) = TextDecoding.byteOrderMark(head) { return StreamEncoding(encoding, skipped: length) }
    let even = head.count - head.count % 2
    if let encoding = head.withUnsafeBytes({ EncodingDetection.utf16(UnsafeRawBufferPointer(rebasing: $0[..<even])) }) {
      return StreamEncoding(encoding, skipped: 0)
    }
    if head.withUnsafeBytes(BinarySignature.matches) { throw .binary }
    look(atUTF8: blocks.rest)
    if faults == 0 || valid > faults { return StreamEncoding(.utf8, skipped: 0) }
    return StreamEncoding(sample.withUnsafeBytes(EncodingDetection.legacy), skipped: 0)
  }

  private static let window = 64 << 10

  /// The bytes beyond ASCII, each with the one behind it: what tells legacy encodings apart, however rare it is in the text.
  private mutating func collectSample(_ block: [UInt8]) {
    for byte in block where sample.count < Self.window {
      if byte >= 0x80 || wasBeyondASCII { sample.append(byte) }
      wasBeyondASCII = byte >= 0x80
    }
  }

  private mutating func look(atUTF8 block: [UInt8]) {
    if String(validating: block, as: UTF8.self) != nil {
      valid += block.count { $0 >= 0xC2 }
    } else {
      let repaired = block.withUnsafeBytes { UTF8Repair($0) }
      valid += repaired.validCount
      faults += repaired.legacyCount + repaired.replacedCount
    }
  }
}

/// How a long text is to be read.
public struct StreamEncoding: Sendable {
  let encoding: TextEncoding
  /// How many bytes at its start are a byte order mark.
  let skipped: Int

  init(_ encoding: TextEncoding, skipped: Int) {
    self.encoding = encoding
    self.skipped = skipped
  }

  /// The encoding that a label means (WHATWG Encoding Standard, section 4.2), whatever the bytes look like; nil for an unknown one.
  public init?(label: String) {
    guard let encoding = TextEncoding(label: label) else { return nil }
    self.init(encoding, skipped: 0)
  }

  /// Its name in the WHATWG Encoding Standard.
  public var name: String { encoding.rawValue }
}
