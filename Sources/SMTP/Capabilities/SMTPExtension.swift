/// An extension of SMTP that Tidings can use, by its EHLO keyword.
public enum SMTPExtension: String, Hashable, Sendable, CaseIterable {
  /// Several commands in one write (RFC 2920).
  case pipelining = "PIPELINING"
  /// Bodies with bytes beyond ASCII (RFC 6152).
  case eightBitMIME = "8BITMIME"
  /// Addresses and header fields beyond ASCII (RFC 6531).
  case smtpUTF8 = "SMTPUTF8"
  /// The size of a message is announced and bounded (RFC 1870).
  case size = "SIZE"
  /// TLS on this connection (RFC 3207).
  case startTLS = "STARTTLS"
  /// Credentials (RFC 4954).
  case authentication = "AUTH"
  /// Delivery status notifications by wish (RFC 3461).
  case deliveryStatus = "DSN"
  /// Messages by count instead of by a final dot (RFC 3030).
  case chunking = "CHUNKING"
  /// Replies carry an `EnhancedStatus` (RFC 2034).
  case enhancedStatusCodes = "ENHANCEDSTATUSCODES"
}
