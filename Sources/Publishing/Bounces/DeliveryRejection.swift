public import Mail
public import Model

/// That a server refused an edition for a subscriber at once, for good or after all tries.
public struct DeliveryRejection: Hashable, Sendable {
  /// Which edition.
  public var edition: EditionID
  /// For whom.
  public var subscriber: SubscriberID
  /// What its answer means.
  public var finding: BounceFinding

  /// A rejection by the answer of a server.
  public init(of edition: EditionID, to subscriber: SubscriberID, code: Int, status: EnhancedStatus?, text: String) {
    self.edition = edition
    self.subscriber = subscriber
    finding = BounceFinding(code: code, status: status, text: text)
  }
}
