import Foundation
import Model
import NIOCore
import NIOPosix
import Publishing

/// Why there is no connection, in an operator's words.
struct ConnectFault: Error {
  let end: TransportEnd

  init(_ error: any Error, _ relay: RelayDefinition, after timeout: Duration) {
    let place = "\(relay.host) port \(relay.port)"
    end = .unreachable("\(place): \(Self.reason(error, timeout))")
  }

  private static func reason(_ error: any Error, _ timeout: Duration) -> String {
    switch error {
    case let error as NIOConnectionError where error.connectionErrors.isEmpty:
      (error.dnsAError ?? error.dnsAAAAError).map { "the name cannot be looked up (\($0))" } ?? "it has no address"
    // One reason for each address; they seldom differ.
    case let error as NIOConnectionError:
      error.connectionErrors.map { reason($0.error, timeout) }.reduce(into: [String]()) { reasons, reason in
        if !reasons.contains(reason) { reasons.append(reason) }
      }.joined(separator: "; ")
    case let error as IOError: String(cString: strerror(error.errnoCode))
    case ChannelError.connectTimeout: "nobody answered within \(timeout.formatted(.units(allowed: [.minutes, .seconds, .milliseconds])))"
    default: "\(error)"
    }
  }
}
