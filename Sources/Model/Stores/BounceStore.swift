/// Reads what is known of mail that came back, all from one consistent state of the store.
public protocol BounceReader {
  /// Whether a message was processed before.
  func isProcessed(_ message: ContentHash) throws(StoreError) -> Bool
  /// What came back of a subscriber's mail, in the order in which it was processed.
  func bounces(of subscriber: SubscriberID) throws(StoreError) -> [Bounce]
  /// The pause of a domain that is in force.
  func pause(of domain: MailDomain) throws(StoreError) -> DomainPause?
  /// The pauses, the newest first; those that were lifted as well if they are asked for.
  func pauses(inForceOnly: Bool) throws(StoreError) -> [DomainPause]
}

/// Writes what is known of mail that came back; `SubscriberWriter.erase` forgets it with the subscriber.
public protocol BounceWriter {
  /// Remembers what a message said of a recipient.
  ///
  /// - Throws: `duplicate` when that is remembered already.
  func add(_ bounce: Bounce) throws(StoreError)
  /// Saves a pause that is in force.
  ///
  /// - Throws: `duplicate` when the domain is paused already.
  func add(_ pause: DomainPause) throws(StoreError)
  /// Lifts the pause of a domain, and says whether there was one.
  func lift(pauseOf domain: MailDomain, _ lifting: Suppression.Lifting) throws(StoreError) -> Bool
}
