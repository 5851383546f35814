import NIOCore
import NIOPosix
import SMTP
import Synchronization

/// A server in this process that answers as a test wants it to, and remembers what it was told.
final class PlannedServer: Sendable {
  /// What it does at one command.
  enum Answer: Sendable {
    /// What a good server says.
    case usual
    /// The same, byte for byte.
    case inPieces
    /// The same, a little later.
    case later(TimeAmount)
    /// The same, and more in the same write.
    case usualAnd(String)
    /// The same, and something unasked 50 milliseconds later.
    case usualAndLater(String)
    /// Something else; without a line end it is added.
    case say(String)
    case sayAndClose(String)
    case silence
    case close
  }

  /// `220`, EHLO, MAIL, RCPT, DATA, BDAT, `.`, RSET, QUIT, STARTTLS.
  typealias Plan = @Sendable (String) -> Answer

  /// What it has seen and said.
  struct Log {
    var lines: [String] = []
    /// The recipients and contents of whole messages, in order.
    var received: [(recipient: String, content: [UInt8])] = []
    /// What it said of whole messages.
    var answered: [(recipient: String, code: String)] = []
    var violations: [String] = []
  }

  let port: Int
  private let channel: any Channel
  private let log: SharedLog

  /// What all of its connections write into.
  final class SharedLog: Sendable {
    let value = Mutex(Log())
  }

  /// - Parameters:
  ///   - extensions: What it says to EHLO.
  ///   - whole: Called when a message is there to its end, before anything is answered.
  ///   - plan: What it does at each command.
  init(_ extensions: [String], whole: @escaping @Sendable (String) -> Void = { _ in }, plan: @escaping Plan = { _ in .usual }) async throws
  {
    let log = SharedLog()
    channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(PlannedConnection(extensions, log, whole, plan))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    port = channel.localAddress?.port ?? 0
    self.log = log
  }

  /// What has happened so far.
  var seen: Log { log.value.withLock { $0 } }

  func stop() async throws { try await channel.close() }
}
