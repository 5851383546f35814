/// The open elements of a document that is being written: guards that it is well-formed, and indents it.
///
/// Names are ours, never a user's, which is why they are `StaticString`s; still no wrong one may pass.
struct XMLOutline {
  private struct Level {
    var name: StaticString
    var holdsElements = false
    var holdsText = false
  }

  private enum Position {
    case beforeRoot
    case inStartTag
    case inContent
    case behindRoot
  }

  /// The element that was opened last; it means something only while `depth` is not zero.
  private var innermost = Level(name: "")
  /// The open elements around it, from the root inward.
  private var outer: [Level] = []
  private var depth = 0
  private var position = Position.beforeRoot

  func instruction() throws(XMLWriterError) {
    if position != .beforeRoot { throw .instructionBehindRoot }
  }

  mutating func start(_ name: StaticString, _ output: OutputBuffer) throws(XMLWriterError) {
    try startTag(name, output)
    if depth > 0 { outer.append(innermost) }
    innermost = Level(name: name)
    depth += 1
    position = .inStartTag
  }

  func attribute(_ name: StaticString) throws(XMLWriterError) {
    try Self.check(name)
    if position != .inStartTag { throw .attributeOutsideStartTag("\(name)") }
  }

  mutating func text(_ output: OutputBuffer) throws(XMLWriterError) {
    if depth == 0 { throw .textOutsideRoot }
    closeStartTag(output)
    innermost.holdsText = true
  }

  mutating func end(_ output: OutputBuffer) throws(XMLWriterError) {
    if depth == 0 { throw .nothingToEnd }
    depth -= 1
    if position == .inStartTag {
      output.append("/>")
    } else {
      if innermost.holdsElements && !innermost.holdsText { newLine(output) }
      Self.endTag(innermost.name, output)
    }
    position = depth == 0 ? .behindRoot : .inContent
    if depth == 0 { output.append(UInt8(ascii: "\n")) } else if let parent = outer.popLast() { innermost = parent }
  }

  /// What `start`, `text` and `end` do for an element that holds text and nothing else, of which most documents consist.
  @inline(__always)
  mutating func leaf(_ name: StaticString, _ output: OutputBuffer, _ text: () -> Void) throws(XMLWriterError) {
    try startTag(name, output)
    output.append(UInt8(ascii: ">"))
    text()
    Self.endTag(name, output)
    position = depth == 0 ? .behindRoot : .inContent
    if depth == 0 { output.append(UInt8(ascii: "\n")) }
  }

  func finish() throws(XMLWriterError) {
    if depth > 0 { throw .stillOpen((outer + [innermost]).map { "\($0.name)" }) }
    if position == .beforeRoot { throw .noRoot }
  }

  /// A start tag on a line of its own, up to where its attributes may follow.
  private mutating func startTag(_ name: StaticString, _ output: OutputBuffer) throws(XMLWriterError) {
    try Self.check(name)
    if position == .behindRoot { throw .secondRoot("\(name)") }
    closeStartTag(output)
    if depth > 0 {
      if !innermost.holdsText { newLine(output) }
      innermost.holdsElements = true
    }
    output.append(UInt8(ascii: "<"))
    output.append(name)
  }

  private static func endTag(_ name: StaticString, _ output: OutputBuffer) {
    output.append("</")
    output.append(name)
    output.append(UInt8(ascii: ">"))
  }

  private mutating func closeStartTag(_ output: OutputBuffer) {
    if position == .inStartTag { output.append(UInt8(ascii: ">")) }
    position = .inContent
  }

  private func newLine(_ output: OutputBuffer) {
    output.appendLine(indentedBy: 2 * depth)
  }

  /// Namespaces in XML, section 4, for ASCII.
  @inline(__always)
  private static func check(_ name: StaticString) throws(XMLWriterError) {
    if !name.withUTF8Buffer(isName) { throw .badName("\(name)") }
  }

  private static func isName(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, isAllowed(first, first: true) else { return false }
    for byte in bytes where !isAllowed(byte, first: false) { return false }
    return true
  }

  private static func isAllowed(_ byte: UInt8, first: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), 0x80...: true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"): !first
    default: false
    }
  }
}
