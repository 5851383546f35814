/// One AUTH dialogue (RFC 4954 §4): the command, and what is answered to each question.
///
/// What the questions say is not looked at.
struct Login: Hashable, Sendable {
  let command: Command
  private var answers: ArraySlice<Base64Text>

  /// RFC 4954 §4: an initial response that would make the command longer than this is sent when the server asks for it.
  private static let commandLimit = 512

  /// Nil if the server offers no mechanism that can carry the credentials.
  init?(_ credentials: Credentials, offered capabilities: Capabilities) {
    guard let mechanism = credentials.mechanisms.first(where: capabilities.offers) else { return nil }
    var answers = Self.answers(credentials, mechanism)[...]
    // LOGIN asks for the name; not every server takes it in advance.
    let command = Command(.auth(mechanism, initial: mechanism == .login ? nil : answers.first))
    if mechanism == .login || command.bytes.count > Self.commandLimit {
      self.command = Command(.auth(mechanism, initial: nil))
    } else {
      self.command = command
      answers = answers.dropFirst()
    }
    self.answers = answers
  }

  /// What to answer to the server's next question; nil if there should be none.
  mutating func answerToChallenge() -> Command? {
    answers.popFirst().map { Command(.authAnswer($0)) }
  }

  private static func answers(_ credentials: Credentials, _ mechanism: AuthenticationMechanism) -> [Base64Text] {
    let user = credentials.user
    let secret =
      switch credentials.secret {
      case .password(let password): password
      case .accessToken(let token): token
      }
    return switch mechanism {
    case .plain: [Base64Text("\u{0}\(user)\u{0}\(secret)")]
    case .login: [Base64Text(user), Base64Text(secret)]
    // A refused token is explained by a question, and the refusal comes only after an empty answer.
    case .xoauth2: [Base64Text("user=\(user)\u{1}auth=Bearer \(secret)\u{1}\u{1}"), Base64Text("")]
    }
  }
}
