/// What an element may be and hold, by the specification that defines it.
struct ElementRule: Sendable {
  /// Whether it must be there.
  enum Presence: Sendable {
    case required, recommended, optional
  }

  let presence: Presence
  let isRepeatable: Bool
  let form: ValueForm
  let attributes: [String: AttributeRule]
  /// The section, behind the name of the specification; nil for that of the vocabulary.
  let section: String?

  init(
    _ form: ValueForm = .anything, _ presence: Presence = .optional, isRepeatable: Bool = false, attributes: [String: AttributeRule] = [:],
    section: String? = nil
  ) {
    self.presence = presence
    self.isRepeatable = isRepeatable
    self.form = form
    self.attributes = attributes
    self.section = section
  }
}

/// What an attribute may be.
struct AttributeRule: Sendable {
  let isRequired: Bool
  let form: ValueForm

  static func required(_ form: ValueForm) -> AttributeRule { AttributeRule(isRequired: true, form: form) }
  static func optional(_ form: ValueForm) -> AttributeRule { AttributeRule(isRequired: false, form: form) }
}

/// The elements of a namespace that an element may hold.
struct Vocabulary: Sendable {
  /// The namespace's URI; nil for RSS 2.0, which has none.
  let namespace: String?
  /// What defines them, for example `RFC 4287`.
  let specification: String
  let elements: [String: ElementRule]
  /// Whether other elements of the namespace are faults here.
  var isClosed = true
}
