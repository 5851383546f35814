import Model

/// RCPT TO (RFC 5321 §4.1.1.3) with NOTIFY and ORCPT (RFC 3461).
struct RecipientCommand: Hashable, Sendable {
  let recipient: EmailAddress
  let notification: DeliveryNotification?

  /// Without the line's end.
  var line: String {
    (["RCPT TO:<\(recipient)>"] + (notification?.recipientParameters ?? [])).joined(separator: " ")
  }
}
