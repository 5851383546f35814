/// What the driver of a `Session` has to do, in order.
///
/// The commands that one call returns may, and should, go in one write.
public enum SessionAction: Hashable, Sendable {
  /// Send this line.
  case send(Command)
  /// Begin the TLS handshake, then call `tlsEstablished`. Nothing that was received before counts.
  case startTLS
  /// The next envelope may be given to `begin`.
  case ready
  /// Send this message, through a `MessageWriter`.
  case sendMessage(TransactionID, MessageFraming)
  /// Make it durable that this message may be accepted without our knowing, then call `dataSentRecorded`.
  case recordDataSent(TransactionID)
  /// This transaction is over, with its outcome.
  case transactionEnded(TransactionID, TransactionOutcome)
  /// Wait for this and no longer, counted from now, in place of any time set before; nil: for nothing. When it is up, call `timedOut`.
  case setTimeout(TimeoutKind?)
  /// Close the connection. It is the last action of a session.
  case close(CloseReason)
}
