/// Why a message was not even begun.
///
/// The session is as good as before for the next one.
public enum EnvelopeRefusal: Error, Hashable, Sendable {
  /// Not now: wait for `SessionAction.ready`.
  case notReady
  /// It is larger than the server announced to take.
  case tooLarge(limit: Int)
  /// An address or the header is beyond ASCII, and the server does not offer SMTPUTF8.
  case needsSMTPUTF8
  /// The body is beyond ASCII, and the server does not offer 8BITMIME: compose it again with base64 or quoted-printable.
  case needs8BitMIME
  /// The message itself must not be sent as it is, over no connection.
  case malformed(MessageFault)
}
