/// The addresses that begin with the same bits: `10.0.0.0/8`, `fd00::/8` (RFC 4632 §3.1, RFC 4291 §2.3).
public struct IPNetwork: Hashable, Sendable, CustomStringConvertible {
  /// The first of its addresses.
  public let address: IPAddress
  /// How many bits they share.
  public let prefixLength: Int

  /// Nil unless the text is an address, with or without `/` and a number of bits; an address alone is a network of one.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let address = IPAddress(first) else { return nil }
    let whole = address.bytes.count * 8
    let length = parts.count == 1 ? whole : Self.number(parts[1])
    guard let length, length <= whole else { return nil }
    self.init(address, prefixLength: length)
  }

  private init?(_ address: IPAddress, prefixLength: Int) {
    let masked = address.bytes.enumerated().map { index, byte in
      let bits = min(8, max(0, prefixLength - index * 8))
      return byte & ~UInt8(truncatingIfNeeded: 0xFF >> bits)
    }
    guard let first = IPAddress(bytes: masked) else { return nil }
    self.address = first
    self.prefixLength = prefixLength
  }

  /// Whether the address begins with the network's bits; an IPv4 address is in no IPv6 network.
  public func contains(_ other: IPAddress) -> Bool {
    guard other.bytes.count == address.bytes.count else { return false }
    return zip(address.bytes, other.bytes).enumerated().allSatisfy { index, pair in
      let bits = min(8, max(0, prefixLength - index * 8))
      return (pair.0 ^ pair.1) & ~UInt8(truncatingIfNeeded: 0xFF >> bits) == 0
    }
  }

  /// The first address, `/` and the number of bits.
  public var description: String { "\(address)/\(prefixLength)" }

  /// One to three digits: `Int` would also take a sign.
  private static func number(_ text: some StringProtocol) -> Int? {
    guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}
