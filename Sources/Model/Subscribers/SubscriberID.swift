/// The name of a subscriber within a store: a number that is given once and never used again, and says nothing of the person.
public struct SubscriberID: Hashable, Sendable, Codable, Comparable {
  /// Counts from 1.
  public let number: Int64

  /// The subscriber of this number; nil below 1.
  public init?(_ number: Int64) {
    guard number >= 1 else { return nil }
    self.number = number
  }

  /// The number behind this one; where numbers end, this one again, which the store then refuses to give twice.
  public var next: SubscriberID { SubscriberID(number &+ 1) ?? self }

  /// By number.
  public static func < (left: SubscriberID, right: SubscriberID) -> Bool { left.number < right.number }
}
