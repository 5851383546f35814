import Model

/// The keys of `feeds/NAME.yaml`.
enum FeedFile {
  static let title = Key("title", "a text", .refused, "What readers see in their list.")
  static let description = Key("description", "a text", .refused, "One sentence about it.")
  static let language = Key("language", "a language tag", .value("the publication's"), "The language of the feed as a whole.")
  static let each = Key(
    "each", "section, tag, author or language", .nothing,
    "Makes one feed for every value that articles have; `{{value}}` in title and description is that value.")
  static let select = Key(
    "select", "a mapping", .value("every article"), "Which articles it carries: within a key any value will do, across keys all must hold.",
    inside: SelectionEntry.all)
  static let limit = Key("limit", "1 to 10000", .value("50"), "How many of the newest.")
  static let content = Key("content", "full or summary", .value("full"), "Whether readers get the whole text.")
  static let formats = Key("formats", "a list of rss, atom, json", .value("all three"), "The documents that are written.")
  static let hubs = Key("hubs", "an address or a list", .nothing, "WebSub hubs that the feed names.")
  static let tombstones = Key(
    "tombstones", "0 to 3650", .value("90"), "For how many days the Atom document says that an article was withdrawn.")
  static let ttl = Key("ttl", "1 to 10080", .nothing, "For how many minutes a copy of the RSS document is good enough.")
  static let skipHours = Key(
    "skipHours", "0 to 23, or a list", .nothing, "Hours of the day, in UTC, in which nothing is published; in the RSS document.")
  static let skipDays = Key(
    "skipDays", "a day or a list", .nothing, "Days of the week, in UTC, on which nothing is published; in the RSS document.")
  static let archive = Key(
    "archive", "monthly or none", .value("none"), "Whether older articles stand in a document for each month, linked from the newest.")
  static let complete = Key(
    "complete", "true or false", .value("false"), "Whether the documents carry all articles; then without `limit` and `archive`.")
  static let aliases = Key("aliases", "a name or a list", .nothing, "Old names of the feed: a server sends their readers to it.")
  static let ended = Key(
    "ended", "true or false", .value("false"), "Whether the feed is over: nothing is written, and a server says that it is gone.")
  static let updates = Key(
    "updates", "daily and the like, or a mapping", .value("the publication's"), "How often it changes; `ttl` follows from it if left out.",
    inside: UpdatesEntry.all)
  static let cloud = Key("cloud", "an http address", .nothing, "The rssCloud server that tells readers of changes.")
  static let podcast = Key(
    "podcast", "a mapping", .nothing, "Makes a podcast of it: what directories ask for, in the RSS document.", inside: PodcastEntry.all)
  static let expired = Key(
    "expired", "true or false", .value("false"), "Whether no article will come any more; the documents stay, and those that can say so.")
  static let all = [
    title, description, language, each, select, limit, content, formats, hubs, tombstones, ttl, skipHours, skipDays, updates, cloud,
    podcast, expired, archive, complete, aliases, ended,
  ]

  private enum Archive: String, CaseIterable {
    case monthly, none
  }

  /// The feed; nil when something that it needs is missing or wrong, which is noted.
  static func feed(_ reader: MappingReader, name: Slug, publicationLanguage: LanguageTag?) -> FeedDefinition? {
    let title = reader.value(title, as: .text)
    let description = reader.value(description, as: .text)
    let language = reader.value(language, as: .language) ?? publicationLanguage
    let each = reader.value(each, as: ValueForm<SelectionField>.choice)
    let selection = SelectionEntry.selection(reader.mapping(select))
    let limit = reader.number(limit, in: 1...10_000) ?? 50
    let content = reader.value(content, as: ValueForm<FeedDefinition.Content>.choice) ?? .full
    let formats = readFormats(reader)
    let hubs = reader.values(hubs, as: .address) ?? []
    let tombstoneDays = reader.number(tombstones, in: 0...3650) ?? 90
    let fetching = FetchAdvice(
      minutes: reader.number(ttl, in: 1...10_080), hoursWithoutNews: Set(reader.values(skipHours, as: .hour) ?? []),
      daysWithoutNews: Set(reader.values(skipDays, as: .weekday) ?? []))
    let history = history(reader)
    let aliases = reader.values(aliases, as: .slug) ?? []
    let updates = reader.valueOrMapping(updates, as: UpdatesEntry.form, or: UpdatesEntry.schedule)
    let cloud = reader.value(cloud, as: .cloud)
    let podcast = readPodcast(reader, formats: formats)
    let isExpired = reader.value(expired, as: .flag) ?? false
    let isEnded = reader.value(ended, as: .flag) ?? false
    if !reader.has(Self.each) {
      refuseField(of: title, under: Self.title, reader)
      refuseField(of: description, under: Self.description, reader)
    }
    guard let title, let description, let language else { return nil }
    return FeedDefinition(
      name: name, title: title, description: description, language: language, each: each, selection: selection, limit: limit,
      content: content, formats: formats, hubs: hubs, tombstoneDays: tombstoneDays, fetching: fetching, updates: updates,
      cloud: cloud, podcast: podcast, isExpired: isExpired, history: history, aliases: aliases, isEnded: isEnded)
  }

  /// A complete feed has no more to page through (RFC 5005 §2).
  private static func history(_ reader: MappingReader) -> FeedDefinition.History {
    let isArchived = reader.value(archive, as: ValueForm<Archive>.choice) == .monthly
    guard reader.value(complete, as: .flag) == true else { return isArchived ? .monthlyArchives : .newest }
    if isArchived {
      reader.refuse(
        archive, "'archive' is for articles that the feed itself has not, and with 'complete' it has all", suggestion: "remove it")
    }
    if reader.has(limit) { reader.refuse(limit, "'limit' leaves articles out, and with 'complete' none are", suggestion: "remove it") }
    return .complete
  }

  /// Without `each` nobody fills the field in, and readers would see the braces.
  private static func refuseField(of text: PlainText?, under key: Key, _ reader: MappingReader) {
    guard let text, text.string.contains(FeedDefinition.valueField) else { return }
    reader.refuse(key, "'\(key.name)' has \(FeedDefinition.valueField), but the feed has no 'each' to fill it in", suggestion: "add 'each'")
  }

  /// Directories read RSS, and know each podcast by a name of its own.
  private static func readPodcast(_ reader: MappingReader, formats: [FeedFormat]) -> Podcast? {
    guard let mapping = reader.mapping(podcast) else { return nil }
    if !formats.contains(.rss) {
      reader.refuse(podcast, "'podcast' needs the RSS document, and 'formats' leaves it out", suggestion: "add rss to 'formats'")
    }
    for key in [PodcastEntry.guid, PodcastEntry.newFeedURL] where reader.has(each) && mapping.has(key) {
      mapping.refuse(key, "'\(key.name)' would be the same for all feeds that 'each' makes", suggestion: "leave it out")
    }
    return PodcastEntry.podcast(mapping)
  }

  private static func readFormats(_ reader: MappingReader) -> [FeedFormat] {
    reader.refuseEmptyList(formats)
    guard let written = reader.values(formats, as: ValueForm<FeedFormat>.choice) else { return FeedFormat.allCases }
    if Set(written).count != written.count { reader.refuse(formats, "'formats' names a format twice", suggestion: "keep one of them") }
    return written
  }
}
