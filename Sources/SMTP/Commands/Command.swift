/// A line that a client may send.
///
/// None can be made whose arguments would end the line early.
///
/// Its description is for logs: what it proves itself with is hidden.
public struct Command: Hashable, Sendable, CustomStringConvertible {
  /// What is said.
  enum Verb: Hashable, Sendable {
    case ehlo(ClientName)
    case helo(ClientName)
    case startTLS
    case auth(AuthenticationMechanism, initial: Base64Text?)
    case authAnswer(Base64Text)
    case mail(MailCommand)
    case recipient(RecipientCommand)
    case data
    /// All of the message as one chunk (RFC 3030): no more follow.
    case lastChunk(size: Int)
    /// The line that ends the message of DATA.
    case endOfData
    case reset
    case quit
  }

  let verb: Verb

  init(_ verb: Verb) {
    self.verb = verb
  }

  /// The line with its CRLF.
  public var bytes: [UInt8] { Array((line + "\r\n").utf8) }

  /// The line as a log may have it.
  public var description: String {
    switch verb {
    case .auth(let mechanism, .some): "AUTH \(mechanism.rawValue) (hidden)"
    case .authAnswer: "(hidden)"
    default: line
    }
  }

  private var line: String {
    switch verb {
    case .ehlo(let name): "EHLO \(name)"
    case .helo(let name): "HELO \(name)"
    case .startTLS: "STARTTLS"
    case .auth(let mechanism, nil): "AUTH \(mechanism.rawValue)"
    case .auth(let mechanism, let initial?): "AUTH \(mechanism.rawValue) \(initial.encoded)"
    case .authAnswer(let answer): answer.encoded
    case .mail(let mail): mail.line
    case .recipient(let recipient): recipient.line
    case .data: "DATA"
    case .lastChunk(let size): "BDAT \(size) LAST"
    case .endOfData: "."
    case .reset: "RSET"
    case .quit: "QUIT"
    }
  }
}
