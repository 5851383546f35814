import Foundation
import HummingbirdCore
public import Logging
import NIOCore
import NIOPosix
import Publishing
public import ServiceLifecycle
public import Serving

/// Serves a publication's feeds over HTTP/1.1, until it is told to stop.
///
/// It is Hummingbird's server (accepting, the number of connections, stopping gracefully) with connections of our own.
public struct FeedServer: Service {
  private let answering: AnsweringServer
  private let address: ServerAddress
  private let logger: Logger
  private let onListening: @Sendable (Int) -> Void

  /// A server that is not listening yet.
  ///
  /// - Parameters:
  ///   - log: where requests are noted; nil for nowhere.
  ///   - readers: where readers are counted; nil for nowhere.
  ///   - onListening: is told the port once there is one: with port 0 the system chooses it.
  public init(
    _ catalogue: CurrentCatalogue, at address: ServerAddress, limits: ServerLimits = ServerLimits(), log: AccessLog? = nil,
    readers: ReaderCounter? = nil, logger: Logger, onListening: @escaping @Sendable (Int) -> Void = { _ in }
  ) {
    answering = AnsweringServer(catalogue: catalogue, limits: limits, log: log, readers: readers, threads: .singleton)
    self.address = address
    self.logger = logger
    self.onListening = onListening
  }

  /// Listens and answers; returns when it was stopped and the answers under way are out.
  public func run() async throws {
    let configuration = ServerConfiguration(
      address: .hostname(address.host, port: address.port), serverName: nil, backlog: 1024,
      availableConnectionsDelegate: MaximumAvailableConnections(answering.limits.connections))
    let onListening = onListening
    let server = Server(
      childChannelSetup: AnswerChannel(server: answering), configuration: configuration,
      onServerRunning: { channel in onListening(channel.localAddress?.port ?? 0) }, eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
      logger: logger)
    do {
      try await server.run()
    } catch let error as IOError {
      let why = error.errnoCode == EADDRINUSE ? "the port is in use" : String(cString: strerror(error.errnoCode))
      throw Failure(
        "\(address.host):\(address.port)", why: "cannot be listened at: \(why)",
        remedy: "Stop the other program, or choose another address with --host and --port.", blame: .environment)
    }
  }
}

/// Where a server listens.
public struct ServerAddress: Hashable, Sendable {
  /// A name or an address of this machine.
  public var host: String
  /// 0 lets the system choose.
  public var port: Int

  /// An address of these parts.
  public init(host: String = "127.0.0.1", port: Int) {
    self.host = host
    self.port = port
  }
}
