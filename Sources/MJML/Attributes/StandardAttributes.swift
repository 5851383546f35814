/// The attributes that all components of a kind have in common, as long as none says otherwise.
///
/// They are settled once for many components; each component then only looks at what it is given itself.
final class StandardAttributes: Sendable {
  let writing: Writing
  /// One for each name that there is, in the order of their numbers, so that a value is found in one step.
  private let values: [Value]
  /// Whether any is meant for dark mode.
  let hasDark: Bool

  enum Value: Sendable {
    /// The component does not know the attribute.
    case unknown
    case absent
    case standard(String)
    case given(String)
  }

  /// The standard values of a component, and what it is given in their place, the strongest last.
  init(of definition: ComponentDefinition, writing: Writing, given: [GivenAttribute] = []) {
    self.writing = writing
    var values = [Value](repeating: .unknown, count: AttributeName.allCases.count)
    for rule in definition.attributes { values[Int(rule.name.rawValue)] = Self.value(rule.standard, in: writing) }
    var hasDark = false
    for attribute in given {
      let place = Int(attribute.name.rawValue)
      if case .unknown = values[place] { continue }
      values[place] = .given(attribute.value)
      if attribute.name.isDark { hasDark = true }
    }
    self.values = values
    self.hasDark = hasDark
  }

  subscript(name: AttributeName) -> Value { values[Int(name.rawValue)] }

  private static func value(_ standard: StandardValue, in writing: Writing) -> Value {
    switch standard {
    case .absent, .required: .absent
    case .value(let value): .standard(value)
    case .readingDirection: .standard(writing.direction.rawValue)
    case .readingSide: .standard(writing.direction.firstSide)
    case .typeface: .standard(FontStack.standard(for: writing.language))
    }
  }
}
