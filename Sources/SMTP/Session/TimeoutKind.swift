/// What is being waited for.
public enum TimeoutKind: String, Hashable, Sendable, CaseIterable {
  /// The connection itself.
  case connection
  /// The server's first line.
  case greeting
  /// The answer to EHLO or HELO.
  case ehlo
  /// The answer to STARTTLS.
  case startTLS
  /// The handshake.
  case handshake
  /// The next answer within AUTH.
  case authentication
  /// The answer to MAIL FROM.
  case mail
  /// The answer to RCPT TO.
  case recipient
  /// The answer to DATA.
  case data
  /// That a piece of the message goes out: begin again with each.
  case dataBlock
  /// The answer to the message.
  case finalDot
  /// The answer to RSET.
  case reset
  /// The answer to QUIT.
  case quit
}
