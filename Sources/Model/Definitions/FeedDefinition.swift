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

  /// A feed of these parts.
  public init(
    name: Slug, title: PlainText, description: PlainText, language: LanguageTag, each: SelectionField? = nil, selection: Selection = .all,
    limit: Int = 50, content: Content = .full, formats: [FeedFormat] = FeedFormat.allCases, hubs: [WebAddress] = [],
    tombstoneDays: Int = 90, fetching: FetchAdvice = FetchAdvice()
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
