public import Foundation

/// Reads subscribers, all from one consistent state of the store.
public protocol SubscriberReader {
  /// The subscriber of this number; nil when there is none, or was one who is erased.
  func subscriber(_ id: SubscriberID) throws(StoreError) -> Subscriber?
  /// The subscriber at an address, however it is spelled.
  func subscriber(at address: EmailAddress) throws(StoreError) -> Subscriber?
  /// The number of the next subscriber, which nobody has, or had.
  func nextSubscriberID() throws(StoreError) -> SubscriberID
  /// Hands over the subscribers that a query asks for, one at a time, in order of their numbers.
  func visitSubscribers(_ query: SubscriberQuery, _ visit: (Subscriber) throws -> Void) throws
  /// How many have to do with each newsletter, by newsletter and status.
  func subscriberCounts() throws(StoreError) -> [SubscriberCount]
  /// Hands over everybody whom a newsletter is to be sent to, one at a time, in order of their numbers.
  func visitAudience(of newsletter: Slug, _ visit: (AudienceMember) throws -> Void) throws
  /// What happened to the consent of a subscriber, the first event first; of one who was erased, only that.
  func consent(of id: SubscriberID) throws(StoreError) -> [ConsentEvent]
  /// The suppressions of exactly this target, those that were lifted as well, the oldest first.
  func suppressions(of target: Suppression.Target) throws(StoreError) -> [Suppression]
  /// Hands over all suppressions, the newest first.
  func visitSuppressions(inForceOnly: Bool, _ visit: (Suppression) throws -> Void) throws
  /// How many suppressions are in force, by kind of target.
  func suppressionCount() throws(StoreError) -> SuppressionCount
  /// The secret of this name; nil when nobody has needed it yet.
  func secret(_ name: SecretName) throws(StoreError) -> Data?
}

/// Writes subscribers.
public protocol SubscriberWriter {
  /// Saves a subscriber, new or changed, and remembers the events that made it so.
  ///
  /// - Throws: `duplicate` when the address is another's.
  func save(_ subscriber: Subscriber, after events: [ConsentEvent]) throws(StoreError)
  /// Forgets everything that the store knows of a subscriber's person: address, name, language, choices, the consent so far, suppressions
  /// of the address, the words of bounces and of relays. What is left is the number, what was sent to it, and the event of the erasure.
  func erase(_ subscriber: Subscriber, after event: ConsentEvent) throws(StoreError)
  /// Forgets the suppressions of a target.
  func removeSuppressions(of target: Suppression.Target) throws(StoreError)
  /// Saves a suppression that is in force.
  ///
  /// - Throws: `duplicate` when the target is suppressed already for the same newsletter, or everywhere.
  func add(_ suppression: Suppression) throws(StoreError)
  /// Takes back what is in force against a target for a newsletter, or everywhere, and says whether anything was.
  func lift(_ target: Suppression.Target, newsletter: Slug?, _ lifting: Suppression.Lifting) throws(StoreError) -> Bool
  /// The secret of this name, made at random when there is none.
  func makeSecret(_ name: SecretName) throws(StoreError) -> Data
}

/// How many suppressions are in force.
public struct SuppressionCount: Hashable, Sendable {
  /// Of single addresses.
  public var addresses: Int
  /// Of domains.
  public var domains: Int
  /// Of addresses that were erased.
  public var erased: Int

  /// Counts.
  public init(addresses: Int = 0, domains: Int = 0, erased: Int = 0) {
    self.addresses = addresses
    self.domains = domains
    self.erased = erased
  }
}

/// What a secret of the store is for: 32 random bytes that never leave it.
public enum SecretName: String, Hashable, Sendable, CaseIterable {
  /// Keys the hashes of erased addresses.
  case erasure
  /// Keys the tokens of return paths, by which bounces are known.
  case returnPaths = "return paths"
  /// Keys the tokens in readers' own links.
  case readerTokens = "reader tokens"
}
