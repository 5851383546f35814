/// The bytes that a writer has made and not yet handed on.
///
/// All three writers share it. It copies runs of plain bytes as they are and looks closer only at the bytes that an
/// `EscapeTable` marks. It is not generic, so that it is compiled once, in this module, at full speed; and it is a class, so that
/// no call has to ask whether a copy shares its memory: a copy of a writer goes on with the same document.
final class OutputBuffer {
  /// The size at which a writer hands the bytes on.
  static let blockSize = 64 << 10
  /// How much of a text is escaped before the room is checked again.
  private static let stride = 8 << 10

  private var bytes: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  /// A buffer with room for so many bytes; it grows when it must.
  init(capacity: Int = 2 * blockSize) {
    bytes = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit {
    bytes.deallocate()
  }

  /// Whether it is time to hand the bytes on.
  var isFull: Bool { count >= Self.blockSize }

  @inline(__always)
  func append(_ byte: UInt8) {
    reserve(1)
    bytes[count] = byte
    count += 1
  }

  /// Adds a piece of markup, or a name: short, as a rule.
  @inline(__always)
  func append(_ text: StaticString) {
    text.withUTF8Buffer { source in
      if source.count > 16 { return append(source) }
      if let base = source.baseAddress { append(ByteBlock.bytes(at: base, count: source.count), count: source.count) }
    }
  }

  /// Adds the first bytes of a block.
  @inline(__always)
  private func append(_ block: ByteBlock, count length: Int) {
    reserve(16)
    UnsafeMutableRawPointer(bytes + count).storeBytes(of: block, as: ByteBlock.self)
    count += length
  }

  /// Adds text as it is.
  func append(text: String) {
    text.utf8Span.span.withUnsafeBufferPointer { append($0) }
  }

  /// Adds a number in decimal digits.
  func append(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    reserve(40)
    let end = bytes + count + 40
    var start = end
    var rest = number.magnitude
    repeat {
      start -= 1
      start.pointee = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    } while rest > 0
    (bytes + count).update(from: start, count: end - start)
    count += end - start
  }

  /// Adds bytes as they are.
  func append(_ source: UnsafeBufferPointer<UInt8>) {
    guard let base = source.baseAddress else { return }
    reserve(source.count)
    (bytes + count).update(from: base, count: source.count)
    count += source.count
  }

  /// Begins a line with this many spaces.
  func appendLine(indentedBy spaces: Int) {
    reserve(max(spaces, 15) + 1)
    if spaces < 16 {
      UnsafeMutableRawPointer(bytes + count).storeBytes(of: Self.indentedLine, as: ByteBlock.self)
    } else {
      bytes[count] = UInt8(ascii: "\n")
      (bytes + count + 1).update(repeating: UInt8(ascii: " "), count: spaces)
    }
    count += 1 + spaces
  }

  /// A line end and fifteen spaces.
  private static var indentedLine: ByteBlock {
    var line = ByteBlock(repeating: UInt8(ascii: " "))
    line[0] = UInt8(ascii: "\n")
    return line
  }

  /// Adds text with what the table says in place of the bytes that it marks.
  func append(_ text: String, escapedBy table: EscapeTable) {
    text.utf8Span.span.withUnsafeBufferPointer { append($0, escapedBy: table) }
  }

  /// Adds valid UTF-8 with what the table says in place of the bytes that it marks.
  @inline(__always)
  func append(_ source: UnsafeBufferPointer<UInt8>, escapedBy table: EscapeTable) {
    if let block = table.plainBlock(source) { return append(block, count: source.count) }
    var done = 0
    while done < source.count {
      let end = min(done + Self.stride, source.count)
      reserve(EscapeTable.room(for: end - done))
      let written = table.escape(source, from: done, to: end, into: bytes + count)
      done = written.next
      count += written.count
    }
  }

  /// Reads the bytes.
  func read<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try body(UnsafeRawBufferPointer(start: bytes, count: count))
  }

  /// Reads the bytes, then forgets them.
  func drain<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    defer { clear() }
    return try read(body)
  }

  /// Forgets the last bytes.
  func removeLast(_ length: Int) {
    count = max(0, count - length)
  }

  /// Forgets the bytes.
  func clear() {
    count = 0
  }

  /// Adds all that another buffer holds.
  func append(contentsOf other: OutputBuffer) {
    append(UnsafeBufferPointer(start: other.bytes, count: other.count))
  }

  /// Makes room for this many more bytes.
  @inline(__always)
  private func reserve(_ additional: Int) {
    if count + additional > capacity { grow(toHold: count + additional) }
  }

  @inline(never)
  private func grow(toHold needed: Int) {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: max(needed, 2 * capacity))
    larger.update(from: bytes, count: count)
    bytes.deallocate()
    bytes = larger
    capacity = max(needed, 2 * capacity)
  }
}
