public import Model

/// Everything that is known of one person.
public struct SubscriberRecord: Hashable, Sendable {
  /// Address, name, language and choices.
  public let subscriber: Subscriber
  /// What happened to the consent, the first event first.
  public let consent: [ConsentEvent]
  /// The suppressions of the address and of its domain, those that were lifted as well.
  public let suppressions: [Suppression]
  /// What came back of their mail, in the order in which it was processed.
  public let bounces: [Bounce]
  /// What was sent to them, the newest edition first.
  public let deliveries: [Delivery]

  /// Reads everything that is known of a subscriber.
  public init(of subscriber: Subscriber, in reader: any SubscriberReader & BounceReader & DeliveryReader) throws(StoreError) {
    let address = subscriber.mailbox.address
    self.subscriber = subscriber
    consent = try reader.consent(of: subscriber.id)
    suppressions = try reader.suppressions(of: .address(AddressKey(address))) + reader.suppressions(of: .domain(MailDomain(of: address)))
    bounces = try reader.bounces(of: subscriber.id)
    deliveries = try reader.deliveries(to: subscriber.id)
  }
}
