/// The three digits a server answers with (RFC 5321 §4.2): 200 to 599.
public struct ReplyCode: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// The number, for example 250.
  public let rawValue: Int

  /// Nil unless the number begins with a digit that RFC 5321 gives a meaning to: 2, 3, 4 or 5.
  public init?(rawValue: Int) {
    guard (200...599).contains(rawValue) else { return nil }
    self.rawValue = rawValue
  }

  private init(known: Int) {
    rawValue = known
  }

  /// What the first digit says; a client must understand codes that it does not know by it (RFC 5321 §4.2.1).
  public enum Meaning: Hashable, Sendable {
    /// 2xx: done.
    case success
    /// 3xx: go on.
    case proceed
    /// 4xx: not done, and it may work another time.
    case transientFailure
    /// 5xx: not done, and it will not work in this form.
    case permanentFailure
  }

  /// What the first digit says.
  public var meaning: Meaning {
    switch rawValue {
    case ..<300: .success
    case ..<400: .proceed
    case ..<500: .transientFailure
    default: .permanentFailure
    }
  }

  /// 4xx or 5xx: what was asked for did not happen.
  public var isFailure: Bool { meaning == .transientFailure || meaning == .permanentFailure }

  /// The number.
  public var description: String { String(rawValue) }

  /// 250: what was asked for is done.
  public static let completed = ReplyCode(known: 250)
  /// 451: not done, because of something on the server's side that may pass.
  public static let localError = ReplyCode(known: 451)
  /// 550: not done, and it will not be.
  public static let refused = ReplyCode(known: 550)

  /// 220: the greeting, and the answer to STARTTLS.
  static let serviceReady = ReplyCode(known: 220)
  /// 221: the answer to QUIT.
  static let closing = ReplyCode(known: 221)
  /// 235: the credentials are right (RFC 4954).
  static let authenticated = ReplyCode(known: 235)
  /// 334: the next question of AUTH (RFC 4954).
  static let authenticationChallenge = ReplyCode(known: 334)
  /// 421: the server goes away, whatever it was asked.
  static let serviceNotAvailable = ReplyCode(known: 421)
  /// 500: the command is not known.
  static let commandUnrecognised = ReplyCode(known: 500)
  /// 502: the command is known and not implemented.
  static let commandNotImplemented = ReplyCode(known: 502)
  /// 503: the server thinks that we are somewhere else in the dialogue.
  static let badSequence = ReplyCode(known: 503)

  /// Codes that answer only a command outside of transactions (RFC 5321 §4.2.3, RFC 4954): seen within one, they answer something else.
  static let outsideTransactions: Set<Int> = [211, 214, 220, 221, 235, 334]
}
