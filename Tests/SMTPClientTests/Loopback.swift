import Foundation
import Testing

/// Ports of this machine.
enum Loopback {
  struct Problem: Error {
    let what: String
  }

  /// One that nobody listens on.
  static func freePort() throws -> Int {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = address(0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
        bind(socket, raw, length) == 0 ? getsockname(socket, raw, &length) : -1
      }
    }
    guard result == 0 else { throw Problem(what: "no port is free: \(errno)") }
    return Int(UInt16(bigEndian: address.sin_port))
  }

  /// A program that was just started needs a moment.
  static func waitUntilSomebodyAnswers(on port: Int) throws {
    for _ in 0..<500 {
      let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      defer { close(socket) }
      var address = address(port)
      let isAnswered = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0 }
      }
      if isAnswered { return }
      usleep(20_000)
    }
    throw Problem(what: "nobody answers on port \(port)")
  }

  private static func address(_ port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }
}
