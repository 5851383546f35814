import NIOCore
import Publishing
import SMTP

/// A message as its bytes go out; made off the event loop, since every byte is looked at.
struct FramedMessage {
  let id: TransactionID
  let envelope: Envelope
  let framing: MessageFraming
  let bytes: ByteBuffer

  /// Refuses what must not be sent, before the relay hears anything of it.
  init(_ message: OutgoingMessage, _ framing: MessageFraming) throws(MessageFault) {
    guard message.content.count == message.envelope.size else { throw .otherSize(announced: message.envelope.size) }
    var writer = MessageWriter(framing)
    var output: [UInt8] = []
    // Room for the dots of an ordinary message.
    output.reserveCapacity(message.content.count + 64)
    try writer.write(message.content, to: &output)
    try writer.finish()
    id = message.id
    envelope = message.envelope
    self.framing = framing
    bytes = ByteBuffer(bytes: output)
  }
}
