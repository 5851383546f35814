import Findings

/// What the text of an element, attribute or member must be.
struct ValueForm: Sendable {
  /// Reports what the text is not.
  let check: @Sendable (CheckPlace, Check) -> Void

  init(_ check: @escaping @Sendable (CheckPlace, Check) -> Void) {
    self.check = check
  }

  /// Anything; somebody else looks at it, or nobody need.
  static let anything = ValueForm { _, _ in }
}
