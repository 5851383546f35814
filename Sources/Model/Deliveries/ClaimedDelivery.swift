/// A delivery that a run has taken, with what it needs to write to the subscriber.
public struct ClaimedDelivery: Hashable, Sendable {
  /// To whom.
  public var subscriber: SubscriberID
  /// Where the mailbox is.
  public var mailbox: Mailbox
  /// The form in which it is wanted.
  public var format: Subscription.Format
  /// Which try it is, counted from 1.
  public var attempt: Int

  /// A delivery of these parts.
  public init(subscriber: SubscriberID, mailbox: Mailbox, format: Subscription.Format, attempt: Int) {
    self.subscriber = subscriber
    self.mailbox = mailbox
    self.format = format
    self.attempt = attempt
  }
}

/// What a run has taken at once.
public struct ClaimedBatch: Hashable, Sendable {
  /// What it has to send.
  public var deliveries: [ClaimedDelivery]
  /// How many turned out not to be sent at all.
  public var withheld: Int

  /// A batch of these parts.
  public init(deliveries: [ClaimedDelivery], withheld: Int) {
    self.deliveries = deliveries
    self.withheld = withheld
  }

  /// Whether nothing waited.
  public var isEmpty: Bool { deliveries.isEmpty && withheld == 0 }
}

/// Something that happened to one delivery.
public struct DeliveryChange: Hashable, Sendable {
  /// To whom.
  public var subscriber: SubscriberID
  /// What happened.
  public var event: DeliveryEvent

  /// A change of these parts.
  public init(_ subscriber: SubscriberID, _ event: DeliveryEvent) {
    self.subscriber = subscriber
    self.event = event
  }
}
