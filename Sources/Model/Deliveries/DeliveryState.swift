public import Foundation

/// Where a delivery stands.
///
/// After any crash each delivery is in exactly one of these, and only those whose answer was really open are `unknown`.
public enum DeliveryState: Hashable, Sendable {
  /// It waits for its turn.
  case queued
  /// A run has taken it; nothing of it can have been accepted.
  case sending
  /// All but the end of it may be on its way: it may be accepted from now on without our knowing.
  case dataSent
  /// A relay has taken responsibility for it.
  case sent(DeliveryReceipt)
  /// It was not taken, and is tried again.
  case deferred(until: Date, DeliveryFailure)
  /// It was not taken, and is not tried again.
  case failed(DeliveryFailure)
  /// It was sent to its end and no answer came: only a person sends it again.
  case unknown(PlainText)
  /// It is not sent at all.
  case withheld(Withholding)

  /// The states without what belongs to them.
  public enum Name: String, Hashable, Sendable, CaseIterable {
    case queued, sending
    case dataSent = "data-sent"
    case sent, deferred, failed, unknown, withheld

    /// Whether nothing more happens to it by itself.
    public var isSettled: Bool {
      switch self {
      case .sent, .failed, .unknown, .withheld: true
      case .queued, .sending, .dataSent, .deferred: false
      }
    }
  }

  /// Which state it is.
  public var name: Name {
    switch self {
    case .queued: .queued
    case .sending: .sending
    case .dataSent: .dataSent
    case .sent: .sent
    case .deferred: .deferred
    case .failed: .failed
    case .unknown: .unknown
    case .withheld: .withheld
    }
  }
}

extension DeliveryState {
  /// What a relay answered, or why it stands so; nil where there is nothing to say.
  public var detail: String? {
    switch self {
    case .queued, .sending, .dataSent: nil
    case .sent(let receipt): receipt.reply.string
    case .deferred(_, let failure), .failed(let failure): failure.reason.string
    case .unknown(let why): why.string
    case .withheld(let why): why.rawValue
    }
  }
}

/// Why a subscriber does not get an edition.
public enum Withholding: String, Hashable, Sendable, CaseIterable {
  /// The owner left the newsletter after the audience was frozen.
  case left
  /// The address must not be written to any more.
  case suppressed
  /// The subscriber was erased.
  case erased
  /// The subscriber wants the newsletter once a month, and has this month's.
  case monthly
  /// The edition has nothing on the topics that the subscriber chose.
  case topics
  /// The subscriber has every article of it already, in editions of other newsletters.
  case alreadyRead = "already read"
  /// The sending was called off.
  case cancelled
}
