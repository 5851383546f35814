import NIOCore
import SMTP

/// What goes out: lines of commands, and messages in pieces.
extension SessionDriver {
  /// A message on its way into the network.
  struct OutgoingBytes {
    let id: TransactionID
    /// What is not written yet.
    var rest: ByteBuffer

    /// An ordinary message is one piece.
    static let pieceSize = 128 * 1024

    mutating func nextPiece() -> ByteBuffer? { rest.readSlice(length: min(rest.readableBytes, Self.pieceSize)) }
  }

  func send(_ id: TransactionID, _ framing: MessageFraming) {
    guard let message = upcoming, message.id == id, message.framing == framing else { return perform(session.abandonMessage(id)) }
    writeLines()
    outgoing = OutgoingBytes(id: id, rest: message.bytes)
    upcoming = nil
    writePiece()
  }

  /// One flush for all that one event led to.
  func flush() {
    writeLines()
    context?.flush()
  }

  /// Not between the pieces of a message: the relay would take them for its content.
  private func writeLines() {
    guard lines.readableBytes > 0, outgoing?.rest.readableBytes ?? 0 == 0 else { return }
    context?.write(wrapOutboundOut(lines), promise: nil)
    lines.clear()
  }

  private func writePiece() {
    guard let context, let piece = outgoing?.nextPiece() else { return }
    let promise = eventLoop.makePromise(of: Void.self)
    promise.futureResult.assumeIsolated().whenSuccess { [self] in pieceIsOut() }
    context.write(wrapOutboundOut(piece), promise: promise)
  }

  /// The network has it; where it has not, the connection is about to end.
  private func pieceIsOut() {
    guard ending == nil, let message = outgoing else { return }
    waitAnew()
    if message.rest.readableBytes > 0 {
      writePiece()
      flush()
    } else {
      outgoing = nil
      guard marked == message.id else { return flush() }
      marked = nil
      perform(session.dataSentRecorded(message.id))
    }
  }
}
