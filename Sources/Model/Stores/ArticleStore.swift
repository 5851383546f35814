public import Foundation

/// Which articles a reader of the store asks for, newest publication first, ties broken by id.
public struct ArticleQuery: Hashable, Sendable {
  /// What they are about.
  public var selection: Selection
  /// In which states; empty means in any.
  public var states: Set<ArticleState.Name>
  /// Published no earlier than this moment; drafts have no such date and are left out when it is set.
  public var publishedFrom: Date?
  /// Published no later than this moment; drafts have no such date and are left out when it is set.
  public var publishedUntil: Date?
  /// With a significant change no earlier than this moment, the first publication counting as one; meant for few articles.
  public var updatedFrom: Date?
  /// With no significant change later than this moment.
  public var updatedUntil: Date?
  /// Withdrawn, or changed since, no earlier than this moment; all others are left out when it is set; meant for few articles.
  public var withdrawnFrom: Date?
  /// How many at most.
  public var limit: Int?

  /// A query of these parts; without any, every article.
  public init(
    selection: Selection = .all, states: Set<ArticleState.Name> = [], publishedFrom: Date? = nil, publishedUntil: Date? = nil,
    updatedFrom: Date? = nil, updatedUntil: Date? = nil, withdrawnFrom: Date? = nil, limit: Int? = nil
  ) {
    self.selection = selection
    self.states = states
    self.publishedFrom = publishedFrom
    self.publishedUntil = publishedUntil
    self.updatedFrom = updatedFrom
    self.updatedUntil = updatedUntil
    self.withdrawnFrom = withdrawnFrom
    self.limit = limit
  }
}

/// Reads articles, all from one consistent state of the store.
public protocol ArticleReader {
  /// The article of this id.
  func article(_ id: ArticleID) throws(StoreError) -> Article?
  /// The article that was imported from there.
  func article(from origin: Origin) throws(StoreError) -> Article?
  /// The article whose page this is.
  func article(at url: WebAddress) throws(StoreError) -> Article?
  /// The articles that are translations of one piece, by their ids.
  func articles(inTranslationGroup group: PlainText) throws(StoreError) -> [Article]
  /// Hands over the articles one by one, so that memory does not grow with their number. An error of the visitor ends the visit.
  func visitArticles(_ query: ArticleQuery, _ visit: (Article) throws -> Void) throws
  /// How many articles a query finds, and the newest `updated` among them, both within its limit.
  func extent(of query: ArticleQuery) throws(StoreError) -> ArticleExtent
  /// Everything that the articles of a query have in a field, each value once, the one that was first published first.
  ///
  /// Drafts are passed over, for they have no date.
  func values(of field: SelectionField, in query: ArticleQuery) throws(StoreError) -> [SelectionValue]
  /// One of these values, found without a look at the others; nil when no article of the query has it, whose limit is not asked.
  func value(_ value: PlainText, of field: SelectionField, in query: ArticleQuery) throws(StoreError) -> SelectionValue?
  /// Articles whose title, summary or text holds the words, the best match first. Words of any script; never an error of syntax.
  func search(_ words: String, limit: Int) throws(StoreError) -> [Article]
  /// Everything that was saved of an article, the oldest first.
  func revisions(of id: ArticleID) throws(StoreError) -> [Revision]
}

/// What a feed must know of its articles before it writes the first.
public struct ArticleExtent: Hashable, Sendable {
  /// How many there are.
  public var count: Int
  /// The newest `updated`; nil when there are none.
  public var updated: Date?

  /// An extent of these parts.
  public init(count: Int, updated: Date?) {
    self.count = count
    self.updated = updated
  }
}

/// What articles have in a field, and since when.
public struct SelectionValue: Hashable, Sendable, Codable {
  /// A tag, a section, the name of an author or a language.
  public var value: PlainText
  /// When the oldest of the articles was first published.
  public var since: Date

  /// A value of these parts.
  public init(value: PlainText, since: Date) {
    self.value = value
    self.since = since
  }
}

extension SelectionValue: Comparable {
  /// The older one first; of two of the same moment the one whose text comes first.
  public static func < (left: SelectionValue, right: SelectionValue) -> Bool {
    (left.since, left.value) < (right.since, right.value)
  }
}

/// Writes articles.
public protocol ArticleWriter {
  /// Saves a new article with its first revision; refuses an id or an origin that is taken.
  func insert(_ article: Article, savedAt: Date) throws(StoreError)
  /// Saves a change as the next revision; refuses an article that is not there. The caller says what changed.
  func update(_ article: Article, changes: Set<ArticleField>, isSignificant: Bool, savedAt: Date) throws(StoreError)
}

extension ArticleReader {
  /// The articles of a query in one array, for where they are known to be few.
  public func articles(_ query: ArticleQuery) throws -> [Article] {
    var found: [Article] = []
    try visitArticles(query) { found.append($0) }
    return found
  }
}
