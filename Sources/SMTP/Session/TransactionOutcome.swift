/// How one message to one recipient ended.
///
/// Each transaction that was begun gets exactly one.
public enum TransactionOutcome: Hashable, Sendable {
  /// The server has taken responsibility for the message; its text often names the queue's id.
  case accepted(Reply)
  /// The server has refused it, at this stage: certainly not accepted.
  case refused(Stage, Reply)
  /// The connection ended before the message could be accepted: certainly not accepted.
  case lost(Stage, CloseReason)
  /// The connection ended when everything was sent and no answer had come: accepted or not, nobody knows.
  case inDoubt(CloseReason)

  /// Whether the message may have been accepted without our knowing.
  public var isInDoubt: Bool {
    if case .inDoubt = self { true } else { false }
  }
}
