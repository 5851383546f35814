import Model
import NIOCore
import NIOPosix
import Publishing

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

  /// Connects.
  ///
  /// Every address that is tried is prepared before it is connected to, since a server may say why it closes and close at once. What comes
  /// back is what was made for the one that answered first; the others are closed before they are active.
  func connect<Prepared: Sendable>(_ prepare: @escaping @Sendable (any Channel) throws -> Prepared) async throws(ConnectFault) -> Prepared {
    do {
      return try await ClientBootstrap(group: group)
        .connectTimeout(TimeAmount(timeout))
        .channelOption(.tcpOption(.tcp_nodelay), value: 1)
        .connect(host: relay.host.description, port: Int(relay.port)) { channel in
          channel.eventLoop.makeCompletedFuture { try prepare(channel) }
        }
    } catch {
      throw ConnectFault(error, relay, after: timeout)
    }
  }

  /// A name may be this machine's and lead to another: what goes in the clear must not follow it there.
  func fault(of channel: any Channel) -> TransportEnd? {
    guard relay.security == .none else { return nil }
    let peer = channel.remoteAddress?.ipAddress.flatMap { IPAddress($0) }
    if let peer, peer.isLoopback { return nil }
    return .untrusted("\(relay.host) leads to \(peer.map { "\($0)" } ?? "nowhere known"), and without TLS that must be this machine")
  }
}
