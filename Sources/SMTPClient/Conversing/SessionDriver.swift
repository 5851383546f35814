import Foundation
import NIOCore
import NIOSSL
import NIOTLS
import Publishing
import SMTP

/// Drives one `Session` on the event loop of its connection: events in, and the actions that follow in order, with one flush for each event.
///
/// Every message that `mail` gave is told of exactly once, whatever happens when.
final class SessionDriver: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// What `mail` was asked and has not answered; a session never needs two answers at once.
  enum Question: Equatable {
    case nextMessage
    case mark(TransactionID)
  }

  var session: Session
  let mail: any OutgoingMail
  let eventLoop: any EventLoop
  private let timeouts: Timeouts
  private let tls: RelayTLS?
  /// Whether the peer may not be spoken to, and why.
  private let judge: (any Channel) -> TransportEnd?
  /// How it ended, when all is told.
  let end: EventLoopPromise<TransportEnd>
  private var alarm: Alarm?
  private var awaited: TimeoutKind?
  private(set) var context: ChannelHandlerContext?
  private var isHandshaking = false

  /// What ended it; nil while it goes on.
  private(set) var ending: TransportEnd?
  /// The session's own reason; for messages that come too late.
  private(set) var closeReason: CloseReason?

  var asked: Question?
  var askedTask: Task<Void, Never>?
  /// The next message to be sent, once the relay agrees.
  var upcoming: FramedMessage?
  /// What ended while its mark was being made.
  var heldBack: TransactionOutcome?
  /// The message whose mark is made while its bytes are still on their way out of here.
  var marked: TransactionID?

  /// The message whose bytes are on their way out of here.
  var outgoing: OutgoingBytes?
  /// Commands that are not written yet.
  var lines = ByteBuffer()

  init(
    _ session: Session, _ mail: any OutgoingMail, _ timeouts: Timeouts, _ tls: RelayTLS?, _ eventLoop: any EventLoop,
    judge: @escaping (any Channel) -> TransportEnd?
  ) {
    self.session = session
    self.mail = mail
    self.timeouts = timeouts
    self.tls = tls
    self.eventLoop = eventLoop
    self.judge = judge
    end = eventLoop.makePromise()
  }

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    alarm = Alarm(eventLoop) { [weak self] in self?.timeIsUp() }
  }

  func channelActive(context: ChannelHandlerContext) {
    if let fault = judge(context.channel) {
      finish(fault)
      context.close(promise: nil)
    } else if beginsEncrypted {
      encrypt()
    } else {
      perform(session.start())
    }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    perform(session.receive(Array(unwrapInboundIn(data).readableBytesView)))
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard case TLSUserEvent.handshakeCompleted = event, isHandshaking else { return context.fireUserInboundEventTriggered(event) }
    isHandshaking = false
    perform(beginsEncrypted ? session.start() : session.tlsEstablished())
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if isHandshaking, let tls {
      let fault = HandshakeFault(error, certificate: tls.certificate(in: context.pipeline), host: tls.host, now: Date())
      if let reason = fault.reason { finish(.untrusted(reason)) }
    }
    context.close(promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) {
    perform(session.connectionLost())
  }

  /// The connection is closed, or was never opened.
  func handlerRemoved(context: ChannelHandlerContext) {
    perform(session.connectionLost())
    self.context = nil
    settle()
  }

  /// No more messages are asked for.
  func quit() {
    perform(session.quit())
    stopAsking()
  }

  private var beginsEncrypted: Bool { tls?.isImplicit == true }

  /// Carries out what the session wants.
  func perform(_ actions: [SessionAction]) {
    for action in actions {
      switch action {
      case .send(let command): lines.writeBytes(command.bytes)
      case .startTLS: encrypt()
      case .ready: askForMessage()
      case .sendMessage(let id, let framing): send(id, framing)
      case .recordDataSent(let id): askForMark(id)
      case .transactionEnded(let id, let outcome): tell(id, outcome)
      case .setTimeout(let kind): wait(for: kind)
      case .close(let reason): close(reason)
      }
    }
    flush()
  }

  private func encrypt() {
    guard let context, let tls else { return }
    isHandshaking = true
    wait(for: .handshake)
    do {
      try context.pipeline.syncOperations.addHandler(tls.handler(), position: .first)
    } catch {
      finish(.broken("TLS cannot be begun: \(error)"))
      context.close(promise: nil)
    }
  }

  /// A piece went out, and the next one has as much time again.
  func waitAnew() { wait(for: awaited) }

  private func wait(for kind: TimeoutKind?) {
    awaited = kind
    alarm?.set(kind.map { timeouts[$0] })
  }

  private func timeIsUp() {
    // A session under implicit TLS has not begun before the handshake is over.
    if isHandshaking { finish(.session(.timedOut(.handshake))) }
    perform(isHandshaking && beginsEncrypted ? session.connectionLost() : session.timedOut())
  }

  private func close(_ reason: CloseReason) {
    closeReason = reason
    finish(reason == .finished ? .finished : .session(reason))
    context?.close(promise: nil)
  }

  /// What ended it first is the reason.
  private func finish(_ ending: TransportEnd) {
    if self.ending == nil { self.ending = ending }
    alarm?.cancel()
    if asked == .nextMessage { stopAsking() }
  }

  /// Whoever waits for this connection is told of its end when it is closed and nothing is open between `mail` and it.
  func settle() {
    guard let ending, context == nil, asked == nil else { return }
    end.succeed(ending)
  }
}
