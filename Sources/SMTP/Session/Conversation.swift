/// The transactions of a connection that is open for messages, in the order of their answers.
///
/// Two at most: the one whose answer is awaited, and, with pipelining, the one behind it. A third has no place, since the second needs the
/// server's consent to its message, which comes after the first one's answer.
struct Conversation: Hashable, Sendable {
  let capabilities: Capabilities
  let prefersChunking: Bool
  private(set) var transactions: [Transaction] = []

  init(_ capabilities: Capabilities, prefersChunking: Bool) {
    self.capabilities = capabilities
    self.prefersChunking = prefersChunking
  }

  var sendsChunks: Bool { prefersChunking && capabilities.offers(.chunking) }

  var acceptsEnvelope: Bool {
    transactions.isEmpty || (transactions.count == 1 && transactions[0].isFollowable)
  }

  mutating func begin(_ envelope: Envelope, as id: TransactionID) throws(EnvelopeRefusal) -> [SessionAction] {
    guard acceptsEnvelope else { throw .notReady }
    try check(envelope)
    let transaction = transaction(envelope, id)
    transactions.append(transaction)
    return transaction.opening
  }

  /// What the server could only refuse is not sent (RFC 1870 §6, RFC 6152 §2, RFC 6531 §3.2).
  private func check(_ envelope: Envelope) throws(EnvelopeRefusal) {
    if let limit = capabilities.sizeLimit, envelope.size > limit { throw .tooLarge(limit: limit) }
    if envelope.needsSMTPUTF8, !capabilities.offers(.smtpUTF8) { throw .needsSMTPUTF8 }
    if envelope.needs8BitMIME, !capabilities.offers(.eightBitMIME) { throw .needs8BitMIME }
  }

  private func transaction(_ envelope: Envelope, _ id: TransactionID) -> Transaction {
    let notification = capabilities.offers(.deliveryStatus) ? envelope.notification : nil
    let mail = MailCommand(
      sender: envelope.sender,
      size: capabilities.offers(.size) ? envelope.size : nil,
      isEightBit: envelope.needs8BitMIME,
      isInternational: envelope.needsSMTPUTF8,
      notification: notification,
      submitter: capabilities.offers(.authentication) ? envelope.submitter : nil)
    return Transaction(
      id: id, mail: mail,
      recipient: RecipientCommand(recipient: envelope.recipient, notification: notification),
      transfer: sendsChunks ? .chunk(size: envelope.size) : .data,
      isPipelined: capabilities.offers(.pipelining))
  }

  /// Gives a reply to the transaction that it belongs to: the first.
  mutating func receive(_ reply: Reply) -> Transaction.Turn {
    guard !transactions.isEmpty else { return Transaction.Turn(broken: .unasked(reply)) }
    let turn = transactions[0].receive(reply)
    if transactions[0].step == .over { transactions.removeFirst() }
    return turn
  }

  mutating func dataSentRecorded(_ id: TransactionID) -> [SessionAction] {
    guard transactions.first?.id == id, transactions.first?.step == .mark else { return [] }
    return transactions[0].end()
  }

  /// The driver has not sent all of a message.
  ///
  /// Where its end was held back, or its size told and not reached, that is certain.
  mutating func abandon(_ id: TransactionID) -> [SessionAction] {
    guard let index = transactions.firstIndex(where: { $0.id == id && $0.isMessageOpen }) else { return lose(.messageAbandoned) }
    let abandoned = transactions.remove(at: index)
    return [.transactionEnded(abandoned.id, .lost(.message, .messageAbandoned))] + lose(.messageAbandoned)
  }

  /// The connection is gone: every transaction that has no outcome yet gets one.
  mutating func lose(_ reason: CloseReason) -> [SessionAction] {
    defer { transactions = [] }
    return transactions.compactMap { transaction in
      transaction.outcome(ofLosing: reason).map { .transactionEnded(transaction.id, $0) }
    }
  }
}

extension Transaction {
  /// Whether the message can still be left unfinished.
  fileprivate var isMessageOpen: Bool { step == .mark || (step == .end && transfer != .data) }
}

extension CloseReason {
  /// Nothing was awaited: a server may say 421 by itself (RFC 5321 §3.8), and nothing else.
  fileprivate static func unasked(_ reply: Reply) -> CloseReason {
    reply.code == .serviceNotAvailable ? .serviceNotAvailable(reply) : .outOfPlace(reply)
  }
}
