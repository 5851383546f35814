/// One feed, as `feeds/NAME.yaml` defines it.
public struct FeedDefinition: Hashable, Sendable {
  /// The name of its file and of the documents made from it.
  public var name: Slug
  /// What readers see in their list.
  public var title: PlainText
  /// One sentence about it.
  public var description: PlainText
  /// The language of the feed as a whole.
  public var language: LanguageTag
  /// The field by which it stands for one feed a value; nil for a feed that is just itself.
  public var each: SelectionField?
  /// The field whose value it was made for, by a definition with `each`; nil for a feed that somebody wrote down.
  public var series: SelectionField?
  /// Which articles it carries.
  public var selection: Selection
  /// How many of the newest.
  public var limit: Int
  /// Whether readers get the whole text.
  public var content: Content
  /// The documents that are written.
  public var formats: [FeedFormat]
  /// WebSub hubs that are told of changes.
  public var hubs: [WebAddress]
  /// For how many days it says that an article was withdrawn.
  public var tombstoneDays: Int
  /// What it asks of those who fetch it.
  public var fetching: FetchAdvice
  /// What becomes of articles that are no longer among the newest.
  public var history: History
  /// The names that it had before; who asks for a document by one of them is sent to the one of today.
  ///
  /// A definition with `each` has the old names of the series, and each of its feeds those that it had under them.
  public var aliases: [Slug]
  /// Whether the feed is over: nothing is written any more, and who asks for it is told that it is gone.
  public var isEnded: Bool
  /// How often it changes, if not as the publication does.
  public var updates: UpdateSchedule?
  /// The rssCloud server that tells readers of changes.
  public var cloud: NotificationCloud?
  /// What makes it a podcast.
  public var podcast: Podcast?
  /// Whether no article will come any more, while its documents stay.
  public var isExpired: Bool

  /// A feed of these parts.
  public init(
    name: Slug, title: PlainText, description: PlainText, language: LanguageTag, each: SelectionField? = nil, selection: Selection = .all,
    limit: Int = 50, content: Content = .full, formats: [FeedFormat] = FeedFormat.allCases, hubs: [WebAddress] = [],
    tombstoneDays: Int = 90, fetching: FetchAdvice = FetchAdvice(), updates: UpdateSchedule? = nil, cloud: NotificationCloud? = nil,
    podcast: Podcast? = nil, isExpired: Bool = false, history: History = .newest, aliases: [Slug] = [], isEnded: Bool = false
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.language = language
    self.each = each
    self.selection = selection
    self.limit = limit
    self.content = content
    self.formats = formats
    self.hubs = hubs
    self.tombstoneDays = tombstoneDays
    self.fetching = fetching
    self.history = history
    self.aliases = aliases
    self.updates = updates
    self.cloud = cloud
    self.podcast = podcast
    self.isExpired = isExpired
    self.isEnded = isEnded
  }

  /// What stands in the title and the description of a feed with `each` for the value.
  public static let valueField = "{{value}}"

  /// How much of an article a feed carries.
  public enum Content: String, Hashable, Sendable, CaseIterable {
    /// The summary and the whole text.
    case full
    /// The summary only.
    case summary
  }

  /// What a feed has beyond its newest articles.
  public enum History: Hashable, Sendable {
    /// Nothing: an article that is not among the newest is in no document.
    case newest
    /// A document for each month that is over, linked one to the other (RFC 5005 §4).
    case monthlyArchives
    /// No need of one: its document carries all articles, whatever the limit (RFC 5005 §2).
    case complete
  }
}

/// The formats in which a feed is written.
public enum FeedFormat: String, Hashable, Sendable, Codable, CaseIterable {
  /// RSS 2.0.
  case rss
  /// Atom 1.0.
  case atom
  /// JSON Feed 1.1.
  case json
}
