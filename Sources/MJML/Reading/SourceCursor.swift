/// Walks over the bytes of a source.
struct SourceCursor {
  let source: SourceText
  private(set) var offset = 0

  init(_ source: SourceText) {
    self.source = source
  }

  var isAtEnd: Bool { offset >= source.bytes.count }

  func error(_ problem: MJMLError.Problem, at offset: Int? = nil) -> MJMLError {
    source.error(problem, at: offset ?? self.offset)
  }

  /// Whether these characters come next.
  func isAt(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { text in
      source.bytes.count - offset >= text.count && text.indices.allSatisfy { source.bytes[offset + $0] == text[$0] }
    }
  }

  /// Whether this name comes after so many bytes.
  func isAt(_ name: String, after distance: Int) -> Bool {
    source.bytes[min(offset + distance, source.bytes.count)...].starts(with: name.utf8)
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
    while !isAtEnd, Self.isSpace(source.bytes[offset]) { offset += 1 }
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
    offset = source.bytes[offset...].firstIndex(of: byte) ?? source.bytes.count
    return !isAtEnd
  }

  /// Goes past one byte.
  mutating func step() {
    if !isAtEnd { offset += 1 }
  }

  /// Reads a name: everything up to white space or a delimiter of markup; nil when there is nothing.
  mutating func name() -> String? {
    let start = offset
    while !isAtEnd, !Self.isSpace(source.bytes[offset]), !Self.isDelimiter(source.bytes[offset]) { offset += 1 }
    return offset > start ? source.text(start..<offset) : nil
  }

  /// Reads a value in quotes; nil when no quote comes next.
  mutating func quotedValue() throws(MJMLError) -> String? {
    guard !isAtEnd else { return nil }
    let quote = source.bytes[offset]
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
