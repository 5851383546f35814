public import Model
public import Publishing
public import SMTP

// Values that stand in tests and are right: where one is not, the tests mean nothing, and stop at once.

extension EmailAddress {
  /// An address that is known to be one.
  public static func known(_ text: String) -> EmailAddress {
    guard let address = EmailAddress(text) else { fatalError("\(text) is no address") }
    return address
  }
}

extension OutgoingMessage {
  /// A message whose recipient has the number in the address; with lines that begin with dots.
  public static func sample(
    _ number: Int, lines: Int = 20, content: Envelope.Content = .sevenBit, recipient: String? = nil
  ) -> OutgoingMessage {
    let recipient = recipient ?? "reader\(number)@example.org"
    var text = "From: news@example.edu\r\nTo: \(recipient)\r\nMessage-ID: <\(number)@example.edu>\r\nSubject: Sample \(number)\r\n\r\n"
    for line in 0..<lines { text += [".", "..", ". a dot", "line \(line) of the message", ""][line % 5] + "\r\n" }
    if content == .eightBit { text += "Grüße, 北京\r\n" }
    return OutgoingMessage(number, text, content: content, recipient: recipient)
  }

  /// A message with this text.
  public init(_ number: Int, _ text: String, content: Envelope.Content = .sevenBit, recipient: String = "li@example.org") {
    let bytes = Array(text.utf8)
    self.init(
      id: TransactionID(rawValue: number),
      envelope: Envelope(
        sender: .address(.known("bounce+\(number)@example.edu")), recipient: .known(recipient), size: bytes.count, content: content),
      content: bytes)
  }

  /// Samples with the numbers from 1.
  public static func samples(_ count: Int) -> [OutgoingMessage] { (1...count).map { sample($0) } }
}
