public import Model

extension Article {
  /// Those of a translation group that a reader of this article can be offered: public, and one for each other language.
  ///
  /// RFC 4287 §4.1.2 allows one alternate link for a media type and a language; of two in one language the first is taken.
  public func translations(among group: [Article]) -> [Article] {
    var languages: Set<LanguageTag> = [language]
    return group.filter { $0.state.name == .published && languages.insert($0.language).inserted }
  }
}
