import Model

/// The keys of `tidings.yaml`.
enum PublicationFile {
  static let name = "tidings.yaml"

  static let title = Key("title", "a text", .refused, "The publication's name.")
  static let description = Key("description", "a text", .nothing, "One sentence about it.")
  static let homePage = Key("homePage", "an address", .refused, "The page that people visit.")
  static let feedsURL = Key("feedsURL", "an address", .refused, "Where the contents of `public/` are served.")
  static let tagAuthority = Key(
    "tagAuthority", "domain,date", .refused, "Who names the articles, and a date on which the domain was yours (RFC 4151). Never change it."
  )
  static let language = Key("language", "a language tag", .refused, "The main language.")
  static let timeZone = Key("timeZone", "a time zone", .refused, "The zone in which dates are written and schedules run.")
  static let publisher = Key("publisher", "a name or a mapping", .value("the title"), "Who publishes it.", inside: PersonEntry.all)
  static let rights = Key("rights", "a text", .nothing, "Who has the rights in the articles, for example `© 2026 Example University`.")
  static let license = Key("license", "an address", .nothing, "The page of the licence that the articles may be used under.")
  static let webMaster = Key(
    "webMaster", "Name <address>, or a mapping", .nothing, "Whom to write to when a feed is broken; in the RSS documents.",
    inside: MailboxEntry.all)
  static let updates = Key(
    "updates", "daily and the like, or a mapping", .nothing, "How often feeds change, for those that do not say so themselves.",
    inside: UpdatesEntry.all)
  static let postalAddress = Key(
    "postalAddress", "a text with line breaks, or a list of lines", .nothing, "The address on paper that newsletters must show.")
  static let brand = Key("brand", "a mapping", .nothing, "How it looks in mail and on its pages.", inside: BrandEntry.all)
  static let store = Key("store", "a path inside the folder", .value("tidings.sqlite"), "The file of the article store.")
  static let images = Key(
    "images", "keep, or a mapping", .nothing,
    "Fetches the pictures of articles once and keeps them in `public/media/`; otherwise readers load them from where they are.",
    inside: ImagesEntry.all)
  static let sources = Key("sources", "a list of mappings", .nothing, "Where articles come from.", inside: SourceEntry.all)
  static let fetch = Key("fetch", "a mapping", .nothing, "How documents are fetched from the web.", inside: FetchEntry.all)
  static let mail = Key("mail", "a mapping", .nothing, "How the mail of newsletters leaves the house.", inside: MailEntry.all)
  static let all = [
    title, description, homePage, feedsURL, tagAuthority, language, timeZone, publisher, rights, license, webMaster, updates, postalAddress,
    brand, store, images, sources, fetch, mail,
  ]

  /// The publication; nil when something that it needs is missing or wrong, which is noted.
  static func publication(_ reader: MappingReader, in folder: PublicationFolder) -> Publication? {
    let sources = readSources(reader, in: folder)
    let address = (reader.values(postalAddress, as: .lines) ?? []).flatMap { $0 }
    let storePath = reader.value(store, as: .fileInside) ?? "tidings.sqlite"
    if FileKind(at: folder.url(of: storePath)) == .folder { reader.refuse(store, "'store': \(YAMLNode.quoted(storePath)) is a folder") }
    let title = reader.value(title, as: .text)
    let description = reader.value(description, as: .text)
    let homePage = reader.value(homePage, as: .address)
    let feedsBase = reader.value(feedsURL, as: .folderAddress)
    let tagAuthority = reader.value(tagAuthority, as: .tagAuthority)
    let language = reader.value(language, as: .language)
    let timeZone = reader.value(timeZone, as: .timeZone)
    let publisher = reader.valueOrMapping(publisher, as: .authorName, or: PersonEntry.author)
    let rights = reader.value(rights, as: .text)
    let license = reader.value(license, as: .address)
    let webMaster = reader.valueOrMapping(webMaster, as: .mailbox, or: MailboxEntry.mailbox)
    let updates = reader.valueOrMapping(updates, as: UpdatesEntry.form, or: UpdatesEntry.schedule)
    let pictures = reader.valueOrMapping(images, as: ImagesEntry.form, or: ImagesEntry.policy)
    let brand = reader.mapping(brand).map(BrandEntry.brand) ?? Brand()
    let fetching = reader.mapping(fetch).map(FetchEntry.rules) ?? FetchRules()
    let mail = reader.mapping(mail).map(MailEntry.definition) ?? MailDefinition()
    guard let title, let homePage, let feedsBase, let tagAuthority, let language, let timeZone else { return nil }
    return Publication(
      title: title, description: description, homePage: homePage, feedsBase: feedsBase, tagAuthority: tagAuthority, language: language,
      timeZone: timeZone, publisher: publisher ?? Author(name: title), rights: rights, license: license, webMaster: webMaster,
      updates: updates, postalAddress: address, brand: brand, storePath: storePath, pictures: pictures, sources: sources,
      fetching: fetching, mail: mail)
  }

  private static func readSources(_ reader: MappingReader, in folder: PublicationFolder) -> [SourceDefinition] {
    var names: Set<Slug> = []
    return (reader.mappings(sources) ?? []).compactMap { entry in
      guard let source = SourceEntry.source(entry, in: folder) else { return nil }
      if !names.insert(source.name).inserted {
        entry.refuse(SourceEntry.name, "there is another source named '\(source.name)'", suggestion: "give each its own name")
      }
      return source
    }
  }
}
