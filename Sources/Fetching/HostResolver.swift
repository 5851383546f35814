public import Model
import Foundation
import NIOPosix

/// Tells to which addresses a host's name leads.
public protocol HostResolver: Sendable {
  /// The addresses in the order in which they should be tried; never empty.
  func addresses(of host: String) async throws(UnresolvedHost) -> [IPAddress]
}

/// Why a name leads nowhere.
public struct UnresolvedHost: Error, Hashable, Sendable {
  /// The reason, without a full stop.
  public var reason: String

  /// A reason.
  public init(_ reason: String) {
    self.reason = reason
  }
}

/// Asks the system: `/etc/hosts`, DNS, whatever it is told to ask.
public struct SystemResolver: HostResolver {
  /// Asks the system.
  public init() {}

  /// The addresses in the system's order (RFC 6724).
  public func addresses(of host: String) async throws(UnresolvedHost) -> [IPAddress] {
    let result: Result<[IPAddress], UnresolvedHost>
    do {
      // The system's function blocks, and must not do so on a thread that others wait for.
      result = try await NIOThreadPool.singleton.runIfActive { Self.lookUp(host) }
    } catch {
      throw UnresolvedHost("\(error)")
    }
    return try result.get()
  }

  private static func lookUp(_ host: String) -> Result<[IPAddress], UnresolvedHost> {
    var hints = addrinfo()
    hints.ai_family = AF_UNSPEC
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    hints.ai_flags = AI_ADDRCONFIG
    var first: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(host, nil, &hints, &first)
    defer { if let first { freeaddrinfo(first) } }
    guard code == 0 else { return .failure(UnresolvedHost(String(cString: gai_strerror(code)))) }
    var found: [IPAddress] = []
    var next = first
    while let info = next {
      if let address = address(info.pointee), !found.contains(address) { found.append(address) }
      next = info.pointee.ai_next
    }
    return found.isEmpty ? .failure(UnresolvedHost("it has no address")) : .success(found)
  }

  private static func address(_ info: addrinfo) -> IPAddress? {
    switch (info.ai_family, info.ai_addr) {
    case (AF_INET, let raw?):
      raw.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { four in
        IPAddress(bytes: withUnsafeBytes(of: four.pointee.sin_addr) { Array($0) })
      }
    case (AF_INET6, let raw?):
      raw.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { six in
        IPAddress(bytes: withUnsafeBytes(of: six.pointee.sin6_addr) { Array($0) })
      }
    default: nil
    }
  }
}
