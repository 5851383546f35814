import Model
import SMTP
import SMTPClient

// Values that stand in this file and are right: where one is not, the tests mean nothing, and stop at once.

extension ClientName {
  static var known: ClientName {
    guard let name = ClientName(domain: "news.example.edu") else { fatalError("the name is a domain") }
    return name
  }
}

extension RelayDefinition {
  static func loopback(
    _ port: Int, _ security: RelaySecurity = .none, host: String = "127.0.0.1", login: RelayLogin? = nil
  ) -> RelayDefinition {
    guard let name = Slug("relay"), let host = RelayHost(host), let port = UInt16(exactly: port) else { fatalError("all of this is right") }
    return RelayDefinition(name: name, host: host, port: port, security: security, login: login)
  }
}

extension Timeouts {
  /// The same for all; enough for a busy machine.
  static func all(_ duration: Duration) -> Timeouts {
    var timeouts = Timeouts()
    for kind in TimeoutKind.allCases { timeouts[kind] = duration }
    return timeouts
  }
}

extension SMTPRelayTransport {
  /// A transport that waits ten seconds at most, so that a fault fails a test and does not hang it.
  init(
    _ relay: RelayDefinition, trust: RelayTrust = .system, timeouts: Timeouts = .all(.seconds(10)), prefersChunking: Bool = true
  ) throws {
    try self.init(relay, clientName: .known, trust: trust, timeouts: timeouts, prefersChunking: prefersChunking)
  }
}
