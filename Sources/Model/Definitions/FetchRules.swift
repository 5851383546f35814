/// How documents are fetched from the web, as `fetch` in `tidings.yaml` says.
public struct FetchRules: Hashable, Sendable {
  /// How long to wait between two requests to one host.
  public var pause: Duration
  /// The longest time that one exchange may take.
  public var timeout: Duration
  /// The most bytes that a document may have.
  public var largestDocument: Int
  /// What of private networks may be fetched from.
  public var allowedPlaces: [PrivatePlace]
  /// Where a site's owner can complain; stands in `User-Agent` beside the publication's home page.
  public var contact: EmailAddress?

  /// Rules of these parts.
  public init(
    pause: Duration = .seconds(1), timeout: Duration = .seconds(30), largestDocument: Int = 16 * 1024 * 1024,
    allowedPlaces: [PrivatePlace] = [], contact: EmailAddress? = nil
  ) {
    self.pause = pause
    self.timeout = timeout
    self.largestDocument = largestDocument
    self.allowedPlaces = allowedPlaces
    self.contact = contact
  }
}

/// A part of a private network that may be fetched from.
public enum PrivatePlace: Hashable, Sendable {
  /// Whatever this name, in lower case, leads to.
  case host(String)
  /// These addresses.
  case network(IPNetwork)

  /// Nil unless the text is a host's name, an address or a network such as `10.0.0.0/8`.
  public init?(_ text: some StringProtocol) {
    if let network = IPNetwork(text) {
      self = .network(network)
      return
    }
    let name = text.lowercased()
    guard !name.isEmpty, name.utf8.count <= 253, name.utf8.allSatisfy(Self.isNameByte), !Self.looksLikeNumbers(name) else { return nil }
    self = .host(name)
  }

  /// Letters, digits, hyphens and dots (RFC 1123 §2.1), and the underscore that some have.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "-._".utf8.contains(byte)
    }
  }

  /// A mistyped network must not become a name that never matches.
  private static func looksLikeNumbers(_ name: String) -> Bool {
    name.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: ".") }
  }
}
