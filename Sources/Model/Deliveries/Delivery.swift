public import Foundation

/// One edition on its way to one subscriber.
public struct Delivery: Hashable, Sendable {
  /// The edition.
  public var edition: EditionID
  /// To whom.
  public var subscriber: SubscriberID
  /// Where it stands.
  public var state: DeliveryState
  /// How many times it was tried.
  public var attempts: Int
  /// Since when it stands so.
  public var since: Date

  /// A delivery of these parts.
  public init(edition: EditionID, subscriber: SubscriberID, state: DeliveryState, attempts: Int, since: Date) {
    self.edition = edition
    self.subscriber = subscriber
    self.state = state
    self.attempts = attempts
    self.since = since
  }
}
