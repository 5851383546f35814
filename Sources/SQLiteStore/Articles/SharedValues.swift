import Model

/// Parts that many articles have in common, parsed once in a visit instead of once an article.
final class SharedValues {
  var languages = Memo<LanguageTag>()
  var sections = Memo<PlainText>()
  var sources = Memo<Slug>()
  var mediaTypes = Memo<MediaType>()
  var authors = Memo<[Author]>()
  var tags = Memo<[PlainText]>()

  /// What texts have been parsed to; the first few hundred are remembered, so that memory does not grow with the articles.
  struct Memo<Value> {
    private var values: [String: Value] = [:]

    mutating func value(of text: String, _ parse: (String) throws -> Value?) rethrows -> Value? {
      if let known = values[text] { return known }
      guard let value = try parse(text) else { return nil }
      if values.count < 500 { values[text] = value }
      return value
    }
  }
}
