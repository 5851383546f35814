import NIOCore
import Synchronization

/// One connection of a `PlannedServer`.
final class PlannedConnection: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private enum Mode {
    case commands
    case data([UInt8])
    case chunk(size: Int)
    case deaf
  }

  private let extensions: [String]
  private let log: PlannedServer.SharedLog
  private let whole: @Sendable (String) -> Void
  private let plan: PlannedServer.Plan
  private var unread: [UInt8] = []
  private var mode = Mode.commands
  private var hasSender = false
  private var recipient: String?
  private var isWaiting = false

  init(
    _ extensions: [String], _ log: PlannedServer.SharedLog, _ whole: @escaping @Sendable (String) -> Void,
    _ plan: @escaping PlannedServer.Plan
  ) {
    self.extensions = extensions
    self.log = log
    self.whole = whole
    self.plan = plan
  }

  func channelActive(context: ChannelHandlerContext) {
    answer("220", usual: ["220 planned.example"], context) { _ in }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    unread += Array(unwrapInboundIn(data).readableBytesView)
    read(context)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  private func read(_ context: ChannelHandlerContext) {
    while !isWaiting {
      switch mode {
      case .deaf: return
      case .chunk(let size):
        guard unread.count >= size else { return }
        let content = Array(unread.prefix(size))
        unread.removeFirst(size)
        mode = .commands
        end(content, context, verb: "BDAT")
      case .data(let content):
        guard let line = nextLine() else { return }
        if line == Array(".\r\n".utf8) {
          mode = .commands
          end(content, context, verb: ".")
        } else {
          mode = .data(content + (line.first == UInt8(ascii: ".") ? line.dropFirst() : line[...]))
        }
      case .commands:
        guard let line = nextLine() else { return }
        obey(String(decoding: line.dropLast(2), as: UTF8.self), context)
      }
    }
  }

  private func nextLine() -> [UInt8]? {
    guard let end = unread.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let line = Array(unread[...end])
    unread.removeFirst(line.count)
    if line.suffix(2).first != UInt8(ascii: "\r") || line.dropLast(2).contains(UInt8(ascii: "\r")) { violate("a bare CR or LF came") }
    return line
  }

  private func obey(_ line: String, _ context: ChannelHandlerContext) {
    log.value.withLock { $0.lines.append(line) }
    let verb = line.split(whereSeparator: { " :".contains($0) }).first.map(String.init) ?? ""
    switch verb {
    case "EHLO":
      let lines = ["planned.example"] + extensions
      answer(verb, usual: lines.enumerated().map { "250\($0 == lines.count - 1 ? " " : "-")\($1)" }, context) { _ in }
    case "MAIL": answer(verb, usual: ["250 OK"], context) { [self] in hasSender = $0.hasPrefix("250") }
    case "RCPT":
      let named = line.split(separator: "<").last?.split(separator: ">").first.map(String.init)
      answer(verb, usual: [hasSender ? "250 OK" : "503 MAIL first"], context) { [self] in recipient = $0.hasPrefix("250") ? named : nil }
    case "DATA":
      answer(verb, usual: [recipient == nil ? "503 RCPT first" : "354 go"], context) { [self] in if $0.hasPrefix("354") { mode = .data([]) }
      }
    case "BDAT": mode = .chunk(size: line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0)
    case "RSET":
      answer(verb, usual: ["250 OK"], context) { [self] _ in forget() }
    // It never answers a handshake.
    case "STARTTLS": answer(verb, usual: ["220 go"], context) { [self] _ in mode = .deaf }
    case "QUIT": answer(verb, usual: ["221 bye"], context) { _ in context.close(promise: nil) }
    default: violate("\(line) is no command")
    }
  }

  private func forget() {
    hasSender = false
    recipient = nil
  }

  private func end(_ content: [UInt8], _ context: ChannelHandlerContext, verb: String) {
    let named = recipient
    forget()
    guard let named else { return answer(verb, usual: ["503 RCPT first"], context) { _ in } }
    log.value.withLock { $0.received.append((named, content)) }
    whole(named)
    answer(verb, usual: ["250 2.0.0 kept"], context) { [log] reply in
      log.value.withLock { $0.answered.append((named, String(reply.prefix(3)))) }
    }
  }

  /// Says what the plan wants; `after` is told what was said and is not called if nothing was.
  private func answer(
    _ verb: String, usual lines: [String], _ context: ChannelHandlerContext, after: @escaping (String) -> Void
  ) {
    let usual = lines.map { $0 + "\r\n" }.joined()
    switch plan(verb) {
    case .usual:
      after(usual)
      write(usual, context)
    case .inPieces:
      after(usual)
      for byte in usual.utf8 { write(String(decoding: [byte], as: UTF8.self), context) }
    case .later(let time):
      isWaiting = true
      context.eventLoop.assumeIsolated().scheduleTask(in: time) { [self] in
        isWaiting = false
        after(usual)
        write(usual, context)
        read(context)
      }
    case .usualAnd(let more):
      after(usual)
      write(usual + more + "\r\n", context)
    case .usualAndLater(let more):
      after(usual)
      write(usual, context)
      context.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(50)) { [self] in write(more + "\r\n", context) }
    case .say(let text):
      after(text)
      write(text + "\r\n", context)
    case .sayAndClose(let text):
      write(text + "\r\n", context)
      mode = .deaf
      context.close(promise: nil)
    case .silence: mode = .deaf
    case .close:
      mode = .deaf
      context.close(promise: nil)
    }
  }

  private func write(_ text: String, _ context: ChannelHandlerContext) {
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
  }

  private func violate(_ what: String) {
    log.value.withLock { $0.violations.append(what) }
  }
}
