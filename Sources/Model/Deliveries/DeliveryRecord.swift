public import Foundation

/// One thing that happened to a delivery and is worth remembering: all but that it was taken and went well.
public struct DeliveryRecord: Hashable, Sendable {
  /// When.
  public var at: Date
  /// The number of the try; 0 before the first.
  public var attempt: Int
  /// How it stood then.
  public var state: DeliveryState.Name
  /// The answer of a relay, or the reason.
  public var detail: PlainText?
  /// The person who did it; nil for the program by itself.
  public var by: PlainText?

  /// A record of these parts.
  public init(at: Date, attempt: Int, state: DeliveryState.Name, detail: PlainText?, by: PlainText?) {
    self.at = at
    self.attempt = attempt
    self.state = state
    self.detail = detail
    self.by = by
  }
}
