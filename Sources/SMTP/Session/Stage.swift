/// How far a connection had come: what the client was doing when something went wrong.
public enum Stage: String, Hashable, Sendable, CaseIterable {
  /// Reaching the server; never seen by a `Session`, which begins behind it.
  case connection
  /// Waiting for the server's first line.
  case greeting
  /// EHLO or HELO.
  case ehlo
  /// STARTTLS and the handshake.
  case startTLS
  /// Proving who we are.
  case authentication
  /// MAIL FROM.
  case mail
  /// RCPT TO.
  case recipient
  /// DATA, or what comes before BDAT.
  case data
  /// The message itself.
  case message
}
