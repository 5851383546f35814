extension IPAddress {
  /// Whether it can be that of a server in the public internet.
  ///
  /// Everything that the registries of special-purpose addresses (RFC 6890, kept by IANA) list as not globally reachable is not: this
  /// machine, private and local networks, documentation, benchmarks, multicast, what is reserved. An IPv6 address that carries an IPv4
  /// address is as public as that one, since that is where it leads.
  public var isPublic: Bool {
    if isIPv4 { return !Self.closedIPv4.contains { $0.contains(self) } }
    if let inner = embeddedIPv4 { return inner.isPublic }
    return Self.globalUnicast.contains { $0.contains(self) } && !Self.closedIPv6.contains { $0.contains(self) }
  }

  /// Whether it is this machine, as which only this machine itself can be reached.
  public var isLoopback: Bool { Self.loopback.contains { $0.contains(self) } }

  /// The IPv4 address that an IPv6 address stands for: mapped (RFC 4291 §2.5.5.2), compatible (§2.5.5.1), NAT64 (RFC 6052), 6to4 (RFC 3056).
  private var embeddedIPv4: IPAddress? {
    if Self.ends.contains(where: { $0.contains(self) }) { return IPAddress(bytes: Array(bytes.suffix(4))) }
    if Self.sixToFour.contains(where: { $0.contains(self) }) { return IPAddress(bytes: Array(bytes[2..<6])) }
    return nil
  }

  private static let loopback = networks(["127.0.0.0/8", "::1/128"])
  private static let ends = networks(["::ffff:0:0/96", "::ffff:0:0:0/96", "::/96", "64:ff9b::/96"])
  private static let sixToFour = networks(["2002::/16"])
  /// All of IPv6 that has been given out to anybody (IANA's IPv6 address space); what else there is may one day be anything.
  private static let globalUnicast = networks(["2000::/3"])
  /// Teredo and other protocols' own (RFC 2928), documentation (RFC 3849, RFC 9637).
  private static let closedIPv6 = networks(["2001::/23", "2001:db8::/32", "3fff::/20"])
  private static let closedIPv4 = networks([
    // "This network", private use, shared by carriers, loopback, link-local.
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16",
    // IETF protocols, documentation, 6to4 relays, AS112, AMT, benchmarks.
    "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
    // Multicast, reserved, broadcast.
    "224.0.0.0/4", "240.0.0.0/4",
  ])

  private static func networks(_ texts: [String]) -> [IPNetwork] { texts.compactMap { IPNetwork($0) } }
}
