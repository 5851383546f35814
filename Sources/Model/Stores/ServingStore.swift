public import Foundation

/// A state in which a feed document was served, so that later a reader who has it can be told only what changed since (RFC 3229).
public struct FeedVersion: Hashable, Sendable {
  /// The document's path below `public/`, for example `news.atom`.
  public var document: String
  /// The entity tags of its codings, without quotes.
  public var tags: [String]
  /// A number for each entry as it was then, in ascending order.
  public var entries: [UInt64]

  /// A version of these parts.
  public init(document: String, tags: [String], entries: [UInt64]) {
    self.document = document
    self.tags = tags
    self.entries = entries
  }
}

/// A hub that is to be told that a feed has changed.
public struct HubPing: Hashable, Sendable {
  /// How a hub is told.
  public enum Kind: String, Hashable, Sendable {
    /// WebSub, and its predecessor PubSubHubbub.
    case webSub
    /// rssCloud.
    case rssCloud
  }

  /// How it is told.
  public var kind: Kind
  /// Who is told.
  public var hub: WebAddress
  /// The address of the document that changed.
  public var topic: WebAddress
  /// When it changed.
  public var changed: Date
  /// How often the hub was tried without success.
  public var attempts: Int
  /// When it is tried next; nil when nobody tries any more.
  public var due: Date?
  /// What the last try came to.
  public var outcome: PlainText?

  /// A ping that is due at once.
  public init(_ kind: Kind = .webSub, hub: WebAddress, topic: WebAddress, changed: Date) {
    self.kind = kind
    self.hub = hub
    self.topic = topic
    self.changed = changed
    attempts = 0
    due = changed
  }
}

/// How many read a feed document on a day, as far as anybody can tell.
public struct ReaderCount: Hashable, Sendable {
  /// The document's path below `public/`.
  public var document: String
  /// The day on the publication's clock, for example `2026-11-25`.
  public var day: String
  /// The service that reads for others, by name; nil for programs that ask for one person each.
  public var service: String?
  /// For how many the service says that it reads, or how many programs asked.
  public var readers: Int

  /// A count of these parts.
  public init(document: String, day: String, service: String?, readers: Int) {
    self.document = document
    self.day = day
    self.service = service
    self.readers = readers
  }
}

/// Reads what serving has to remember, all from one consistent state of the store.
public protocol ServingReader {
  /// A number that grows with every saved change of an article.
  func newestRevision() throws(StoreError) -> Int
  /// What was served of each document, the newest version first.
  func feedVersions() throws(StoreError) -> [String: [FeedVersion]]
  /// The hubs that are to be told, those that nobody tries any more last.
  func hubPings() throws(StoreError) -> [HubPing]
  /// The counts from a day on, in order of days, documents and services.
  func readerCounts(from day: String) throws(StoreError) -> [ReaderCount]
}

/// Writes what serving has to remember.
public protocol ServingWriter {
  /// Saves a version behind those that there are of its document, and forgets all but the newest; one with the same tags moves up.
  func add(_ version: FeedVersion, keeping most: Int) throws(StoreError)
  /// Saves a ping; there is one for a hub and a topic.
  func save(_ ping: HubPing) throws(StoreError)
  /// Forgets a ping that was taken.
  func remove(_ ping: HubPing) throws(StoreError)
  /// Saves counts of a day; of two the larger stays, because both counted the same readers.
  func save(_ counts: [ReaderCount]) throws(StoreError)
}
