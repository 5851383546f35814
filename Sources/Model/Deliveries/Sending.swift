public import Foundation

/// The sending of an edition to its audience.
public struct Sending: Hashable, Sendable {
  /// The edition.
  public let edition: EditionID
  /// What is sent: the fingerprint that the approval is bound to.
  public let fingerprint: ContentHash
  /// When it was started.
  public let started: Date
  /// Who started it.
  public let by: PlainText
  /// What people want of it.
  public var order: Order
  /// Who is at it; nil when nobody is.
  public var lease: SendingLease?

  /// A sending of these parts.
  public init(
    edition: EditionID, fingerprint: ContentHash, started: Date, by: PlainText, order: Order = .run, lease: SendingLease? = nil
  ) {
    self.edition = edition
    self.fingerprint = fingerprint
    self.started = started
    self.by = by
    self.order = order
    self.lease = lease
  }

  /// What people want of a sending.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// It goes on.
    case run
    /// It waits.
    case pause
    /// It goes no further: who has not got it does not get it.
    case cancel
  }
}
