public import Foundation

/// What can happen to a delivery.
public enum DeliveryEvent: Hashable, Sendable {
  /// A run takes it.
  case claim
  /// It is about to be sent to its end.
  case mark
  /// A relay has taken it.
  case accept(DeliveryReceipt)
  /// It was not taken, and is tried again at this time.
  case postpone(until: Date, DeliveryFailure)
  /// It was not taken, and is not tried again.
  case refuse(DeliveryFailure)
  /// It was sent to its end, and the connection ended without an answer.
  case lose(PlainText)
  /// The run gives it back as it was.
  case release
  /// The run that had it is gone.
  case abandon
  /// It is not to be sent after all.
  case withhold(Withholding)
  /// A person has it sent again.
  case resend

  /// The state that it leads to; nil when it cannot happen to a delivery that stands so.
  ///
  /// This table is the whole life of a delivery.
  public func state(after name: DeliveryState.Name) -> DeliveryState? {
    switch (name, self) {
    case (.queued, .claim), (.deferred, .claim): .sending
    case (.sending, .mark): .dataSent
    // The answer of a relay counts, even when somebody has given up on hearing it.
    case (.dataSent, .accept(let receipt)), (.unknown, .accept(let receipt)): .sent(receipt)
    case (.sending, .postpone(let until, let failure)), (.dataSent, .postpone(let until, let failure)): .deferred(until: until, failure)
    case (.sending, .refuse(let failure)), (.dataSent, .refuse(let failure)), (.unknown, .refuse(let failure)): .failed(failure)
    case (.dataSent, .lose(let why)): .unknown(why)
    // Marked, but the end of it has certainly not gone out.
    case (.sending, .release), (.dataSent, .release), (.sending, .abandon): .queued
    case (.dataSent, .abandon): .unknown(Self.nobodyHeard)
    case (.queued, .withhold(let why)), (.deferred, .withhold(let why)), (.sending, .withhold(let why)): .withheld(why)
    case (.unknown, .resend), (.failed, .resend): .queued
    default: nil
    }
  }

  /// The states to which it can happen.
  public var origins: [DeliveryState.Name] {
    DeliveryState.Name.allCases.filter { state(after: $0) != nil }
  }

  /// What is said of a delivery whose run ended before the answer came.
  static let nobodyHeard = PlainText(known: "the program ended before the answer came")
}
