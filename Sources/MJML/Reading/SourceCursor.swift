/// Walks over the bytes of a source.
struct SourceCursor {
  let source: SourceText
  private let bytes: [UInt8]
  private(set) var offset = 0

  init(_ source: SourceText) {
    self.source = source
    bytes = source.bytes
  }

  var isAtEnd: Bool { offset >= bytes.count }

  func error(_ problem: MJMLError.Problem, at offset: Int? = nil) -> MJMLError {
    source.error(problem, at: offset ?? self.offset)
  }

  /// Whether these characters come next.
  func isAt(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { text in
      bytes.count - offset >= text.count && text.indices.allSatisfy { bytes[offset + $0] == text[$0] }
    }
  }

  /// Whether this name comes after so many bytes.
  func isAt(_ name: String, after distance: Int) -> Bool {
    bytes[min(offset + distance, bytes.count)...].starts(with: name.utf8)
  }

  /// Goes past these characters if they come next.
  @discardableResult
  mutating func skip(_ text: StaticString) -> Bool {
    guard isAt(text) else { return false }
    offset += text.utf8CodeUnitCount
    return true
  }

  /// Goes past white space; says whether there was any.
  @discardableResult
  mutating func skipSpace() -> Bool {
    let start = offset
    while !isAtEnd, Self.isSpace(bytes[offset]) { offset += 1 }
    return offset > start
  }

  /// Goes past the next of these characters, wherever it is.
  mutating func skip(through text: StaticString, expected: String) throws(MJMLError) {
    let start = offset
    while advance(to: text.utf8Start.pointee) {
      if skip(text) { return }
      step()
    }
    throw error(.malformed(expected: expected), at: start)
  }

  /// Goes to the next of this byte; says whether there is one.
  mutating func advance(to byte: UInt8) -> Bool {
    offset = bytes[offset...].firstIndex(of: byte) ?? bytes.count
    return !isAtEnd
  }

  /// Goes past one byte.
  mutating func step() {
    if !isAtEnd { offset += 1 }
  }

  /// Reads a name: everything up to white space or a delimiter of markup; nil when there is nothing.
  mutating func name() -> String? {
    let start = offset
    skipName()
    return offset > start ? source.text(start..<offset) : nil
  }

  /// Goes past a name.
  mutating func skipName() {
    while !isAtEnd, !Self.isSpace(bytes[offset]), !Self.isDelimiter(bytes[offset]) { offset += 1 }
  }

  /// Whether this is all that stands from a place on up to here.
  func isText(_ text: String, from start: Int) -> Bool {
    bytes[start..<offset].elementsEqual(text.utf8)
  }

  /// The text of a range without the white space of HTML around it; a no-break space is content.
  func trimmedText(_ range: Range<Int>) -> String {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, Self.isSpace(bytes[start]) { start += 1 }
    while end > start, Self.isSpace(bytes[end - 1]) { end -= 1 }
    return source.text(start..<end)
  }

  /// Reads a value in quotes; nil when no quote comes next.
  mutating func quotedValue() throws(MJMLError) -> String? {
    guard !isAtEnd else { return nil }
    let quote = bytes[offset]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    let start = offset
    step()
    guard advance(to: quote) else { throw error(.malformed(expected: "a quote at the end of the value"), at: start) }
    step()
    return source.text(start + 1..<offset - 1)
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "/"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\t")
  }
}
