public import Foundation
public import Model

/// What will happen when an edition is sent, or goes on being sent.
public struct SendingPlan: Hashable, Sendable {
  /// The edition.
  public var edition: EditionID
  /// The subject line.
  public var subject: PlainText
  /// When it is due by its schedule.
  public var due: Date
  /// How all deliveries stand; before it has begun, as they will.
  public var counts: DeliveryCounts
  /// Why some do not get it, before it has begun.
  public var withheld: [Withholding: Int]
  /// The sending, if it has begun.
  public var sending: Sending?
  /// How long ago it should have begun, if it has not; zero when it is not late.
  public var lateness: TimeInterval

  /// Whether it has begun before.
  public var isBegun: Bool { sending != nil }
}
