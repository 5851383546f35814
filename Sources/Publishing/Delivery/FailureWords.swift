public import SMTP

extension CloseReason {
  /// The reason in words, for people who run a mail server.
  public var words: String {
    switch self {
    case .finished: "the session ended"
    case .refused(let stage, let reply): "refused at \(stage.rawValue): \(reply)"
    case .startTLSNotOffered: "the relay does not offer STARTTLS, and nothing is sent in the clear"
    case .authenticationNotOffered(let offered):
      "the relay offers no way to log in that is known here" + (offered.isEmpty ? "" : ", only \(offered.sorted().joined(separator: ", "))")
    case .serviceNotAvailable(let reply): "the relay goes away: \(reply)"
    case .outOfPlace(let reply): "the relay's answer has no place here: \(reply)"
    case .malformedReply(let error): "what the relay says is no SMTP: \(error)"
    case .plaintextBeforeTLS: "something was sent between STARTTLS and the handshake; somebody on the way may have put it there"
    case .connectionLost(let stage): "the connection was lost" + (stage.map { " at \($0.rawValue)" } ?? "")
    case .timedOut(let kind): "no answer in time (\(kind.rawValue))"
    case .messageAbandoned: "the message was not sent to its end"
    }
  }
}

extension EnvelopeRefusal {
  /// The reason in words.
  var words: String {
    switch self {
    case .notReady: "the relay was not ready"
    case .tooLarge(let limit): "the message is larger than the \(limit) bytes that the relay takes"
    case .needsSMTPUTF8: "5.6.7 the address needs SMTPUTF8, which the relay does not offer"
    case .malformed(let fault): "\(fault)"
    case .needs8BitMIME: "the message needs 8BITMIME, which the relay does not offer"
    }
  }
}
