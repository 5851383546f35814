public import Foundation
public import Model

/// Everything that a writer must know of a feed before its first entry; the articles themselves are streamed.
public struct Feed: Sendable {
  /// What `feeds/NAME.yaml` says.
  public let definition: FeedDefinition
  /// Whose feed it is.
  public let publication: Publication
  /// How many articles it has and when the newest change was.
  public let extent: ArticleExtent

  /// The articles that it no longer has and still tells of, the newest withdrawal first.
  public let tombstones: [Tombstone]

  /// Which of the feed's documents this is.
  public let history: FeedHistory

  /// Which namespaces its articles need.
  public let vocabulary: FeedVocabulary

  /// The feed of a publication with this many articles, and with those of its articles that were withdrawn.
  ///
  /// An archive is a feed, too: of the articles that stand in it, with its place in the `history`. A `vocabulary` that was made
  /// from the articles keeps the documents from declaring what none of them uses.
  public init(
    definition: FeedDefinition, publication: Publication, extent: ArticleExtent, withdrawn: [Tombstone] = [],
    history: FeedHistory = .subscription(older: nil), vocabulary: FeedVocabulary = .everything
  ) {
    self.history = history
    self.vocabulary = vocabulary
    self.definition = definition
    self.publication = publication
    self.extent = extent
    tombstones = withdrawn.shown(for: definition.tombstoneDays, newest: extent.updated, limit: definition.limit)
    sectionScheme = "tag:\(publication.tagAuthority):sections"
    tagScheme = "tag:\(publication.tagAuthority):tags"
  }

  /// The permanent name (RFC 4287 §4.2.6): not the feed's address, because that may change.
  public var id: String { "tag:\(publication.tagAuthority):feeds/\(definition.name)" }

  /// The newest significant change of its articles, withdrawals too; of a feed without any, the day that the tag authority is dated by.
  ///
  /// It comes from the data and never from the clock, so that the same articles make the same bytes.
  public var updated: Date {
    (tombstones.map(\.updated) + [extent.updated].compactMap(\.self)).max() ?? publication.tagAuthority.since
  }

  /// The name of the document in one format, for example `news.atom`.
  public func fileName(of format: FeedFormat) -> String { "\(history.name ?? definition.name.string).\(format.fileExtension)" }

  /// Where the document in one format is served: `feedsBase` and the file name.
  public func address(of format: FeedFormat) -> String { "\(publication.feedsBase)\(fileName(of: format))" }

  /// Where the document is served that readers subscribe to: this one, or the one that this is an archive of.
  func subscription(as format: FeedFormat) -> String { address(of: definition.name.string, as: format) }

  /// Where a document of this name is served.
  func address(of name: String, as format: FeedFormat) -> String { "\(publication.feedsBase)\(name).\(format.fileExtension)" }

  /// The name of the page that shows it to people, for example `news.html`.
  public var pageName: String { "\(definition.name).html" }

  /// The formats in which it is written, the most widely read first.
  var formats: [FeedFormat] { FeedFormat.allCases.filter(definition.formats.contains) }

  /// The hubs that tell readers of changes; an archive has none to tell of.
  var hubs: [WebAddress] { history.isArchive ? [] : definition.hubs }

  /// The other formats in which it is written, for links from one document to its twins.
  func twins(of format: FeedFormat) -> [FeedFormat] {
    formats.filter { $0 != format }
  }

  /// The names of its sections as a taxonomy: the `domain` of RSS and the `scheme` of Atom, by which importers tell a section from a tag.
  ///
  /// A section may be a way through a hierarchy, with a slash between its steps.
  let sectionScheme: String
  /// The tags as a taxonomy.
  let tagScheme: String

  /// How often it is known to change.
  var updates: UpdateSchedule? { history.isArchive ? nil : definition.updates ?? publication.updates }

  /// For how many minutes a copy is good enough: as said, or else from one change to the next.
  var minutes: Int? { definition.fetching.minutes ?? updates?.minutes }

  /// The server that tells readers of changes; an archive has none to tell of.
  var cloud: NotificationCloud? { history.isArchive ? nil : definition.cloud }

  /// What all of its articles are about, as far as it selects them by that: sections and tags.
  var categories: [FeedCategory] {
    definition.selection.sections.sorted().map { FeedCategory(term: $0, scheme: sectionScheme) }
      + definition.selection.tags.sorted().map { FeedCategory(term: $0, scheme: tagScheme) }
  }

  /// What an article is about: the section that it stands in and its tags.
  func categories(of article: Article) -> [FeedCategory] {
    var categories: [FeedCategory] = []
    categories.reserveCapacity(1 + article.tags.count)
    if let section = article.section { categories.append(FeedCategory(term: section, scheme: sectionScheme)) }
    for tag in article.tags { categories.append(FeedCategory(term: tag, scheme: tagScheme)) }
    return categories
  }

  /// What an RSS item encloses, of which there can be one: the recording of an episode, or else the first attachment.
  func enclosure(of article: Article) -> Attachment? {
    (definition.podcast == nil ? nil : article.recording) ?? article.attachments.first
  }
}

/// A word that says what something is about, with the taxonomy that it belongs to: RSS's and Atom's `category`.
struct FeedCategory: Hashable {
  let term: PlainText
  let scheme: String
}

extension FeedFormat {
  /// What the document's name ends in: `rss`, `atom` or `json`.
  public var fileExtension: String { rawValue }

  /// The media type it is served and linked as.
  public var mediaType: String {
    switch self {
    case .rss: "application/rss+xml"
    case .atom: "application/atom+xml"
    case .json: "application/feed+json"
    }
  }

  /// What people call it.
  var displayName: String {
    switch self {
    case .rss: "RSS"
    case .atom: "Atom"
    case .json: "JSON Feed"
    }
  }
}

extension TagAuthority {
  /// The first moment of its date, in UTC.
  fileprivate var since: Date {
    let fields = date.split(separator: "-").compactMap { Int($0) }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let components = DateComponents(
      year: fields.first, month: fields.count > 1 ? fields[1] : 1, day: fields.count > 2 ? fields[2] : 1)
    return calendar.date(from: components) ?? Date(timeIntervalSince1970: 0)
  }
}
