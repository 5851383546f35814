/// Why something cannot happen to the consent of a subscriber.
public struct ConsentRefusal: Error, Hashable, Sendable {
  /// What was to happen.
  public var action: ConsentAction
  /// To which newsletter; nil for the mailbox as a whole.
  public var newsletter: Slug?
  /// What stands against it.
  public var obstacle: Obstacle

  /// What can stand against an event.
  public enum Obstacle: Hashable, Sendable {
    /// The mailbox stands so.
    case standing(Subscriber.Standing)
    /// The subscription is in this state; nil if there is none.
    case subscription(Subscription.Status?)
    /// A confirmation that says by what it is proven was needed.
    case unproven
  }

  init(_ event: ConsentEvent, _ obstacle: Obstacle) {
    action = event.action
    newsletter = event.newsletter
    self.obstacle = obstacle
  }

  /// What is wrong, behind the subscriber's address.
  public var why: String {
    switch obstacle {
    case .standing(.good): "has neither bounced nor complained"
    case .standing(.bounced): "has bounced: mail does not arrive there"
    case .standing(.complained): "has complained about our mail as spam"
    case .subscription(.unsubscribed): "has left\(newsletter.map { " \($0)" } ?? "")"
    case .subscription(nil): "has no subscription\(newsletter.map { " to \($0)" } ?? "")"
    case .subscription(let status?): "is \(status.rawValue)\(newsletter.map { " for \($0)" } ?? "")"
    case .unproven: "is not confirmed by anything that was stated"
    }
  }
}
