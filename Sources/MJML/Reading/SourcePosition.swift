/// A place in a source.
public struct SourcePosition: Hashable, Sendable, CustomStringConvertible {
  /// The line, counted from 1.
  public let line: Int
  /// The character in the line, counted from 1 in Unicode scalars.
  public let column: Int

  /// The place as editors write it: `12:5`.
  public var description: String { "\(line):\(column)" }
}
