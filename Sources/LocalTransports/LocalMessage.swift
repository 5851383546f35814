import Foundation
import Mail
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
    let end = content.firstRange(of: Array("\r\n\r\n".utf8))?.upperBound ?? content.endIndex
    var reader = MessageReader()
    let value = reader.read(Data(content[..<end])).header.first("Message-ID")
    return value?.isEmpty == false ? value : nil
  }
}
