import Model

/// The keys of a source that say where its documents are: in files, at addresses on the web, or listed by pages of a site.
enum SourcePlaceEntry {
  static let path = Key(
    "path", "a path", .nothing, "A file or folder, relative to the publication's folder. Say one of `path`, `paths`, `url`, `urls`, `list`."
  )
  static let paths = Key("paths", "a list of paths", .nothing, "Several of them.")
  static let url = Key("url", "an address", .nothing, "A document on the web: a feed, or the page of an article.")
  static let urls = Key("urls", "a list of addresses", .nothing, "Several of them.")
  static let list = Key(
    "list", "a mapping", .nothing, "Pages of a site that list its articles; only for `kind: pages`.", inside: ListEntry.all)
  static let olderPages = Key(
    "olderPages", "0 to 1000", .value("0"),
    "How many older pages of a feed on the web are read the first time (RFC 5005); only for `kind: feed`.")
  static let all = [path, paths, url, urls, list, olderPages]

  /// The place; what is missing or wrong is noted.
  static func place(_ reader: MappingReader, kind: SourceEntry.Kind?, in folder: PublicationFolder) -> SourceDefinition.Place {
    let places = [path, paths, url, urls, list]
    let stated = places.filter(reader.has)
    for extra in stated.dropFirst() {
      reader.refuse(extra, "both '\(stated[0].name)' and '\(extra.name)' are there", suggestion: "keep one of them")
    }
    if let kind, kind != .pages, reader.has(list) {
      reader.refuse(
        list, "'list' belongs to sources of kind 'pages', and this one is '\(kind.rawValue)'", suggestion: "name its documents by 'url'")
    }
    if reader.has(olderPages), kind != .feed || !(reader.has(url) || reader.has(urls)) {
      reader.refuse(olderPages, "'olderPages' belongs to sources of kind 'feed' with a 'url'", suggestion: "remove it")
    }
    if reader.has(list) { return reader.mapping(list).flatMap(ListEntry.place) ?? .files([]) }
    if let key = [url, urls].first(where: reader.has) {
      reader.refuseEmptyList(key)
      let older = reader.number(olderPages, in: 0...1000) ?? 0
      return .addresses(reader.values(key, as: .address) ?? [], olderPages: older)
    }
    return .files(readablePaths(reader, in: folder))
  }

  private static func readablePaths(_ reader: MappingReader, in folder: PublicationFolder) -> [String] {
    let key = reader.has(paths) ? paths : path
    guard reader.has(key) else {
      reader.refuse(path, "the key 'path' is missing; expected the path of a file or folder, or 'url' for what stands on the web")
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

/// The mapping under `list` of a source.
enum ListEntry {
  static let url = Key("url", "an address", .nothing, "The first page of the list. Say `url` or `urls`.")
  static let urls = Key("urls", "a list of addresses", .nothing, "The first pages of several lists.")
  static let links = Key(
    "links", "a CSS selector or a list", .nothing, "The links to articles, or what they stand in; otherwise they are found by heuristics.")
  static let next = Key("next", "a CSS selector or a list", .nothing, "The link to the next page; otherwise it is found by its words.")
  static let pages = Key("pages", "1 to 1000", .value("5"), "How many pages of each list are read.")
  static let articles = Key("articles", "1 to 20000", .value("200"), "How many articles are read, the ones listed first.")
  static let all = [url, urls, links, next, pages, articles]

  /// The lists; nil when no address can be read, which is noted.
  static func place(_ reader: MappingReader) -> SourceDefinition.Place? {
    if reader.has(url), reader.has(urls) { reader.refuse(urls, "both 'url' and 'urls' are there", suggestion: "keep one of them") }
    let key = reader.has(urls) ? urls : url
    if !reader.has(key) { reader.refuse(url, "the key 'url' is missing; expected the address of a page that lists articles") }
    reader.refuseEmptyList(key)
    let rules = ListRules(
      links: reader.values(links, as: .selector) ?? [], next: reader.values(next, as: .selector) ?? [],
      pages: reader.number(pages, in: 1...1000) ?? 5, articles: reader.number(articles, in: 1...20_000) ?? 200)
    return reader.values(key, as: .address).map { .lists($0, rules) }
  }
}
