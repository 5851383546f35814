import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import Serving

/// One connection: takes requests one after another, and sends each its answer.
///
/// Everything happens on the connection's event loop and, but for files, at once: an answer is bytes that are there already. So there is
/// neither a task nor an encoder between the request and the socket.
final class ConnectionHandler: ChannelDuplexHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let server: AnsweringServer
  private var limits: ServerLimits { server.limits }
  private var date = DateField()
  private var address = ""

  /// The request that is coming in.
  private var head: HTTPRequestHead?
  private var fields = RequestFields()
  private var bodyBytes = 0
  /// What came in while a file was being sent.
  private var waiting = CircularBuffer<HTTPServerRequestPart>()
  private var isSendingFile = false
  private var hasHeldBackRead = false
  /// The connection ends with the answer under way, or with the next.
  private var isLast = false
  /// The last answer is out; what still comes in is thrown away, so that the answer is not lost with it.
  private var isOver = false
  private var deadline = NIODeadline.distantFuture
  private var timer: Scheduled<Void>?

  init(_ server: AnsweringServer) {
    self.server = server
  }

  // MARK: The connection

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { start(context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    start(context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    timer?.cancel()
    timer = nil
    context.fireChannelInactive()
  }

  private func start(_ context: ChannelHandlerContext) {
    guard timer == nil else { return }
    address = context.remoteAddress?.ipAddress ?? ""
    allow(limits.headTime)
    watch(context)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if isOver { return }
    guard let error = error as? HTTPParserError else { return context.close(promise: nil) }
    if isSendingFile {
      // A refusal in the middle of a file would be taken for a part of it.
      isLast = true
      return waiting.removeAll()
    }
    let status =
      switch error {
      case .headerOverflow: 431
      case .invalidMethod: 501
      case .invalidVersion: 505
      default: 400
      }
    refuse(status, context)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case is ChannelShouldQuiesceEvent, ChannelEvent.inputClosed:
      // Nothing more will be asked, or is to be: what was asked is answered.
      isLast = true
      if head == nil, !isSendingFile, !isOver { end(context) }
    default: context.fireUserInboundEventTriggered(event)
    }
  }

  // MARK: Requests

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let part = unwrapInboundIn(data)
    guard !isOver else { return }
    if isSendingFile {
      waiting.append(part)
    } else {
      take(part, context)
    }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    context.flush()
    context.fireChannelReadComplete()
  }

  /// Nobody is read from who does not take the answers that he has.
  func read(context: ChannelHandlerContext) {
    if isSendingFile || !context.channel.isWritable {
      hasHeldBackRead = true
    } else {
      context.read()
    }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    resumeReading(context)
    context.fireChannelWritabilityChanged()
  }

  private func resumeReading(_ context: ChannelHandlerContext) {
    guard hasHeldBackRead, !isSendingFile, context.channel.isWritable else { return }
    hasHeldBackRead = false
    context.read()
  }

  private func take(_ part: HTTPServerRequestPart, _ context: ChannelHandlerContext) {
    switch part {
    case .head(let head):
      fields = RequestFields()
      for (name, value) in head.headers { fields.note(name, value) }
      self.head = head
      bodyBytes = 0
      if head.uri.utf8.count > limits.targetBytes { return refuse(414, context) }
      if !head.isKeepAlive { isLast = true }
      if head.headers.contains(name: "expect") || head.method == .CONNECT {
        // Whoever waits for leave to send a body or anything else learns at once that nobody wants it (RFC 9110 §10.1.1).
        isLast = true
        answer(head, context)
      }
    case .body(let bytes):
      if bodyBytes == 0 { allow(limits.headTime) }
      bodyBytes += bytes.readableBytes
      if bodyBytes > limits.bodyBytes { refuse(413, context) }
    case .end:
      guard let head else { return }
      answer(head, context)
    }
  }

  private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    let request = Request(method: head.method.rawValue, target: head.uri, fields: fields)
    let answer = server.catalogue.current.answer(to: request)
    server.note(request, answer, version: head.version, address: address)
    send(answer, isOld: head.version.minor == 0, context)
  }

  /// Answers what cannot be understood or is too much, and ends the connection.
  private func refuse(_ status: Int, _ context: ChannelHandlerContext) {
    isLast = true
    let answer = Answer.refusal(status)
    let request = Request(method: head?.method.rawValue ?? "-", target: head?.uri ?? "-", fields: fields)
    server.note(request, answer, version: head?.version ?? .http1_1, address: address)
    send(answer, isOld: false, context)
    context.flush()
  }

  // MARK: Answers

  private func send(_ answer: Answer, isOld: Bool, _ context: ChannelHandlerContext) {
    allow(limits.idleTime + limits.timeToSend(answer.length))
    var buffer = context.channel.allocator.buffer(capacity: answer.head.count + 256)
    buffer.writeBytes(answer.head)
    date.append(to: &buffer)
    if isLast {
      buffer.writeStaticString("Connection: close\r\n\r\n")
    } else if isOld {
      buffer.writeStaticString("Connection: keep-alive\r\n\r\n")
    } else {
      buffer.writeStaticString("\r\n")
    }
    switch answer.body {
    case .none: break
    case .made(let bytes): buffer.writeBytes(bytes)
    case .held(let bytes, let range):
      guard let sent = bytes as? SentBytes,
        let slice = sent.buffer.getSlice(at: sent.buffer.readerIndex + range.lowerBound, length: range.count)
      else {
        buffer.writeBytes(bytes.array[range])
        break
      }
      context.write(wrapOutboundOut(buffer), promise: nil)
      buffer = slice
    case .file(let file, let range):
      context.writeAndFlush(wrapOutboundOut(buffer), promise: nil)
      return send(file, range, context)
    }
    context.write(wrapOutboundOut(buffer), promise: nil)
    finish(context)
  }

  private func finish(_ context: ChannelHandlerContext) {
    head = nil
    if isLast { end(context) }
  }

  /// Closes our side when all is sent, and the whole when the other side has done so too, or has had a moment for it: bytes that nobody
  /// has read when a socket is closed make the system throw away what was sent.
  private func end(_ context: ChannelHandlerContext) {
    isOver = true
    waiting.removeAll()
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    let sent = context.eventLoop.makePromise(of: Void.self)
    sent.futureResult.assumeIsolated().whenSuccess { _ in
      bound.value.close(mode: .output, promise: nil)
      self.allow(.seconds(2))
      self.watch(bound.value)
    }
    context.writeAndFlush(wrapOutboundOut(ByteBuffer()), promise: sent)
  }

  private func goOn(_ context: ChannelHandlerContext) {
    while !isSendingFile, !isOver, let part = waiting.popFirst() { take(part, context) }
    context.flush()
    resumeReading(context)
  }

  // MARK: Files

  private func send(_ file: PublishedFile, _ range: Range<Int>, _ context: ChannelHandlerContext) {
    isSendingFile = true
    let reading = FileReading(file, range)
    sendNext(of: reading, NIOLoopBound(context, eventLoop: context.eventLoop))
  }

  /// The next piece is read when the one before has been taken, so one connection holds one piece in memory.
  private func sendNext(of reading: FileReading, _ context: NIOLoopBound<ChannelHandlerContext>) {
    let loop = context.value.eventLoop
    server.threads.runIfActive(eventLoop: loop) { try reading.next() }.assumeIsolated().whenComplete { result in
      let context = context.value
      guard context.channel.isActive else { return }
      switch result {
      case .success(let piece?):
        self.allow(self.limits.timeToSend(piece.readableBytes))
        let written = loop.makePromise(of: Void.self)
        written.futureResult.assumeIsolated().whenComplete { result in
          guard case .success = result else { return context.close(promise: nil) }
          self.sendNext(of: reading, NIOLoopBound(context, eventLoop: loop))
        }
        context.writeAndFlush(self.wrapOutboundOut(piece), promise: written)
      case .success(nil):
        self.isSendingFile = false
        self.allow(self.limits.idleTime)
        self.finish(context)
        self.goOn(context)
      case .failure:
        // The length was promised: all that can be done is to break off.
        context.close(promise: nil)
      }
    }
  }

  // MARK: Time

  private func allow(_ time: Duration) {
    deadline = .now() + .nanoseconds(time.components.seconds * 1_000_000_000 + time.components.attoseconds / 1_000_000_000)
  }

  /// Looks at the deadline when it would be over, and not at every request that moves it.
  private func watch(_ context: ChannelHandlerContext) {
    timer?.cancel()
    timer = context.eventLoop.assumeIsolated().scheduleTask(deadline: deadline) {
      if NIODeadline.now() >= self.deadline {
        context.close(promise: nil)
      } else {
        self.watch(context)
      }
    }
  }
}
