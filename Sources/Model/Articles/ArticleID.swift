/// The permanent name of an article: a `tag:` URI (RFC 4151), given once, never changed, never reused.
///
/// It is what readers compare to know an article again (`atom:id`, RSS `guid`, JSON Feed `id`), character by character.
public struct ArticleID: Hashable, Sendable, CustomStringConvertible {
  /// The URI, for example `tag:example.edu,2026-05-04:news/rare-earth`.
  public let string: String

  /// Nil unless the text is a `tag:` URI of ASCII characters with an authority, a date and a specific part.
  public init?(_ raw: some StringProtocol) {
    let raw = String(raw)
    guard raw.utf8.count <= 512, raw.hasPrefix("tag:"), raw.utf8.allSatisfy(Self.isURIByte) else { return nil }
    let name = raw.utf8.dropFirst(4)
    guard let colon = name.firstIndex(of: UInt8(ascii: ":")), name.index(after: colon) < name.endIndex,
      TagAuthority.isWellFormed(raw[name.startIndex..<colon])
    else { return nil }
    string = raw
  }

  /// Mints an id from the authority and a specific part, which is percent-encoded as needed; nil when that is empty or too long.
  public init?(authority: TagAuthority, specific: String) {
    let encoded = specific.utf8.map { byte in
      Self.isURIByte(byte) && byte != UInt8(ascii: "%") ? String(UnicodeScalar(byte)) : "%" + Self.hex(byte)
    }
    self.init("tag:\(authority):\(encoded.joined())")
  }

  /// Whether the id was given in the name of this authority's domain, at whatever date.
  public func isNamed(by authority: TagAuthority) -> Bool {
    string.dropFirst("tag:".count).prefix { $0 != "," }.lowercased() == authority.domain
  }

  /// The text itself.
  public var description: String { string }

  /// RFC 4151 §2.1: `specific` is made of `pchar`, `/` and `?`.
  private static func isURIByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "-._~!$&'()*+,;=:@/?%".utf8.contains(byte)
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    let text = String(byte, radix: 16, uppercase: true)
    return text.count == 1 ? "0" + text : text
  }
}

extension ArticleID: Comparable {
  /// Orders by bytes.
  public static func < (left: ArticleID, right: ArticleID) -> Bool { left.string < right.string }
}

extension ArticleID: Codable {
  /// Reads a string; anything but a `tag:` URI is refused.
  public init(from decoder: any Decoder) throws {
    self = try decoder.parsed(String.self, as: "a tag: URI (RFC 4151)", ArticleID.init)
  }

  /// Writes the plain string.
  public func encode(to encoder: any Encoder) throws {
    try string.encode(to: encoder)
  }
}
