/// Writes a well-formed XML document as a stream: escaped, indented, the same bytes for the same calls.
///
/// The sink gets blocks of about 64 KiB, so memory does not grow with the document. Characters that XML forbids or discourages
/// (controls, U+FFFE, U+FFFF, byte order marks) are left out. Elements that hold elements are indented by two spaces a level;
/// one that holds text stands on one line. Names are literals of the program. Calls that would make the document ill-formed throw
/// `XMLWriterError`. A copy of a writer goes on with the same document.
public struct XMLWriter<Sink: ByteSink> {
  private let output = OutputBuffer()
  /// Where text becomes HTML before it is escaped a second time.
  private let html = OutputBuffer(capacity: 0)
  private var outline = XMLOutline()
  private var sink: Sink

  /// Starts a document in UTF-8 with the XML declaration.
  public init(_ sink: Sink) {
    self.sink = sink
    output.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// Adds a processing instruction in front of the root element, for example `xml-stylesheet`.
  public mutating func instruction(_ target: StaticString, _ attributes: KeyValuePairs<StaticString, String>) throws {
    try outline.instruction()
    output.append("<?")
    output.append(target)
    for (name, value) in attributes { appendAttribute(name, value) }
    output.append("?>\n")
    try flushIfFull()
  }

  /// Opens an element; attributes may follow, then what is inside, then `end`.
  public mutating func start(_ name: StaticString) throws {
    try outline.start(name, output)
    try flushIfFull()
  }

  /// Adds an attribute to the element that was just opened; an attribute whose value is nil is left out.
  public mutating func attribute(_ name: StaticString, _ value: String?) throws {
    guard let value else { return }
    try outline.attribute(name)
    appendAttribute(name, value)
    try flushIfFull()
  }

  /// Adds an attribute that is a whole number; nil leaves it out.
  public mutating func attribute(_ name: StaticString, _ number: Int?) throws {
    guard let number else { return }
    try outline.attribute(name)
    output.append(UInt8(ascii: " "))
    output.append(name)
    output.append("=\"")
    output.append(number)
    output.append(UInt8(ascii: "\""))
    try flushIfFull()
  }

  /// Adds text to the innermost open element.
  public mutating func text(_ text: String) throws {
    try outline.text(output)
    output.append(text, escapedBy: .xmlText)
    try flushIfFull()
  }

  /// Adds a long text to the innermost open element, which other documents hold as well.
  public mutating func text(_ text: String, sharedIn escaped: EscapedText) throws {
    try outline.text(output)
    escaped.append(text, to: output)
    try flushIfFull()
  }

  /// Adds text in which `&`, `<` and `>` are written as numbers, as RSS wants it where text is no HTML.
  public mutating func textHex(_ text: String) throws {
    try outline.text(output)
    output.append(text, escapedBy: .xmlPlainText)
    try flushIfFull()
  }

  /// Closes the innermost open element.
  public mutating func end() throws {
    try outline.end(output)
    try flushIfFull()
  }

  /// Writes an element that holds only text; one whose text is nil is left out.
  public mutating func element(_ name: StaticString, _ text: String?) throws {
    guard let text else { return }
    try leaf(name) { $0.append(text, escapedBy: .xmlText) }
  }

  /// Writes an element that holds only attributes; those without a value are left out.
  public mutating func element(_ name: StaticString, attributes: KeyValuePairs<StaticString, String?>) throws {
    try start(name)
    for (name, value) in attributes { try attribute(name, value) }
    try end()
  }

  /// Writes an element with what the closure puts inside.
  public mutating func element(_ name: StaticString, _ content: (inout XMLWriter) throws -> Void) throws {
    try start(name)
    try content(&self)
    try end()
  }

  /// Writes an element that holds only text, with `&`, `<` and `>` as numbers (RSS titles).
  public mutating func textElementHex(_ name: StaticString, _ text: String?) throws {
    guard let text else { return }
    try leaf(name) { $0.append(text, escapedBy: .xmlPlainText) }
  }

  /// Writes an element that holds a text as HTML, escaped once for HTML and once for XML; one whose text is nil is left out.
  public mutating func htmlElement(_ name: StaticString, _ text: String?) throws {
    guard let text else { return }
    let html = html
    html.append(text, escapedBy: .htmlText)
    try html.drain { bytes in
      try leaf(name) { $0.append(bytes.bindMemory(to: UInt8.self), escapedBy: .xmlText) }
    }
  }

  /// Hands the rest on and gives the sink back; throws if an element is still open or none was written.
  public consuming func finish() throws -> Sink {
    try outline.finish()
    try flush()
    return sink
  }

  @inline(__always)
  private mutating func leaf(_ name: StaticString, _ text: (OutputBuffer) -> Void) throws {
    let output = output
    try outline.leaf(name, output) { text(output) }
    try flushIfFull()
  }

  private func appendAttribute(_ name: StaticString, _ value: String) {
    output.append(UInt8(ascii: " "))
    output.append(name)
    output.append("=\"")
    output.append(value, escapedBy: .xmlAttribute)
    output.append(UInt8(ascii: "\""))
  }

  private mutating func flushIfFull() throws {
    if output.isFull { try flush() }
  }

  private mutating func flush() throws {
    try output.drain { try sink.write($0) }
  }
}
