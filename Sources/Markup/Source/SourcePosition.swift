/// A place in a source.
public struct SourcePosition: Hashable, Sendable, CustomStringConvertible {
  /// The line, counted from 1.
  public let line: Int
  /// The character in the line, counted from 1 in Unicode scalars.
  public let column: Int

  /// The place at this line and column.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place as editors write it: `12:5`.
  public var description: String { "\(line):\(column)" }
}

extension SourcePosition: Comparable {
  /// Orders from the top of a source to its end.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
