import Model

/// The mapping under `podcast` of a feed.
enum PodcastEntry {
  static let category = Key(
    "category", "a category of Apple's, or a list", .refused,
    "What it is about, the most important first: `Education`, or with a narrower one `Science / Physics`.")
  static let image = Key("image", "an address", .refused, "The cover: square, 1,400 to 3,000 pixels wide, JPEG or PNG.")
  static let explicit = Key("explicit", "true or false", .refused, "Whether it is for adults.")
  static let author = Key("author", "a text", .value("the publisher"), "Who makes it.")
  static let owner = Key(
    "owner", "Name <address>, or a mapping", .value("the publisher, if it has an e-mail address"), "Whom directories write to.",
    inside: MailboxEntry.all)
  static let type = Key("type", "episodic or serial", .value("episodic"), "Whether the newest or the first episode is heard first.")
  static let medium = Key(
    "medium", "podcast, music, video, film, audiobook, newsletter, blog, publisher or course", .nothing, "What kind of thing it is.")
  static let guid = Key(
    "guid", "a UUID", .value("made from the feed's address"),
    "The podcast's name; set it when the address changes or when it had one before."
  )
  static let locked = Key("locked", "true or false", .nothing, "Whether other hosts are asked not to take it over.")
  static let funding = Key("funding", "a list of mappings", .nothing, "Where listeners can support it.", inside: FundingEntry.all)
  static let value = Key("value", "a mapping", .nothing, "How listeners can pay for what they hear.", inside: PodcastValueEntry.all)
  static let people = Key(
    "people", "a name, a mapping, or a list", .nothing, "Who is heard in every episode.", inside: PodcastPersonEntry.all)
  static let block = Key("block", "true or false", .value("false"), "Whether directories are asked not to show it.")
  static let newFeedURL = Key("newFeedURL", "an address", .nothing, "Where it has moved to.")
  static let all = [category, image, explicit, author, owner, type, medium, guid, locked, funding, value, people, block, newFeedURL]

  /// The podcast; nil when something that directories demand is missing or wrong, which is noted.
  static func podcast(_ reader: MappingReader) -> Podcast? {
    reader.refuseEmptyList(category)
    let categories = reader.values(category, as: .podcastCategory) ?? []
    let image = reader.value(image, as: .cover)
    let isExplicit = reader.value(explicit, as: .flag)
    let author = reader.value(author, as: .text)
    let owner = reader.valueOrMapping(owner, as: .mailbox, or: MailboxEntry.mailbox)
    let kind = reader.value(type, as: ValueForm<Podcast.Kind>.choice) ?? .episodic
    let medium = reader.value(medium, as: ValueForm<Podcast.Medium>.choice)
    let guid = reader.value(guid, as: .uuid)
    let isLocked = reader.value(locked, as: .flag)
    let funding = (reader.mappings(funding) ?? []).compactMap(FundingEntry.funding)
    let value = reader.mapping(value).flatMap(PodcastValueEntry.value)
    let people = reader.valuesOrMappings(people, as: .podcastPerson, or: PodcastPersonEntry.person) ?? []
    let isBlocked = reader.value(block, as: .flag) ?? false
    let newFeed = reader.value(newFeedURL, as: .address)
    guard let image, let isExplicit, !categories.isEmpty else { return nil }
    return Podcast(
      categories: categories, image: image, isExplicit: isExplicit, author: author, owner: owner, kind: kind, medium: medium, guid: guid,
      isLocked: isLocked, funding: funding, value: value, people: people, isBlocked: isBlocked, newFeed: newFeed)
  }
}

/// One entry under `funding` of a podcast.
enum FundingEntry {
  static let url = Key("url", "an address", .refused, "The page.")
  static let text = Key("text", "a text", .refused, "What the link says.")
  static let all = [url, text]

  /// The link; nil when either is missing, which is noted.
  static func funding(_ reader: MappingReader) -> PodcastFunding? {
    let text = reader.value(text, as: .text)
    guard let url = reader.value(url, as: .address), let text else { return nil }
    return PodcastFunding(url: url, text: text)
  }
}

/// Somebody who is heard: a name, or a mapping.
enum PodcastPersonEntry {
  static let name = Key("name", "a text", .refused, "The name to show.")
  static let role = Key("role", "a text", .value("host"), "What they do, in the words of the podcast taxonomy: `host`, `guest`, `editor`.")
  static let url = Key("url", "an address", .nothing, "A page about them.")
  static let image = Key("image", "an address", .nothing, "A picture of them.")
  static let all = [name, role, url, image]

  /// The person; nil when the name is missing, which is noted.
  static func person(_ reader: MappingReader) -> PodcastPerson? {
    let (role, url, image) = (reader.value(role, as: .text), reader.value(url, as: .address), reader.value(image, as: .address))
    return reader.value(name, as: .text).map { PodcastPerson(name: $0, role: role, url: url, image: image) }
  }
}
