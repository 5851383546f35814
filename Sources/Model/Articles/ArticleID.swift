/// The permanent name of an article, given once, never changed, never reused.
///
/// It is what readers compare to know an article again (`atom:id`, RSS `guid`, JSON Feed `id`), character by character. Ids that
/// Tidings mints are `tag:` URIs (RFC 4151); an article that was public before it came here may keep the `urn:` or web address by
/// which its readers know it (docs/decisions/0009-ids-from-elsewhere.md).
public struct ArticleID: Hashable, Sendable, CustomStringConvertible {
  /// The URI, for example `tag:example.edu,2026-05-04:news/rare-earth`.
  public let string: String

  /// Nil unless the text is a `tag:`, `urn:`, `http:` or `https:` URI in ASCII characters, at most 512 of them.
  public init?(_ raw: some StringProtocol) {
    let raw = String(raw)
    guard raw.utf8.count <= 512, let colon = raw.firstIndex(of: ":") else { return nil }
    let name = raw[raw.index(after: colon)...]
    let isID =
      switch raw[..<colon] {
      case "tag": Self.isTagName(name)
      case "urn": Self.isName(name)
      case "http", "https": Self.isPlaceName(name)
      default: false
      }
    guard isID else { return nil }
    string = raw
  }

  /// Whether it is a `tag:` URI: such an id was given to be permanent, whoever minted it.
  public var isTag: Bool { string.hasPrefix("tag:") }

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

  /// RFC 4151 §2.1: behind `tag:` stand an authority with a date, a colon, and the specific part.
  private static func isTagName(_ name: Substring) -> Bool {
    guard let colon = name.firstIndex(of: ":") else { return false }
    let specific = name[name.index(after: colon)...]
    return TagAuthority.isWellFormed(name[..<colon]) && !specific.isEmpty && specific.utf8.allSatisfy(isURIByte)
  }

  /// RFC 8141 §2: behind `urn:` stand the name of a namespace, a colon, and the specific part.
  private static func isName(_ name: Substring) -> Bool {
    let parts = name.split(separator: ":", maxSplits: 1)
    return parts.count == 2 && parts.allSatisfy { $0.utf8.allSatisfy(isURIByte) }
  }

  /// RFC 9110 §4.2: behind the scheme stand two slashes and a host; a fragment may follow.
  private static func isPlaceName(_ name: Substring) -> Bool {
    let isHostThere = name.hasPrefix("//") && name.dropFirst(2).first.map { $0 != "/" } == true
    return isHostThere && name.utf8.allSatisfy { isURIByte($0) || $0 == UInt8(ascii: "#") }
  }

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
  /// Reads a string; anything that is no id is refused.
  public init(from decoder: any Decoder) throws {
    self = try decoder.parsed(String.self, as: "a tag:, urn: or web URI", ArticleID.init)
  }

  /// Writes the plain string.
  public func encode(to encoder: any Encoder) throws {
    try string.encode(to: encoder)
  }
}
