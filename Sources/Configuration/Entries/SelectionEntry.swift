import Model

/// The mapping under `select`, in feeds and in sections of newsletters.
enum SelectionEntry {
  static let sections = Key("sections", "a section or a list", .nothing, "Articles in any of these sections.")
  static let tags = Key("tags", "a tag or a list", .nothing, "Articles with any of these tags.")
  static let authors = Key("authors", "a name or a list", .nothing, "Articles by any of these people.")
  static let languages = Key("languages", "a language tag or a list", .nothing, "Articles in any of these; `zh` also means `zh-Hans`.")
  static let all = [sections, tags, authors, languages]

  /// The selection; what is left out asks nothing.
  static func selection(_ reader: MappingReader?) -> Selection {
    guard let reader else { return .all }
    return Selection(
      sections: Set(reader.values(sections, as: .text) ?? []), tags: Set(reader.values(tags, as: .text) ?? []),
      authors: Set(reader.values(authors, as: .text) ?? []), languages: Set(reader.values(languages, as: .language) ?? []))
  }
}
