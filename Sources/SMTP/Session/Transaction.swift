/// One message to one recipient on its way through MAIL, RCPT and DATA or BDAT (RFC 5321 §3.3).
///
/// With pipelining the commands go together and the replies come in the same order, so that `step`, the reply that is awaited, is all
/// there is to know in both cases: what differs is only whether the next command has been sent already.
struct Transaction: Hashable, Sendable {
  /// How the message is handed over.
  enum Transfer: Hashable, Sendable {
    case data
    case chunk(size: Int)
  }

  /// What is awaited.
  ///
  /// From a refusal on the outcome is known, and the rest is tidying up.
  enum Step: Hashable, Sendable {
    /// The answer to MAIL.
    case mail
    /// The answer to RCPT; `afterRefusal` if MAIL was refused.
    case recipient(afterRefusal: Bool)
    /// The answer to DATA; `afterRefusal` if MAIL or RCPT was refused.
    case data(afterRefusal: Stage?)
    /// The driver: that the message is written, and its mark made durable.
    case mark
    /// The answer to the message.
    case end
    /// The answer to a message without content and recipient.
    case loneDot
    /// The answer to RSET.
    case reset
    /// Nothing.
    case over
  }

  let id: TransactionID
  let mail: MailCommand
  let recipient: RecipientCommand
  let transfer: Transfer
  let isPipelined: Bool
  var step = Step.mail

  /// What is sent first: with pipelining everything up to where the server must consent (RFC 2920 §3.1).
  var opening: [SessionAction] {
    var commands = [Command(.mail(mail))]
    if isPipelined {
      commands.append(Command(.recipient(recipient)))
      if transfer == .data { commands.append(Command(.data)) }
    }
    return commands.map(SessionAction.send)
  }

  /// Whether the server can be sent the next transaction behind what it has to answer yet.
  ///
  /// Not behind a chunk: if it fails, RSET must come first.
  var isFollowable: Bool {
    switch step {
    case .end: isPipelined && transfer == .data
    case .loneDot, .reset: isPipelined
    case .mail, .recipient, .data, .mark, .over: false
    }
  }

  /// What the answer that is awaited is to be waited for with.
  var timeout: TimeoutKind? {
    switch step {
    case .mail: .mail
    case .recipient: .recipient
    case .data: .data
    case .mark: .dataBlock
    case .end, .loneDot: .finalDot
    case .reset: .reset
    case .over: nil
    }
  }

  /// The stage that an answer now would belong to; nil if the outcome is known already.
  var stage: Stage? {
    switch step {
    case .mail: .mail
    case .recipient(afterRefusal: false): .recipient
    case .data(afterRefusal: nil): .data
    case .mark, .end: .message
    case .recipient, .data, .loneDot, .reset, .over: nil
    }
  }

  /// The outcome if the connection ends now; nil if it is known already.
  func outcome(ofLosing reason: CloseReason) -> TransactionOutcome? {
    step == .end ? .inDoubt(reason) : stage.map { .lost($0, reason) }
  }

  /// The driver has made its mark, and the message may end.
  ///
  /// From here on it may be accepted without our knowing.
  mutating func end() -> [SessionAction] {
    step = .end
    return switch transfer {
    case .data: [.send(Command(.endOfData))]
    case .chunk(let size): [.send(Command(.lastChunk(size: size))), .sendMessage(id, .verbatim(size: size))]
    }
  }
}
