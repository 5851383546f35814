import Foundation

/// An IPv4 or IPv6 address (RFC 791, RFC 4291).
public struct IPAddress: Hashable, Sendable, CustomStringConvertible {
  /// Its bytes in network order: 4 or 16.
  public let bytes: [UInt8]

  /// Nil unless the text is four decimal numbers with dots, or the hexadecimal form of IPv6 without a zone; brackets are not part of it.
  ///
  /// `010.0.0.1`, `10.1` and `0x0a000001` are no addresses here: what others take them for differs, and that is how filters are deceived.
  public init?(_ text: some StringProtocol) {
    let text = String(text)
    // Behind a NUL nothing would be read.
    guard text.utf8.count <= 45, !text.utf8.contains(0) else { return nil }
    var four = in_addr()
    var six = in6_addr()
    if inet_pton(AF_INET, text, &four) == 1 {
      bytes = withUnsafeBytes(of: &four) { Array($0) }
    } else if inet_pton(AF_INET6, text, &six) == 1 {
      bytes = withUnsafeBytes(of: &six) { Array($0) }
    } else {
      return nil
    }
  }

  /// Nil unless there are 4 or 16 bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// Whether it is an IPv4 address.
  public var isIPv4: Bool { bytes.count == 4 }

  /// As people write it (RFC 5952).
  public var description: String {
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    guard inet_ntop(isIPv4 ? AF_INET : AF_INET6, bytes, &text, socklen_t(text.count)) != nil else { return "" }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
