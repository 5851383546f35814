/// How large a source may be.
enum SourceLimits {
  static let bytes = 2 * 1024 * 1024
  static let depth = 100
  /// Components and attributes together.
  static let nodes = 200_000
  /// Files that a design includes, counted as often as they are, and how deep they may include each other.
  static let includes = 100
  static let includeDepth = 10
  /// Of one component; twice as many as all components together know.
  static let attributes = 200
}
