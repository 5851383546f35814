public import Foundation

/// What is remembered of a document that was fetched for a source, so that it is sent again only when it has changed.
public struct FetchRecord: Hashable, Sendable {
  /// The source's name.
  public let source: Slug
  /// The address that was asked for.
  public let address: WebAddress
  /// The way of reading for which the record holds: the source's rules, and the importer.
  ///
  /// A document that is to be read in another way has to be sent again.
  public var reading: String
  /// When the server last answered.
  public var fetched: Date
  /// The entity tag with its quotes, as the server sent it.
  public var entityTag: String?
  /// The date of the last change, as the server wrote it.
  public var lastModified: String?
  /// How many articles the document had.
  public var articles: Int
  /// What it led to, if it is a page of a list.
  public var list: List?
  /// When a list last named it.
  public var listed: Date?
  /// Since when the server says that there is no such document.
  public var goneSince: Date?

  /// A record of a document without anything to know it by.
  public init(source: Slug, address: WebAddress, reading: String, fetched: Date, articles: Int = 0) {
    self.source = source
    self.address = address
    self.reading = reading
    self.fetched = fetched
    self.articles = articles
  }

  /// What a page of a list led to.
  public struct List: Hashable, Sendable, Codable {
    /// The articles' pages, in the order of the list.
    public var articles: [WebAddress]
    /// The next page of the list.
    public var next: WebAddress?

    /// A list of these parts.
    public init(articles: [WebAddress], next: WebAddress?) {
      self.articles = articles
      self.next = next
    }
  }
}
