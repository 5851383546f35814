import Model
import NIOCore
import NIOPosix
import Publishing
import SMTP

/// Opens connections to a relay: to one of its addresses after the other until one answers (RFC 8305).
struct RelayConnector {
  private let relay: RelayDefinition
  private let timeout: Duration
  private let group: any EventLoopGroup

  init(_ relay: RelayDefinition, timeout: Duration, group: any EventLoopGroup) {
    self.relay = relay
    self.timeout = timeout
    self.group = group
  }

  /// Connects, and begins on the connection's event loop before anything is read: a server may say why it closes and close at once.
  func connect<Begun: Sendable>(_ begin: @escaping @Sendable (any Channel) -> Begun) async throws(ConnectFault) -> Begun {
    let bootstrap = ClientBootstrap(group: group)
      .connectTimeout(TimeAmount(timeout))
      .channelOption(.tcpOption(.tcp_nodelay), value: 1)
      .channelOption(.autoRead, value: false)
    do {
      return try await bootstrap.connect(host: relay.host.description, port: Int(relay.port)).flatMapThrowing { channel in
        try refuseStranger(channel)
        return begin(channel)
      }.get()
    } catch let fault as ConnectFault {
      throw fault
    } catch {
      throw ConnectFault(error, relay, after: timeout)
    }
  }

  /// A name may be this machine's and lead to another: what goes in the clear must not follow it there.
  private func refuseStranger(_ channel: any Channel) throws(ConnectFault) {
    guard relay.security == .none else { return }
    let peer = channel.remoteAddress?.ipAddress.flatMap { IPAddress($0) }
    if let peer, peer.isLoopback { return }
    channel.close(promise: nil)
    // Without an address the peer is gone already.
    throw ConnectFault(
      peer.map { .untrusted("\(relay.host) leads to \($0), and without TLS that must be this machine") }
        ?? .session(.connectionLost(.greeting)))
  }
}
