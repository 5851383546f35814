public import Model

/// What the server must know of a message to one recipient, beside the message.
public struct Envelope: Hashable, Sendable {
  /// What a message is made of, and so what a server must be able to carry.
  public enum Content: Hashable, Sendable {
    /// ASCII only: any server.
    case sevenBit
    /// A body with bytes beyond ASCII: 8BITMIME.
    case eightBit
    /// A header beyond ASCII: SMTPUTF8.
    case internationalHeader
  }

  /// Where failures are reported to.
  public var sender: ReversePath
  /// The one recipient.
  public var recipient: EmailAddress
  /// The message's size in bytes, with CRLF, before dot-stuffing (RFC 1870 §5).
  public var size: Int
  /// What it is made of.
  public var content: Content
  /// What to be told about its fate.
  public var notification: DeliveryNotification?
  /// Who submitted it first, for relays that trust us to say so (RFC 4954 §5).
  public var submitter: ReversePath?

  /// An envelope of these parts.
  public init(
    sender: ReversePath, recipient: EmailAddress, size: Int, content: Content,
    notification: DeliveryNotification? = nil, submitter: ReversePath? = nil
  ) {
    self.sender = sender
    self.recipient = recipient
    self.size = size
    self.content = content
    self.notification = notification
    self.submitter = submitter
  }

  /// Whether only a server with SMTPUTF8 can take it.
  public var needsSMTPUTF8: Bool { content == .internationalHeader || sender.needsSMTPUTF8 || recipient.needsSMTPUTF8 }

  /// Whether only a server with 8BITMIME can take it.
  public var needs8BitMIME: Bool { content != .sevenBit }
}
