public import Foundation

/// Reads the ledger of what was sent to whom, all from one consistent state of the store.
public protocol DeliveryReader {
  /// The sending of an edition; nil when nobody has started it.
  func sending(of id: EditionID) throws(StoreError) -> Sending?
  /// All sendings whose editions are not sent to their end, by newsletter and number.
  func openSendings() throws(StoreError) -> [Sending]
  /// How many deliveries of an edition stand how.
  func deliveryCounts(of id: EditionID) throws(StoreError) -> DeliveryCounts
  /// Hands over the deliveries that a query asks for, one at a time, in order of subscribers.
  func visitDeliveries(_ query: DeliveryQuery, _ visit: (Delivery) throws -> Void) throws
  /// The deliveries to a subscriber, the newest edition first.
  func deliveries(to subscriber: SubscriberID) throws(StoreError) -> [Delivery]
  /// What happened to a delivery and is worth remembering, the first thing first.
  func records(of id: EditionID, to subscriber: SubscriberID) throws(StoreError) -> [DeliveryRecord]
  /// When the first deferred delivery of an edition is tried again; nil when none is deferred.
  func nextDue(of id: EditionID) throws(StoreError) -> Date?
  /// Whether a subscriber has an edition of a newsletter whose sending was started in a span of time, or may have.
  func hasEdition(of newsletter: Slug, _ subscriber: SubscriberID, since: Date) throws(StoreError) -> Bool
  /// Which copy of the store may send; nil when none has ever sent.
  func claim() throws(StoreError) -> StoreClaim?
}

/// Writes the ledger of what was sent to whom.
public protocol DeliveryWriter {
  /// Remembers that an edition is sent.
  ///
  /// - Throws: `duplicate` when it is sent already, `missing` when there is no such edition.
  func start(_ sending: Sending) throws(StoreError)
  /// Adds one of the audience to a sending that was started in the same transaction: queued, or withheld and why.
  ///
  /// - Throws: `duplicate` when the subscriber is in it already.
  func add(_ subscriber: SubscriberID, to id: EditionID, withheld: Withholding?) throws(StoreError)
  /// Saves what people want of a sending.
  func save(_ order: Sending.Order, of id: EditionID) throws(StoreError)
  /// Saves who is at a sending.
  func save(_ lease: SendingLease?, of id: EditionID) throws(StoreError)
  /// Takes deliveries whose turn it is: those that are deferred and due first, then those that are queued.
  ///
  /// Who must not be written to any more is withheld, and the reason remembered.
  /// - Parameter limit: How many at most are looked at; fewer may be taken.
  func claimDeliveries(of id: EditionID, limit: Int, at now: Date) throws(StoreError) -> ClaimedBatch
  /// Records what happened to deliveries of an edition, in order.
  ///
  /// - Throws: `missing` when something cannot have happened to a delivery that stands as it does; then nothing is recorded.
  func record(_ changes: [DeliveryChange], of id: EditionID, by person: PlainText?, at now: Date) throws(StoreError)
  /// What a run left behind that is gone: what it had taken waits again, what it had marked is unknown.
  func abandonDeliveries(of id: EditionID, at now: Date) throws(StoreError) -> Abandonment
  /// Withholds everything of an edition that waits, and says how many that are.
  func withholdRest(of id: EditionID, _ why: Withholding, by person: PlainText, at now: Date) throws(StoreError) -> Int
  /// Saves which copy of the store may send.
  func save(_ claim: StoreClaim) throws(StoreError)
}

/// What was found of a run that is gone.
public struct Abandonment: Hashable, Sendable {
  /// How many deliveries it had taken, which wait again.
  public var requeued: Int
  /// How many it may have sent.
  public var unknown: Int

  /// Counts.
  public init(requeued: Int, unknown: Int) {
    self.requeued = requeued
    self.unknown = unknown
  }
}
