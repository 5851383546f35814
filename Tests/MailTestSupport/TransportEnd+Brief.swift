public import Publishing
public import SMTP

extension TransportEnd {
  /// In a few words, for tables of tests.
  public var brief: String {
    switch self {
    case .finished: "finished"
    case .session(let reason): reason.brief
    case .unreachable(let reason): "unreachable: \(reason)"
    case .untrusted(let reason): "untrusted: \(reason)"
    case .broken(let reason): "broken: \(reason)"
    }
  }
}

extension CloseReason {
  /// In a few words, for tables of tests.
  public var brief: String {
    switch self {
    case .finished: "finished"
    case .refused(let stage, let reply): "refused \(reply.code) at \(stage)"
    case .startTLSNotOffered: "no STARTTLS"
    case .authenticationNotOffered(let names): "no AUTH among \(names.sorted().joined(separator: ", "))"
    case .serviceNotAvailable: "going away"
    case .outOfPlace(let reply): "out of place: \(reply.code)"
    case .malformedReply: "malformed"
    case .plaintextBeforeTLS: "plaintext before TLS"
    case .connectionLost(let stage): "lost at \(stage.map(\.rawValue) ?? "nothing")"
    case .timedOut(let kind): "timed out at \(kind)"
    case .messageAbandoned: "abandoned"
    }
  }
}
