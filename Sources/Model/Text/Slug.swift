/// A short name that is safe as a file name, in a URL and in a command: `a-z`, `0-9`, `-`, `_` and `.`, 1 to 100 characters.
///
/// It starts with a letter or a digit, so it is never hidden, never an option and never `..`.
public struct Slug: Hashable, Sendable, CustomStringConvertible {
  /// The name.
  public let string: String

  /// Nil unless the text is a well-formed name.
  public init?(_ raw: some StringProtocol) {
    guard (1...100).contains(raw.utf8.count), let first = raw.utf8.first, Self.isAlphanumeric(first) else { return nil }
    guard raw.utf8.allSatisfy({ Self.isAlphanumeric($0) || "-_.".utf8.contains($0) }) else { return nil }
    string = String(raw)
  }

  private init(known string: String) {
    self.string = string
  }

  /// The source of what a person imports by hand and no source of `tidings.yaml` claims.
  public static let byHand = Slug(known: "file")

  /// The name itself.
  public var description: String { string }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension Slug: Comparable {
  /// Orders by bytes.
  public static func < (left: Slug, right: Slug) -> Bool { left.string < right.string }
}

extension Slug: Codable {
  /// Reads a string; a malformed name is refused.
  public init(from decoder: any Decoder) throws {
    self = try decoder.parsed(String.self, as: "a name of a-z, 0-9, - and _", Slug.init)
  }

  /// Writes the plain string.
  public func encode(to encoder: any Encoder) throws {
    try string.encode(to: encoder)
  }
}
