import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1

/// How a connection of Hummingbird's server is set up: NIO's parser, and behind it the handler that answers.
///
/// Hummingbird's own channel hands each request to a task and each answer to an encoder; published documents need neither
/// (docs/decisions/0018-answers-on-the-event-loop.md).
struct AnswerChannel: ServerChildChannel {
  let server: AnsweringServer

  struct Value: ServerChildChannelValue {
    let channel: any Channel
  }

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
    channel.eventLoop.makeCompletedFuture {
      var limits = NIOHTTPDecoderLimitConfiguration()
      limits.maxHeaderFieldSize = server.limits.headBytes
      limits.maxHeaderListSize = server.limits.headBytes
      limits.maxHeaderFieldCount = server.limits.fields
      let decoder = HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes, limitConfiguration: limits)
      try channel.pipeline.syncOperations.addHandler(ByteToMessageHandler(decoder))
      try channel.pipeline.syncOperations.addHandler(ConnectionHandler(server))
      return Value(channel: channel)
    }
  }

  /// The handler does the work; the task lives as long as the connection, and ends it when it is cancelled.
  func handle(value: Value, logger: Logger) async {
    await withTaskCancellationHandler {
      do {
        try await value.channel.closeFuture.get()
      } catch {
        logger.debug("a connection ended: \(error)")
      }
    } onCancel: {
      value.channel.close(promise: nil)
    }
  }
}
