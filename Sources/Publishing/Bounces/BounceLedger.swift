public import Foundation
public import Model

/// An edition that a relay took for a subscriber.
public struct DeliveredEdition: Hashable, Sendable {
  /// Which edition.
  public var edition: EditionID
  /// When it was taken.
  public var at: Date

  /// An edition that was taken at a moment.
  public init(_ edition: EditionID, at: Date) {
    self.edition = edition
    self.at = at
  }
}

/// What the processing of bounces asks those who send.
public struct BounceLedger: Sendable {
  /// Whether an edition went, or was to go, to a subscriber: a token for any other is not believed.
  public var hasSent: @Sendable (any StoreReader, EditionID, SubscriberID) throws -> Bool
  /// The editions that a relay has taken for a subscriber since a moment.
  public var delivered: @Sendable (any StoreReader, SubscriberID, Date) throws -> [DeliveredEdition]

  /// A ledger that answers so.
  public init(
    hasSent: @escaping @Sendable (any StoreReader, EditionID, SubscriberID) throws -> Bool,
    delivered: @escaping @Sendable (any StoreReader, SubscriberID, Date) throws -> [DeliveredEdition]
  ) {
    self.hasSent = hasSent
    self.delivered = delivered
  }
}
