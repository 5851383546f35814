public import Model

/// To which machines a connection may be made.
///
/// It is asked with the very address that is going to be connected to: a name that has been looked up once more could have changed.
public struct NetworkPolicy: Hashable, Sendable {
  private let allowed: [PrivatePlace]

  /// All public addresses, and these places of private networks.
  public init(allowing allowed: [PrivatePlace] = []) {
    self.allowed = allowed
  }

  /// Whether a connection may be made to this address, which stands behind a host's name.
  public func allows(_ address: IPAddress, behind host: String) -> Bool {
    address.isPublic
      || allowed.contains { place in
        switch place {
        case .host(let name): name == host
        case .network(let network): network.contains(address)
        }
      }
  }
}
