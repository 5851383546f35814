/// How strongly a selector binds (Selectors Level 3 §9): ids count before classes, classes before types.
public struct Specificity: Hashable, Comparable, Sendable {
  /// The number of ids.
  public var ids: Int
  /// The number of classes, attributes and pseudo-classes.
  public var classes: Int
  /// The number of types and pseudo-elements.
  public var types: Int

  /// A specificity of these counts.
  public init(ids: Int = 0, classes: Int = 0, types: Int = 0) {
    self.ids = ids
    self.classes = classes
    self.types = types
  }

  /// Whether the left one loses against the right one.
  public static func < (left: Specificity, right: Specificity) -> Bool {
    (left.ids, left.classes, left.types) < (right.ids, right.classes, right.types)
  }

  mutating func add(_ other: Specificity) {
    ids += other.ids
    classes += other.classes
    types += other.types
  }
}
