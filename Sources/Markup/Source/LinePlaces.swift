/// Finds the places of a source by the number of a byte; the bytes asked for must come in order, so that all of it is counted once.
public struct LinePlaces {
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1
  private var column = 1

  /// The places of these bytes, which are UTF-8.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The place of a byte that is not in front of the one asked for before.
  public mutating func position(at target: Int) -> SourcePosition {
    while offset < min(target, bytes.count) {
      let byte = bytes[offset]
      let isContinuation = byte & 0b1100_0000 == 0b1000_0000
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if !isContinuation {
        column += 1
      }
      offset += 1
    }
    return SourcePosition(line: line, column: column)
  }
}
