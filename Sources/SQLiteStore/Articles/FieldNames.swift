import Model

/// The names of fields of an article as one text, with a space between them and in order.
enum FieldNames {
  static func text(_ fields: Set<ArticleField>) -> String {
    fields.map(\.rawValue).sorted().joined(separator: " ")
  }

  /// Nil when a name is no field's.
  static func fields(_ text: String) -> Set<ArticleField>? {
    var fields: Set<ArticleField> = []
    for name in text.split(separator: " ") {
      guard let field = ArticleField(rawValue: String(name)) else { return nil }
      fields.insert(field)
    }
    return fields
  }
}
