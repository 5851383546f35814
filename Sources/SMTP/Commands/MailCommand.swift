import Model

/// MAIL FROM with what the server must know of the message beforehand (RFC 5321 §4.1.1.2).
struct MailCommand: Hashable, Sendable {
  let sender: ReversePath
  /// SIZE (RFC 1870), in bytes.
  let size: Int?
  /// BODY=8BITMIME (RFC 6152).
  let isEightBit: Bool
  /// SMTPUTF8 (RFC 6531).
  let isInternational: Bool
  /// RET and ENVID (RFC 3461).
  let notification: DeliveryNotification?
  /// AUTH (RFC 4954 §5): who submitted it first.
  let submitter: ReversePath?

  /// Without the line's end.
  var line: String {
    var words = ["MAIL FROM:" + sender.path]
    if let size { words.append("SIZE=\(size)") }
    if isEightBit { words.append("BODY=8BITMIME") }
    if isInternational { words.append("SMTPUTF8") }
    words += notification?.mailParameters ?? []
    if let submitter { words.append("AUTH=" + Self.mailbox(submitter)) }
    return words.joined(separator: " ")
  }

  /// What xtext cannot write is not told: `<>` says that the submitter is not known.
  private static func mailbox(_ submitter: ReversePath) -> String {
    switch submitter {
    case .address(let address) where !address.needsSMTPUTF8: XText.encode(address.description)
    case .address, .null: "<>"
    }
  }
}
