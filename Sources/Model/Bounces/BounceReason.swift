/// Why mail came back, as far as anybody can tell from the words of so many servers.
public enum BounceReason: String, Hashable, Sendable, Codable, CaseIterable {
  case unknownUser = "unknown user"
  case disabled = "mailbox disabled"
  case moved = "mailbox moved"
  case unknownHost = "unknown host"
  case mailboxFull = "mailbox full"
  case tooLarge = "message too large"
  case expired = "expired in the queue"
  case rateLimited = "too much at a time"
  case network = "network failure"
  case system = "mail system failure"
  case blocked = "sender blocked"
  case spam = "called spam by a filter"
  case authentication = "authentication failed"
  case refused = "refused by policy"
  case undetermined
  case complaint = "complaint of the reader"
  case autoReply = "automatic reply"
  case delayed = "delayed, still tried"
  case delivered
  case notSpam = "called no spam by the reader"
  case authenticationReport = "report about authentication"
  case bounceOfBounce = "bounce of a bounce"
  case letter

  /// The class of what came back for this reason.
  ///
  /// - Parameter isTransient: Whether the server said that it may pass; what may pass never suppresses at once.
  public func bounceClass(isTransient: Bool) -> BounceClass {
    switch self {
    case .unknownUser, .disabled, .moved, .unknownHost: isTransient ? .soft : .hard
    case .mailboxFull, .tooLarge, .expired, .rateLimited, .network, .system, .undetermined: .soft
    case .blocked, .spam, .authentication, .refused: .policy
    case .complaint: .complaint
    case .autoReply: .autoReply
    case .delayed, .delivered, .notSpam, .authenticationReport, .bounceOfBounce, .letter: .notABounce
    }
  }
}
