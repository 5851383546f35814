import Model

/// The mapping under `rules` of a source.
enum RulesEntry {
  static let title = Key("title", "a CSS selector or a list", .nothing, "The headline. The first selector that finds something wins.")
  static let date = Key("date", "a CSS selector or a list", .nothing, "The date of publication, or the line that it stands in.")
  static let body = Key("body", "a CSS selector or a list", .nothing, "The text.")
  static let author = Key("author", "a CSS selector or a list", .nothing, "The author.")
  static let section = Key("section", "a CSS selector or a list", .nothing, "The section.")
  static let remove = Key("remove", "a CSS selector or a list", .nothing, "What is removed from the body before it is read.")
  static let all = [title, date, body, author, section, remove]

  /// The rules.
  static func rules(_ reader: MappingReader) -> PageRules {
    PageRules(
      title: reader.values(title, as: .selector) ?? [], date: reader.values(date, as: .selector) ?? [],
      body: reader.values(body, as: .selector) ?? [], author: reader.values(author, as: .selector) ?? [],
      section: reader.values(section, as: .selector) ?? [], remove: reader.values(remove, as: .selector) ?? [])
  }
}
