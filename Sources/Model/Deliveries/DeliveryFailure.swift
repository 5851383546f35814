/// Why a message was not taken.
public struct DeliveryFailure: Hashable, Sendable {
  /// What kind of failure it is.
  public var kind: Kind
  /// The relay that said so, or that could not be talked to.
  public var relay: Slug?
  /// What was answered, or what went wrong, with the code in front.
  public var reason: PlainText

  /// A failure of these parts.
  public init(_ kind: Kind, relay: Slug?, reason: PlainText) {
    self.kind = kind
    self.relay = relay
    self.reason = reason
  }

  /// The kinds of failure, by what follows for the subscriber.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// There is no such mailbox, or no such domain.
    case hard
    /// The mailbox cannot take it now: full, busy, greylisted.
    case soft
    /// The other side does not want it from us: reputation, authentication, content.
    case policy
    /// The relay or the way to it does not work.
    case relay
    /// The message cannot be carried: too large, or an address that needs what the relay does not offer.
    case message
  }
}
