public import Foundation

/// How an article hangs together with what others have published.
public struct Relations: Hashable, Sendable, Codable {
  /// The feed that it was taken over from.
  public var source: SourceFeed?
  /// The page elsewhere that it is about, as a link blog's entries are.
  public var subject: WebAddress?
  /// Where its information comes from.
  public var via: [Reference]
  /// What to read beside it.
  public var related: [Reference]
  /// What it is an answer to.
  public var inReplyTo: ReplyTarget?
  /// Where readers talk about it.
  public var discussion: Discussion?

  /// Relations of these parts; without any, the article stands alone.
  public init(
    source: SourceFeed? = nil, subject: WebAddress? = nil, via: [Reference] = [], related: [Reference] = [], inReplyTo: ReplyTarget? = nil,
    discussion: Discussion? = nil
  ) {
    self.source = source
    self.subject = subject
    self.via = via
    self.related = related
    self.inReplyTo = inReplyTo
    self.discussion = discussion
  }
}

extension Relations {
  /// These relations as the news of an article that had others: that the feed it came from has changed since is none.
  public func asNews(after old: Relations) -> Relations {
    guard let known = old.source, var source else { return self }
    source.updated = known.updated
    var news = self
    if source == known { news.source = known }
    return news
  }
}

/// A page or file elsewhere, with what is known of it.
public struct Reference: Hashable, Sendable, Codable {
  /// Where it is.
  public var url: WebAddress
  /// What it is called.
  public var title: PlainText?
  /// What it is.
  public var mediaType: MediaType?
  /// The language that it is in.
  public var language: LanguageTag?

  /// A reference of these parts.
  public init(url: WebAddress, title: PlainText? = nil, mediaType: MediaType? = nil, language: LanguageTag? = nil) {
    self.url = url
    self.title = title
    self.mediaType = mediaType
    self.language = language
  }
}

/// The feed that a republished article was first in: what RFC 4287 §4.2.11 keeps of it.
public struct SourceFeed: Hashable, Sendable, Codable {
  /// What it is called.
  public var title: PlainText
  /// Its permanent name.
  public var id: ArticleID?
  /// Where it is fetched.
  public var feed: WebAddress?
  /// The page that it tells of.
  public var page: WebAddress?
  /// When it was last changed, as of the article's being taken over; whole seconds.
  public var updated: Date?
  /// Whose it is.
  public var authors: [Author]
  /// Who has the rights in it.
  public var rights: PlainText?

  /// A feed of these parts.
  public init(
    title: PlainText, id: ArticleID? = nil, feed: WebAddress? = nil, page: WebAddress? = nil, updated: Date? = nil, authors: [Author] = [],
    rights: PlainText? = nil
  ) {
    self.title = title
    self.id = id
    self.feed = feed
    self.page = page
    self.updated = updated
    self.authors = authors
    self.rights = rights
  }
}

/// What an article is an answer to (RFC 4685 §3).
public struct ReplyTarget: Hashable, Sendable, Codable {
  /// Its permanent name; of a page without one, its address.
  public var id: ArticleID
  /// Where a person reads it.
  public var page: WebAddress?

  /// A target of these parts.
  public init(id: ArticleID, page: WebAddress? = nil) {
    self.id = id
    self.page = page
  }
}

/// Where readers talk about an article.
public struct Discussion: Hashable, Sendable, Codable {
  /// The page with the comments.
  public var page: WebAddress?
  /// The feed of the comments.
  public var feed: WebAddress?
  /// How many there are, as far as the document says.
  public var count: Int?

  /// Nil without a page and a feed: a number alone leads nowhere.
  public init?(page: WebAddress? = nil, feed: WebAddress? = nil, count: Int? = nil) {
    guard page != nil || feed != nil else { return nil }
    self.page = page
    self.feed = feed
    self.count = count.flatMap { $0 >= 0 ? $0 : nil }
  }

  /// What the feed of the comments is, as its address tells: Atom, or else RSS.
  public var feedType: MediaType? {
    feed.flatMap { MediaType($0.path.contains("atom") ? "application/atom+xml" : "application/rss+xml") }
  }
}
