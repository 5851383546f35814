import SMTP

extension SessionAction {
  /// The line of a script that expects it; nil for times, which other tests look at.
  var line: String? {
    switch self {
    case .send(let command): "C: " + String(decoding: command.bytes.dropLast(2), as: UTF8.self)
    case .startTLS: "= start TLS"
    case .ready: "= ready"
    case .sendMessage(let id, .dotStuffed): "= message \(id) dot-stuffed"
    case .sendMessage(let id, .verbatim(let size)): "= message \(id) of \(size) bytes"
    case .recordDataSent(let id): "= record \(id)"
    case .transactionEnded(let id, .accepted(let reply)): "= \(id) accepted: \(reply)"
    case .transactionEnded(let id, .refused(let stage, let reply)): "= \(id) refused at \(stage): \(reply)"
    case .transactionEnded(let id, .lost(let stage, _)): "= \(id) lost at \(stage)"
    case .transactionEnded(let id, .inDoubt): "= \(id) in doubt"
    case .setTimeout: nil
    case .close(let reason): "= close: \(reason.line)"
    }
  }
}

extension CloseReason {
  var line: String {
    switch self {
    case .finished: "finished"
    case .refused(let stage, let reply): "refused at \(stage): \(reply)"
    case .startTLSNotOffered: "no STARTTLS"
    case .authenticationNotOffered(let names): "no AUTH among \(names.sorted())"
    case .serviceNotAvailable(let reply): "going away: \(reply)"
    case .outOfPlace(let reply): "out of place: \(reply)"
    case .malformedReply: "malformed"
    case .plaintextBeforeTLS: "plaintext before TLS"
    case .connectionLost(let stage): "lost at \(stage.map(\.rawValue) ?? "nothing")"
    case .timedOut(let kind): "timed out at \(kind)"
    case .messageAbandoned: "abandoned"
    }
  }
}
