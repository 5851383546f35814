/// Why a session is over.
public enum CloseReason: Hashable, Sendable {
  /// We said QUIT.
  case finished
  /// The server refused us before any message: at the greeting, EHLO, STARTTLS or AUTH.
  case refused(Stage, Reply)
  /// TLS was required and is not offered. Nothing is sent without it.
  case startTLSNotOffered
  /// We have credentials and none of their mechanisms is offered; with the names of those that are.
  case authenticationNotOffered(Set<String>)
  /// The server goes away (421).
  case serviceNotAvailable(Reply)
  /// A reply that cannot answer what we had sent; what the next one would answer is not known.
  case outOfPlace(Reply)
  /// What came is no SMTP reply.
  case malformedReply(ReplySyntaxError)
  /// Bytes came between the server's consent to STARTTLS and the handshake. Somebody on the way may have put them there (RFC 3207 §5).
  case plaintextBeforeTLS
  /// The other side closed, or the network did; nil if nothing was awaited that matters.
  case connectionLost(Stage?)
  /// No answer in time.
  case timedOut(TimeoutKind)
  /// We could not go on with a message whose sending had begun.
  case messageAbandoned
}
