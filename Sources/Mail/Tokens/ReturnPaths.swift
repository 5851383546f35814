public import Model

/// Where bounces go: `bounce+TOKEN@domain`, an address of its own for each edition and subscriber (VERP), which nobody else can make.
public struct ReturnPaths: Sendable {
  private let mailbox: EmailAddress
  private let keys: TokenKeyRing

  /// What a bounce is about.
  public struct Delivery: Hashable, Sendable {
    /// The edition that was sent.
    public let edition: EditionID
    /// The number of the subscriber it was sent to.
    public let subscriber: Int64
  }

  /// Return paths into a mailbox whose server ignores what follows a `+`.
  ///
  /// Nil when the local part is longer than ten octets, so that not all would fit into 64 (RFC 5321 §4.5.3.1.1), has a `+` itself, or is
  /// not ASCII, which would ask every server on the way for SMTPUTF8.
  public init?(mailbox: EmailAddress, keys: TokenKeyRing) {
    let local = mailbox.localPart
    guard local.utf8.count + 1 + ReturnPathReader.tokenLength <= 64, !local.contains("+"), !mailbox.needsSMTPUTF8 else { return nil }
    self.mailbox = mailbox
    self.keys = keys
  }

  /// The address of an edition's message to a subscriber.
  public func address(edition: EditionID, subscriber: Int64) -> EmailAddress {
    let content = [UInt8](bigEndian: Int64(edition.number)) + [UInt8](bigEndian: subscriber)
    let token = Self.sealed(edition.newsletter).text(of: content, by: keys)
    guard let address = EmailAddress("\(mailbox.localPart)+\(token)@\(mailbox.domain)") else {
      preconditionFailure("an address with letters and digits added is one")
    }
    return address
  }

  /// What a bounce to this address is about, if it is about one of these newsletters.
  ///
  /// Servers on the way may have changed its case, and its domain; neither matters.
  public func delivery(to address: some StringProtocol, newsletters: [Slug]) throws(TokenError) -> Delivery {
    let local = address.prefix { $0 != "@" }
    let start = mailbox.localPart + "+"
    guard local.count > start.count, local.prefix(start.count).lowercased() == start.lowercased() else { throw .malformed }
    return try ReturnPathReader(keys: keys).delivery(of: local.dropFirst(start.count), newsletters: newsletters)
  }

  static func sealed(_ newsletter: Slug) -> SealedToken {
    SealedToken(purpose: "bounce", newsletter: newsletter.string)
  }
}
