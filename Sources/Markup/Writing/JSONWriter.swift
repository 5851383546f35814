/// Writes a JSON document (RFC 8259) as a stream: keys in the order written, indented by two spaces, the same bytes for the same calls.
///
/// The sink gets blocks of about 64 KiB, so memory does not grow with the document. Text beyond ASCII is written as UTF-8, only
/// U+2028, U+2029 and U+FEFF are escaped. `null` is never written: a member whose value is nil is left out. Calls that would make the
/// document ill-formed throw `JSONWriterError`.
public struct JSONWriter<Sink: ByteSink> {
  private let output = OutputBuffer()
  private var outline = JSONOutline()
  private var sink: Sink

  /// Starts a document.
  public init(_ sink: Sink) {
    self.sink = sink
  }

  /// Names the next value; only directly inside an object.
  public mutating func key(_ key: String) throws {
    try outline.key(output)
    appendString(key)
    output.append(": ")
  }

  /// Writes a string.
  public mutating func value(_ string: String) throws {
    try outline.value(output)
    appendString(string)
    try flushIfFull()
  }

  /// Writes a whole number.
  public mutating func value(_ number: Int) throws {
    try outline.value(output)
    output.append(number)
    try flushIfFull()
  }

  /// Writes `true` or `false`.
  public mutating func value(_ flag: Bool) throws {
    try outline.value(output)
    output.append(flag ? "true" : "false")
    try flushIfFull()
  }

  /// Opens an object; `key` and values follow, or `member`, then `endObject`.
  public mutating func startObject() throws {
    try outline.start(.object, output)
  }

  /// Closes the object that was opened last.
  public mutating func endObject() throws {
    try outline.end(.object, output)
    try flushIfFull()
  }

  /// Opens an array; values follow, then `endArray`.
  public mutating func startArray() throws {
    try outline.start(.array, output)
  }

  /// Closes the array that was opened last.
  public mutating func endArray() throws {
    try outline.end(.array, output)
    try flushIfFull()
  }

  /// Writes an object with the members that the closure writes.
  public mutating func object(_ members: (inout JSONWriter) throws -> Void) throws {
    try startObject()
    try members(&self)
    try endObject()
  }

  /// Writes an array with the values that the closure writes.
  public mutating func array(_ values: (inout JSONWriter) throws -> Void) throws {
    try startArray()
    try values(&self)
    try endArray()
  }

  /// Hands the rest on and gives the sink back; throws if something is still open or nothing was written.
  public consuming func finish() throws -> Sink {
    try outline.finish()
    output.append(UInt8(ascii: "\n"))
    try flush()
    return sink
  }

  private mutating func appendString(_ string: String) {
    output.append(UInt8(ascii: "\""))
    output.append(string, escapedBy: .json)
    output.append(UInt8(ascii: "\""))
  }

  private mutating func flushIfFull() throws {
    if output.isFull { try flush() }
  }

  private mutating func flush() throws {
    try output.drain { try sink.write($0) }
  }
}
