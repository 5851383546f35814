import Model

/// One entry under `sources` in `tidings.yaml`.
enum SourceEntry {
  static let name = Key(
    "name", "a name of a-z, 0-9, -, _ and .", .refused, "Part of each article's origin: renaming it makes its articles new ones.")
  static let kind = Key("kind", "markdown, pages or feed", .refused, "What stands there: Markdown files, saved CMS pages, feed documents.")
  static let path = Key("path", "a path", .nothing, "A file or folder, relative to the publication's folder. Say `path` or `paths`.")
  static let paths = Key("paths", "a list of paths", .nothing, "Several of them.")
  static let baseURL = Key(
    "baseURL", "an address", .nothing, "Where the documents stand on the web: for relative links, and for articles without a URL.")
  static let preset = Key(
    "preset", PageRules.presetNames.joined(separator: ", "), .nothing, "The rules of a known CMS; only for `kind: pages`.")
  static let rules = Key(
    "rules", "a mapping", .nothing, "Where things stand on the pages of this site; they go before the preset's.", inside: RulesEntry.all)
  static let defaults = Key(
    "defaults", "a mapping", .nothing, "What articles get where the documents say nothing.", inside: SourceDefaultsEntry.all)
  static let all = [name, kind, path, paths, baseURL, preset, rules, defaults]

  private enum Kind: String, CaseIterable {
    case markdown, pages, feed
  }

  /// The source; nil when something is missing or wrong, which is noted.
  static func source(_ reader: MappingReader, in folder: PublicationFolder) -> SourceDefinition? {
    let rules = pageRules(reader)
    let paths = sourcePaths(reader, in: folder)
    var defaults = reader.mapping(defaults).map(SourceDefaultsEntry.defaults) ?? SourceDefinition.Defaults()
    defaults.baseURL = reader.value(baseURL, as: .folderAddress)
    let name = reader.value(name, as: .slug)
    guard let kind = reader.value(kind, as: ValueForm<Kind>.choice) else { return nil }
    if kind != .pages {
      for key in [preset, Self.rules] where reader.has(key) {
        reader.refuse(key, "'\(key.name)' belongs to sources of kind 'pages', and this one is '\(kind.rawValue)'", suggestion: "remove it")
      }
    }
    guard let name else { return nil }
    if name == .byHand {
      reader.refuse(Self.name, "the name '\(name)' is kept for what is imported by hand", suggestion: "give the source another name")
    }
    switch kind {
    case .markdown: return SourceDefinition(name: name, kind: .markdown, paths: paths, defaults: defaults)
    case .pages: return SourceDefinition(name: name, kind: .pages(rules), paths: paths, defaults: defaults)
    case .feed: return SourceDefinition(name: name, kind: .feed, paths: paths, defaults: defaults)
    }
  }

  private static func pageRules(_ reader: MappingReader) -> PageRules? {
    let own = reader.mapping(rules).map(RulesEntry.rules)
    let preset = reader.value(preset, as: .preset)
    guard let preset else { return own }
    return own?.completed(by: preset) ?? preset
  }

  private static func sourcePaths(_ reader: MappingReader, in folder: PublicationFolder) -> [String] {
    if reader.has(path), reader.has(paths) { reader.refuse(paths, "both 'path' and 'paths' are there", suggestion: "keep one of them") }
    let key = reader.has(paths) ? paths : path
    guard reader.has(key) else {
      reader.refuse(path, "the key 'path' is missing; expected the path of a file or folder")
      return []
    }
    reader.refuseEmptyList(key)
    let found = reader.values(key, as: .readablePath) ?? []
    for path in found where FileKind(at: folder.url(of: path)) == .missing {
      reader.refuse(
        key, "there is no file or folder \(YAMLNode.quoted(path)) in the publication's folder", suggestion: "make it or correct the path")
    }
    return found
  }
}

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
