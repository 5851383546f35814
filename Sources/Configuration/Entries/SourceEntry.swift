import Model

/// One entry under `sources` in `tidings.yaml`.
enum SourceEntry {
  static let name = Key(
    "name", "a name of a-z, 0-9, -, _ and .", .refused, "Part of each article's origin: renaming it makes its articles new ones.")
  static let kind = Key("kind", "markdown, pages or feed", .refused, "What stands there: Markdown files, pages of a CMS, feed documents.")
  static let baseURL = Key(
    "baseURL", "an address", .nothing, "Where the documents stand on the web: for relative links, and for articles without a URL.")
  static let preset = Key(
    "preset", KnownSystem.all.map(\.preset).joined(separator: ", "), .nothing, "The rules of a known CMS; only for `kind: pages`.")
  static let rules = Key(
    "rules", "a mapping", .nothing, "Where things stand on the pages of this site; they go before the preset's.", inside: RulesEntry.all)
  static let defaults = Key(
    "defaults", "a mapping", .nothing, "What articles get where the documents say nothing.", inside: SourceDefaultsEntry.all)
  static let keepIDs = Key(
    "keepIDs", "true or false", .value("false"),
    "Whether new articles keep the ids of the old feed, so that its readers know them again; for `kind: feed`, or with `generator`.")
  static let generator = Key(
    "generator", "hugo or jekyll", .nothing, "The site generator that the Markdown was written for; only for `kind: markdown`.")
  static let permalink = Key(
    "permalink", "a pattern such as /:year/:month/:slug/", .nothing,
    "How that generator makes the addresses of articles, in its own words; otherwise as it does unless told.")
  static let republished = Key(
    "republished", "true or false", .value("false"),
    "Whether the articles are other people's: feeds then name the feed that each was taken over from; only for `kind: feed`.")
  static let keepMarkdown = Key(
    "keepMarkdown", "true or false", .value("false"),
    "Whether the text is kept as it was written, too, and stands in RSS documents as `source:markdown`; only for `kind: markdown`.")
  static let quietAfter = Key(
    "quietAfter", "1 to 3650", .nothing, "After how many days without a new article `doctor` and `publish` say that something is wrong.")
  static let all =
    [name, kind] + SourcePlaceEntry.all
    + [baseURL, preset, rules, defaults, keepIDs, republished, keepMarkdown, generator, permalink, quietAfter]

  enum Kind: String, CaseIterable {
    case markdown, pages, feed
  }

  /// The source; nil when something is missing or wrong, which is noted.
  static func source(_ reader: MappingReader, in folder: PublicationFolder) -> SourceDefinition? {
    let rules = pageRules(reader)
    let written = reader.value(kind, as: ValueForm<Kind>.choice)
    let place = SourcePlaceEntry.place(reader, kind: written, in: folder)
    let quietAfterDays = reader.number(quietAfter, in: 1...3650)
    var defaults = reader.mapping(defaults).map(SourceDefaultsEntry.defaults) ?? SourceDefinition.Defaults()
    defaults.baseURL = reader.value(baseURL, as: .folderAddress)
    let keepsIDs = reader.value(keepIDs, as: .flag) ?? false
    let isRepublished = reader.value(republished, as: .flag) ?? false
    let keepsMarkdown = reader.value(keepMarkdown, as: .flag) ?? false
    let name = reader.value(name, as: .slug)
    guard let kind = written else { return nil }
    if kind != .pages {
      for key in [preset, Self.rules] where reader.has(key) {
        reader.refuse(key, "'\(key.name)' belongs to sources of kind 'pages', and this one is '\(kind.rawValue)'", suggestion: "remove it")
      }
    }
    if kind != .feed, !reader.has(generator), reader.has(keepIDs) {
      reader.refuse(
        keepIDs, "'keepIDs' belongs to sources of kind 'feed' and those with a 'generator', and this one is '\(kind.rawValue)'",
        suggestion: "remove it")
    }
    if kind != .feed, reader.has(republished) {
      reader.refuse(
        republished, "'republished' belongs to sources of kind 'feed', and this one is '\(kind.rawValue)'", suggestion: "remove it")
    }
    if kind != .markdown, reader.has(keepMarkdown) {
      reader.refuse(
        keepMarkdown, "'keepMarkdown' belongs to sources of kind 'markdown', and this one is '\(kind.rawValue)'", suggestion: "remove it")
    }
    let site = markdownSite(reader)
    if kind != .markdown, reader.has(generator) {
      reader.refuse(
        generator, "'generator' belongs to sources of kind 'markdown', and this one is '\(kind.rawValue)'", suggestion: "remove it")
    }
    guard let name else { return nil }
    if name == .byHand {
      reader.refuse(Self.name, "the name '\(name)' is kept for what is imported by hand", suggestion: "give the source another name")
    }
    return SourceDefinition(
      name: name, kind: kind.defined(by: rules), place: place, defaults: defaults, keepsIDs: keepsIDs, isRepublished: isRepublished,
      keepsMarkdown: keepsMarkdown, site: site, quietAfterDays: quietAfterDays)
  }

  private static func markdownSite(_ reader: MappingReader) -> MarkdownSite? {
    let permalink = reader.value(permalink, as: .permalink)
    guard let generator = reader.value(generator, as: ValueForm<MarkdownSite.Generator>.choice) else {
      if reader.has(Self.permalink), !reader.has(Self.generator) {
        reader.refuse(Self.permalink, "'permalink' needs 'generator'", suggestion: "say generator: hugo or generator: jekyll")
      }
      return nil
    }
    return MarkdownSite(generator: generator, permalink: permalink)
  }

  private static func pageRules(_ reader: MappingReader) -> PageRules? {
    let own = reader.mapping(rules).map(RulesEntry.rules)
    let preset = reader.value(preset, as: .preset)
    guard let preset else { return own }
    return own?.completed(by: preset) ?? preset
  }
}

extension SourceEntry.Kind {
  /// The kind of the source, with the rules for its pages.
  fileprivate func defined(by rules: PageRules?) -> SourceDefinition.Kind {
    switch self {
    case .markdown: .markdown
    case .pages: .pages(rules)
    case .feed: .feed
    }
  }
}
