import Model

/// The mapping under `defaults` of a source.
enum SourceDefaultsEntry {
  static let language = Key("language", "a language tag", .nothing, "Their language; otherwise it is detected.")
  static let section = Key("section", "a text", .nothing, "Their section.")
  static let authors = Key("authors", "a name, a mapping, or a list", .nothing, "Who wrote them.", inside: PersonEntry.all)
  static let tags = Key("tags", "a tag or a list", .nothing, "Tags that every article gets.")
  static let all = [language, section, authors, tags]

  /// The defaults; the base address stands beside them in the file.
  static func defaults(_ reader: MappingReader) -> SourceDefinition.Defaults {
    SourceDefinition.Defaults(
      language: reader.value(language, as: .language), section: reader.value(section, as: .text),
      authors: reader.valuesOrMappings(authors, as: .authorName, or: PersonEntry.author) ?? [],
      tags: reader.values(tags, as: .text) ?? [])
  }
}
