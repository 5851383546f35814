import Foundation

/// A client that sends bytes as they are given, right or wrong, and takes what comes back.
final class RawClient {
  private let descriptor: Int32
  private var rest: [UInt8] = []

  init(port: Int, receiveBuffer: Int32? = nil) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    if var receiveBuffer { setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, socklen_t(MemoryLayout<Int32>.size)) }
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
    guard connected == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
  }

  deinit {
    close(descriptor)
  }

  /// Sends all of it; false when the other side is gone.
  @discardableResult
  func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      if count <= 0 { return false }
      sent += count
    }
    return true
  }

  /// Says that nothing more will be sent.
  func finishSending() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Some bytes; nil when the other side has closed, or twenty seconds are over.
  func receive() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    return count > 0 ? Array(buffer.prefix(count)) : nil
  }

  /// Everything until the other side closes.
  func receiveAll() -> String {
    var all = rest
    rest = []
    while let bytes = receive() { all += bytes }
    return String(decoding: all, as: UTF8.self)
  }

  /// One answer with its body, by its `Content-Length`; nil when the connection ends before.
  func answer(toHead isHead: Bool = false) -> (status: Int, head: String, body: [UInt8])? {
    while true {
      let end = Array("\r\n\r\n".utf8)
      if let place = rest.firstRange(of: end) {
        let head = String(decoding: rest[..<place.lowerBound], as: UTF8.self)
        let length = head.lowercased().firstMatch(of: /content-length: (\d+)/).flatMap { Int($0.1) } ?? 0
        let wanted = isHead || head.contains(" 304 ") ? 0 : length
        if rest.count >= place.upperBound + wanted {
          let body = Array(rest[place.upperBound..<place.upperBound + wanted])
          rest = Array(rest[(place.upperBound + wanted)...])
          return (Int(head.split(separator: " ").dropFirst().first ?? "") ?? 0, head, body)
        }
      }
      guard let bytes = receive() else { return nil }
      rest += bytes
    }
  }
}
