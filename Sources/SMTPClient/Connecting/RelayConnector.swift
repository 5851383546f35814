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

  /// A connection from which nothing is read yet, so that nothing is lost until somebody listens.
  func connect() async throws(ConnectFault) -> any Channel {
    let bootstrap = ClientBootstrap(group: group)
      .connectTimeout(TimeAmount(timeout))
      .channelOption(.tcpOption(.tcp_nodelay), value: 1)
      .channelOption(.autoRead, value: false)
    let channel: any Channel
    do {
      channel = try await bootstrap.connect(host: relay.host.description, port: Int(relay.port)).get()
    } catch {
      throw ConnectFault(error, relay, after: timeout)
    }
    try await refuseStranger(channel)
    return channel
  }

  /// A name may be this machine's and lead to another: what goes in the clear must not follow it there.
  private func refuseStranger(_ channel: any Channel) async throws(ConnectFault) {
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
