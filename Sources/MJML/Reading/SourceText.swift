import Markup

/// A source that is being read, and the name it goes by in errors.
final class SourceText: Sendable {
  let name: String
  let bytes: [UInt8]
  /// Whether another source includes this one.
  let isIncluded: Bool

  init(name: String, bytes: [UInt8], isIncluded: Bool = false) {
    self.name = name
    self.bytes = bytes
    self.isIncluded = isIncluded
  }

  /// The place of a byte; found by counting, which only errors and warnings need.
  func position(at offset: Int) -> SourcePosition {
    var line = 1
    var column = 1
    for byte in bytes.prefix(offset) {
      let isContinuation = byte & 0b1100_0000 == 0b1000_0000
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if !isContinuation {
        column += 1
      }
    }
    return SourcePosition(line: line, column: column)
  }

  func error(_ problem: MJMLError.Problem, at offset: Int) -> MJMLError {
    MJMLError(name: name, position: position(at: offset), problem: problem, isInIncludedFile: isIncluded)
  }

  /// The text of a range that ends on character borders.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
