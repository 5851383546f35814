public import SMTP

/// What takes messages and brings them on their way: a relay, or a folder, a program, a terminal in its stead.
public protocol MailTransport: Sendable {
  /// Takes messages from `mail` over one connection until there are none, or the connection ends.
  ///
  /// Never throws: what happened to a message is told to `mail`, once for each message that was taken, and what happened to the
  /// connection is the result. Whoever implements this keeps the order of `OutgoingMail`.
  func carry(_ mail: any OutgoingMail) async -> TransportEnd
}

/// Where a transport takes its messages from, and whom it tells what became of them.
///
/// For each message that `next` gave: `notBegun`, or `ended` before anything may have been accepted, or `markDataSent` and then, if that
/// was true, the end of the message and `ended`.
public protocol OutgoingMail: Sendable {
  /// The next message; nil when there is none for this connection, which is then closed as soon as all is answered.
  ///
  /// May take its time. It is asked again while the message before is not answered yet, but never twice at once by one connection. When the
  /// connection ends meanwhile, the task that waits is cancelled; a message that comes all the same is told as lost, so that none is forgotten.
  func next() async -> OutgoingMessage?
  /// Makes it durable that this message may be accepted without our knowing; false if that cannot be done, and then the end of the
  /// message must not be sent.
  func markDataSent(_ id: TransactionID) async -> Bool
  /// How a message ended; comes back at once. Never told while the mark of the same message is still being made.
  func ended(_ id: TransactionID, _ outcome: TransactionOutcome)
  /// This connection cannot carry the message; the next one may, unless the message itself is `malformed`.
  func notBegun(_ id: TransactionID, _ refusal: EnvelopeRefusal)
}

/// A message on its way to one reader.
public struct OutgoingMessage: Sendable {
  /// The number under which its fate is told.
  public var id: TransactionID
  /// What a server must know of it.
  public var envelope: Envelope
  /// The message with CR LF at the end of each line; `envelope.size` is its length.
  public var content: [UInt8]

  /// A message of these parts.
  public init(id: TransactionID, envelope: Envelope, content: [UInt8]) {
    self.id = id
    self.envelope = envelope
    self.content = content
  }
}

/// How a connection of a transport ended.
public enum TransportEnd: Hashable, Sendable {
  /// There were no more messages.
  case finished
  /// An SMTP session that ended otherwise.
  case session(CloseReason)
  /// Nobody answers where the relay should be, with the reason.
  case unreachable(String)
  /// The relay cannot prove that it is the right one, with the reason.
  case untrusted(String)
  /// Something on this side does not work, with the reason: a full disk, a program that is not there.
  case broken(String)
}
