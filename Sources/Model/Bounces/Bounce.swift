public import Foundation

/// What a message that came to the address for bounces said of one recipient, and what was done about it.
///
/// Words of the message are kept only together with the subscriber whom they are about, so that they are forgotten with them.
public struct Bounce: Hashable, Sendable {
  /// Which message it was.
  public let message: ContentHash
  /// Which of the recipients that the message names; counts from 1.
  public let place: Int
  /// When it was processed.
  public let at: Date
  /// What it means.
  public let bounceClass: BounceClass
  /// Why mail came back.
  public let reason: BounceReason
  /// The status code, if there was one.
  public var status: EnhancedStatus?
  /// Whom it is about; nil when nobody here is meant, or is no more.
  public var subscriber: SubscriberID?
  /// Which edition came back; only a token tells.
  public var edition: EditionID?
  /// How the subscriber was found.
  public var source: Source?
  /// What the server said.
  public var diagnostic: PlainText?
  /// The lines of the message on which all of it rests.
  public var evidence: [PlainText]
  /// What was done.
  public var outcome: Outcome
  /// Why that was done, or nothing.
  public var note: PlainText?

  /// A bounce of these parts.
  public init(
    message: ContentHash, place: Int, at: Date, bounceClass: BounceClass, reason: BounceReason, status: EnhancedStatus? = nil,
    subscriber: SubscriberID? = nil, edition: EditionID? = nil, source: Source? = nil, diagnostic: PlainText? = nil,
    evidence: [PlainText] = [], outcome: Outcome, note: PlainText? = nil
  ) {
    self.message = message
    self.place = place
    self.at = at
    self.bounceClass = bounceClass
    self.reason = reason
    self.status = status
    self.subscriber = subscriber
    self.edition = edition
    self.source = source
    self.diagnostic = diagnostic
    self.evidence = evidence
    self.outcome = outcome
    self.note = note
  }

  /// By what a subscriber was found, the surest first.
  public enum Source: String, Hashable, Sendable, CaseIterable {
    /// The server answered so to our own delivery.
    case reply
    /// A token that only we can have made.
    case token
    /// A field of a report.
    case report
    /// The header of the message that came back.
    case returnedMessage = "returned message"
    /// The words of the report.
    case text
  }

  /// What was done about a bounce.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// The address is suppressed.
    case suppressed
    /// The subscriber left everything, and the address is suppressed.
    case unsubscribed
    /// It was counted, and there are not yet enough of them.
    case counted
    /// The domain is paused.
    case paused
    /// It changed nothing.
    case nothing
    /// It was not believed.
    case refused
  }

  /// Whether it stands for a delivery that failed: it was believed, and is about somebody.
  public var isCounted: Bool { bounceClass.counts && outcome != .refused && subscriber != nil }
}
