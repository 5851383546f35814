/// The bytes that a writer has made and not yet handed on.
///
/// All three writers share it. It copies runs of plain bytes as they are and looks closer only at the bytes that an
/// `EscapeTable` marks. It is not generic, so that it is compiled once, in this module, at full speed.
struct OutputBuffer {
  /// The size at which a writer hands the bytes on.
  static let blockSize = 64 << 10
  /// How much of a text is escaped before the room is checked again.
  private static let stride = 8 << 10

  private var storage = Storage(capacity: 2 * blockSize)
  private(set) var count = 0

  /// Whether it is time to hand the bytes on.
  var isFull: Bool { count >= Self.blockSize }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    storage.bytes[count] = byte
    count += 1
  }

  /// Adds text as it is.
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Adds text as it is.
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append($0) }
  }

  /// Adds bytes as they are.
  mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
    guard let base = source.baseAddress else { return }
    reserve(source.count)
    (storage.bytes + count).update(from: base, count: source.count)
    count += source.count
  }

  /// Adds this many spaces.
  mutating func append(spaces: Int) {
    reserve(spaces)
    (storage.bytes + count).update(repeating: UInt8(ascii: " "), count: spaces)
    count += spaces
  }

  /// Adds text with what the table says in place of the bytes that it marks.
  mutating func append(_ text: String, escapedBy table: EscapeTable) {
    var text = text
    text.withUTF8 { source in
      var done = 0
      while done < source.count {
        let end = min(done + Self.stride, source.count)
        reserve(EscapeTable.room(for: end - done))
        let written = table.escape(source, from: done, to: end, into: storage.bytes + count)
        done = written.next
        count += written.count
      }
    }
  }

  /// Reads the bytes, then forgets them.
  mutating func drain<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    defer { count = 0 }
    return try body(UnsafeRawBufferPointer(start: storage.bytes, count: count))
  }

  /// Makes room for this many more bytes in memory that no copy of this buffer shares.
  @inline(__always)
  private mutating func reserve(_ additional: Int) {
    if count + additional > storage.capacity || !isKnownUniquelyReferenced(&storage) { move(toHold: count + additional) }
  }

  @inline(never)
  private mutating func move(toHold needed: Int) {
    let larger = Storage(capacity: max(needed, storage.capacity + (needed > storage.capacity ? storage.capacity : 0)))
    larger.bytes.update(from: storage.bytes, count: count)
    storage = larger
  }

  private final class Storage {
    let bytes: UnsafeMutablePointer<UInt8>
    let capacity: Int

    init(capacity: Int) {
      bytes = .allocate(capacity: capacity)
      self.capacity = capacity
    }

    deinit {
      bytes.deallocate()
    }
  }
}
