public import Model

/// What is to be seen of a run while it goes on.
public enum DeliveryNews: Hashable, Sendable {
  /// What became of one delivery.
  case delivery(SubscriberID, EmailAddress, DeliveryState)
  /// A relay is left in peace for a while, and why.
  case relayRests(Slug, for: Duration, why: String)
  /// Nothing more goes to a relay in this run, and why.
  case relayDropped(Slug, why: String)
  /// Nothing more goes to a domain in this run, and what was answered there.
  case domainPaused(MailDomain, why: String)
}

/// Is told of a run as it goes on; comes back at once.
public protocol DeliveryWatcher: Sendable {
  /// Something happened; `counts` is how all deliveries of the edition stand now.
  func happened(_ news: DeliveryNews, counts: DeliveryCounts)
}

/// Looks away.
public struct NoWatcher: DeliveryWatcher {
  /// Looks away.
  public init() {}
  /// Does nothing.
  public func happened(_ news: DeliveryNews, counts: DeliveryCounts) {}
}
