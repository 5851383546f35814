/// Which deliveries are asked for, in order of subscribers.
public struct DeliveryQuery: Hashable, Sendable {
  /// Of which edition.
  public var edition: EditionID
  /// Only those that stand so; all if nil.
  public var state: DeliveryState.Name?
  /// Only those behind this subscriber.
  public var after: SubscriberID?
  /// How many at most; all if nil.
  public var limit: Int?

  /// A query of these parts.
  public init(_ edition: EditionID, state: DeliveryState.Name? = nil, after: SubscriberID? = nil, limit: Int? = nil) {
    self.edition = edition
    self.state = state
    self.after = after
    self.limit = limit
  }
}

/// How many deliveries of an edition stand how.
public struct DeliveryCounts: Hashable, Sendable {
  private var counts: [DeliveryState.Name: Int]

  /// Counts by state; states that are left out have none.
  public init(_ counts: [DeliveryState.Name: Int] = [:]) {
    self.counts = counts
  }

  /// How many stand so.
  public subscript(name: DeliveryState.Name) -> Int {
    get { counts[name] ?? 0 }
    set { counts[name] = newValue }
  }

  /// How many there are.
  public var total: Int { counts.values.reduce(0, +) }

  /// How many something will still happen to by itself.
  public var open: Int { counts.filter { !$0.key.isSettled }.values.reduce(0, +) }
}
