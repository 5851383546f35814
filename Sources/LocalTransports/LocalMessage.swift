import Publishing
import SMTP

/// A message that was found fit to be kept: each line ends with CR LF, and nothing else does.
struct LocalMessage {
  let id: TransactionID
  let envelope: Envelope
  /// With CR LF.
  let content: [UInt8]

  /// Refuses a message with a bare CR or LF, which programs take for different things.
  init(_ message: OutgoingMessage) throws(MessageFault) {
    var writer = MessageWriter(.verbatim(size: message.envelope.size))
    var content: [UInt8] = []
    content.reserveCapacity(message.content.count)
    try writer.write(message.content, to: &content)
    try writer.finish()
    id = message.id
    envelope = message.envelope
    self.content = content
  }

  /// With LF, as programs and mailboxes of this system have it.
  var unixLines: [UInt8] { content.filter { $0 != UInt8(ascii: "\r") } }

  /// The value of `Message-ID`; nil if there is none in the header.
  var messageID: String? {
    let name = Array("message-id:".utf8)
    for line in content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      // The empty line behind the header.
      if line.elementsEqual([UInt8(ascii: "\r")]) { return nil }
      guard line.count > name.count, line.prefix(name.count).map({ $0 | 0x20 }).elementsEqual(name.map { $0 | 0x20 }) else { continue }
      return String(decoding: line.dropFirst(name.count).filter { $0 > 0x20 }, as: UTF8.self)
    }
    return nil
  }
}
