/// How much a document may hold before it is refused.
public struct ParseLimits: Sendable, Hashable {
  /// The size of the document in bytes.
  public var bytes: Int
  /// The number of elements inside one another; libxml2 itself ends at 256.
  public var depth: Int

  /// Limits of these sizes.
  public init(bytes: Int = 32 << 20, depth: Int = 256) {
    self.bytes = bytes
    self.depth = depth
  }

  /// 32 MiB and 256 levels: far above any page or feed that is meant to be read.
  public static let standard = ParseLimits()

  func check(bytes count: Int) throws(ParseError) {
    if count > bytes { throw .tooLarge(bytes: count, limit: bytes) }
  }
}
