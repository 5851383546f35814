/// An attribute that a component knows: its name, what it may be, and what it is when nobody says.
struct AttributeRule: Sendable {
  let name: AttributeName
  let kind: ValueKind
  let standard: StandardValue

  init(_ name: AttributeName, _ kind: ValueKind, _ standard: StandardValue = .absent) {
    self.name = name
    self.kind = kind
    self.standard = standard
  }

  var isRequired: Bool {
    if case .required = standard { true } else { false }
  }
}

/// What an attribute is when neither the component nor the head gives it.
enum StandardValue: Sendable, ExpressibleByStringLiteral {
  /// Nothing.
  case absent
  /// Nothing will do: the component must have it.
  case required
  /// This value.
  case value(String)
  /// `ltr` or `rtl`, as the language in effect.
  case readingDirection
  /// `left` or `right`: the side on which lines begin.
  case readingSide
  /// Fonts that suit the language in effect.
  case typeface

  init(stringLiteral value: String) {
    self = .value(value)
  }
}

extension [AttributeRule] {
  /// The rules for a padding and its four sides.
  static func paddings(_ names: SideNames = .padding, _ standard: StandardValue = .absent) -> [AttributeRule] {
    [AttributeRule(names.all, .spacing, standard)]
      + [names.bottom, names.left, names.right, names.top].map { AttributeRule($0, .length([.pixels, .percent])) }
  }
}
