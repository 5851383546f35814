/// What a message that came in to the address for bounces means for the one whom it is about.
public enum BounceClass: String, Hashable, Sendable, Codable, CaseIterable {
  /// The mailbox is not there, or takes no mail any more: a later try will not help.
  case hard
  /// Mail did not arrive this time: a later try may help.
  case soft
  /// The mailbox may well be there; its server refuses our mail as such.
  case policy
  /// The owner of the mailbox called our mail spam.
  case complaint
  /// A program answered for the owner (RFC 3834).
  case autoReply = "auto-reply"
  /// None of these: a delay, a delivery, the report of something else, or a letter.
  case notABounce = "not a bounce"

  /// Whether it says anything about a mailbox; what does not never changes anything.
  public var counts: Bool { self != .autoReply && self != .notABounce }

  /// How much it weighs: of two reports about one delivery the graver one holds.
  public var gravity: Int {
    switch self {
    case .autoReply, .notABounce: 0
    case .soft: 1
    case .policy: 2
    case .hard: 3
    case .complaint: 4
    }
  }
}
