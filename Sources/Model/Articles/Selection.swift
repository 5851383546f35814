/// Which articles are meant: within a field any of the values will do, across fields all must hold; an empty field asks nothing.
public struct Selection: Hashable, Sendable, Codable {
  /// Names of sections.
  public var sections: Set<PlainText>
  /// Tags of which the article must have one.
  public var tags: Set<PlainText>
  /// Names of authors of which the article must have one.
  public var authors: Set<PlainText>
  /// Languages; `zh` also means `zh-Hans`.
  public var languages: Set<LanguageTag>

  /// A selection of these parts; without any, every article.
  public init(
    sections: Set<PlainText> = [], tags: Set<PlainText> = [], authors: Set<PlainText> = [], languages: Set<LanguageTag> = []
  ) {
    self.sections = sections
    self.tags = tags
    self.authors = authors
    self.languages = languages
  }

  /// Every article.
  public static let all = Selection()

  /// Whether an article is meant.
  public func matches(_ article: Article) -> Bool {
    (sections.isEmpty || article.section.map(sections.contains) == true)
      && (tags.isEmpty || article.tags.contains(where: tags.contains))
      && (authors.isEmpty || article.authors.contains { authors.contains($0.name) })
      && (languages.isEmpty || languages.contains(where: article.language.matches))
  }
}
