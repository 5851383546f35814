/// The open objects and arrays of a document that is being written: guards that it is well-formed, and indents it.
struct JSONOutline {
  enum Container {
    case object
    case array

    var opening: UInt8 { self == .object ? UInt8(ascii: "{") : UInt8(ascii: "[") }
    var closing: UInt8 { self == .object ? UInt8(ascii: "}") : UInt8(ascii: "]") }
  }

  private struct Level {
    var container: Container
    var isEmpty = true
  }

  private var levels: [Level] = []
  private var isKeyWritten = false
  private var isDone = false

  mutating func key(_ output: OutputBuffer) throws(JSONWriterError) {
    guard let last = levels.indices.last, levels[last].container == .object, !isKeyWritten else { throw .keyOutsideObject }
    separate(last, output)
    isKeyWritten = true
  }

  mutating func value(_ output: OutputBuffer) throws(JSONWriterError) {
    guard let last = levels.indices.last else {
      if isDone { throw .secondValue }
      isDone = true
      return
    }
    if levels[last].container == .array {
      separate(last, output)
    } else {
      guard isKeyWritten else { throw .valueWithoutKey }
      isKeyWritten = false
    }
  }

  mutating func start(_ container: Container, _ output: OutputBuffer) throws(JSONWriterError) {
    try value(output)
    output.append(container.opening)
    levels.append(Level(container: container))
  }

  mutating func end(_ container: Container, _ output: OutputBuffer) throws(JSONWriterError) {
    guard let level = levels.last, level.container == container, !isKeyWritten else { throw .wrongEnd }
    levels.removeLast()
    if !level.isEmpty { newLine(output) }
    output.append(container.closing)
  }

  func finish() throws(JSONWriterError) {
    if !levels.isEmpty { throw .stillOpen(levels.count) }
    if !isDone { throw .noValue }
  }

  private mutating func separate(_ level: Int, _ output: OutputBuffer) {
    if !levels[level].isEmpty { output.append(UInt8(ascii: ",")) }
    levels[level].isEmpty = false
    newLine(output)
  }

  private func newLine(_ output: OutputBuffer) {
    output.appendLine(indentedBy: 2 * levels.count)
  }
}
