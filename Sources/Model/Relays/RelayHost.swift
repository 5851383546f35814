/// Where a relay is: a name that is looked up, or an address.
public enum RelayHost: Hashable, Sendable, CustomStringConvertible {
  /// A host name, as A-labels; certificates are checked for it.
  case name(HostName)
  /// An address of the network.
  case address(IPAddress)

  /// Nil unless the text is an address, with or without brackets, or a host name of letters, digits and hyphens.
  public init?(_ text: some StringProtocol) {
    let bare = text.hasPrefix("[") && text.hasSuffix("]") ? String(text.dropFirst().dropLast()) : String(text)
    if let address = IPAddress(bare) {
      self = .address(address)
    } else if let name = InternationalDomain.ascii(bare).flatMap({ HostName($0) }) {
      self = .name(name)
    } else {
      return nil
    }
  }

  /// This machine, by the name that every machine calls itself.
  public static let thisMachine = RelayHost.name(.localhost)

  /// The name, or the address without brackets.
  public var description: String {
    switch self {
    case .name(let name): name.description
    case .address(let address): "\(address)"
    }
  }

  /// Whether it is this machine, so that nobody else can listen.
  public var isLoopback: Bool {
    switch self {
    case .name(let name): name.description == "localhost" || name.description.hasSuffix(".localhost")
    case .address(let address): address.isLoopback
    }
  }
}
