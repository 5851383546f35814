/// The open elements of a document that is being written: guards that it is well-formed, and indents it.
struct XMLOutline {
  private struct Level {
    var name: String
    var holdsElements = false
    var holdsText = false
  }

  private enum Position {
    case beforeRoot
    case inStartTag
    case inContent
    case behindRoot
  }

  private var levels: [Level] = []
  private var position = Position.beforeRoot

  func instruction() throws(XMLWriterError) {
    if position != .beforeRoot { throw .instructionBehindRoot }
  }

  mutating func start(_ name: String, _ output: inout OutputBuffer) throws(XMLWriterError) {
    try Self.check(name)
    if position == .behindRoot { throw .secondRoot(name) }
    closeStartTag(&output)
    if let last = levels.indices.last {
      if !levels[last].holdsText { newLine(&output) }
      levels[last].holdsElements = true
    }
    output.append(UInt8(ascii: "<"))
    output.append(name)
    levels.append(Level(name: name))
    position = .inStartTag
  }

  func attribute(_ name: String) throws(XMLWriterError) {
    try Self.check(name)
    if position != .inStartTag { throw .attributeOutsideStartTag(name) }
  }

  mutating func text(_ output: inout OutputBuffer) throws(XMLWriterError) {
    guard let last = levels.indices.last else { throw .textOutsideRoot }
    closeStartTag(&output)
    levels[last].holdsText = true
  }

  mutating func end(_ output: inout OutputBuffer) throws(XMLWriterError) {
    guard let level = levels.popLast() else { throw .nothingToEnd }
    if position == .inStartTag {
      output.append("/>")
    } else {
      if level.holdsElements && !level.holdsText { newLine(&output) }
      output.append("</")
      output.append(level.name)
      output.append(UInt8(ascii: ">"))
    }
    position = levels.isEmpty ? .behindRoot : .inContent
    if levels.isEmpty { output.append(UInt8(ascii: "\n")) }
  }

  func finish() throws(XMLWriterError) {
    if !levels.isEmpty { throw .stillOpen(levels.map(\.name)) }
    if position == .beforeRoot { throw .noRoot }
  }

  private mutating func closeStartTag(_ output: inout OutputBuffer) {
    if position == .inStartTag { output.append(UInt8(ascii: ">")) }
    position = .inContent
  }

  private func newLine(_ output: inout OutputBuffer) {
    output.append(UInt8(ascii: "\n"))
    output.append(spaces: 2 * levels.count)
  }

  /// Names are ours, never a user's; still no wrong one may pass (Namespaces in XML, section 4, for ASCII).
  private static func check(_ name: String) throws(XMLWriterError) {
    var isFirst = true
    for byte in name.utf8 {
      guard isAllowed(byte, first: isFirst) else { throw .badName(name) }
      isFirst = false
    }
    if isFirst { throw .badName(name) }
  }

  private static func isAllowed(_ byte: UInt8, first: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), 0x80...: true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"): !first
    default: false
    }
  }
}
