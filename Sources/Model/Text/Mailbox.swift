/// Who a message is from or to: an address, with a name to show if there is one (RFC 5322 §3.4).
public struct Mailbox: Hashable, Sendable, Codable {
  /// The name to show.
  public var name: PlainText?
  /// The address.
  public var address: EmailAddress

  /// A mailbox of these parts.
  public init(name: PlainText? = nil, address: EmailAddress) {
    self.name = name
    self.address = address
  }
}
