/// How large a digest is when it shows so much of its articles.
public struct DigestSize: Hashable, Sendable, Codable {
  /// How much it shows.
  public var level: DigestLevel
  /// The bytes of its HTML.
  public var htmlBytes: Int
  /// The same as it travels, behind the transfer encoding.
  public var encodedBytes: Int

  /// The HTML stays below 90 KB, so that a reader's own links have room.
  public static let htmlLimit = 92_160
  /// Gmail cuts a message off at 100 KB, and nobody knows whether it counts before or after the transfer encoding.
  public static let encodedLimit = 102_400

  /// Whether mail programs show all of it.
  public var fits: Bool { htmlBytes < Self.htmlLimit && encodedBytes < Self.encodedLimit }
}

extension DigestSize: CustomStringConvertible {
  /// What it would be, in one line; the encoded size only where that is what is too large.
  public var description: String {
    htmlBytes < Self.htmlLimit && encodedBytes >= Self.encodedLimit
      ? "\(level.rawValue): \(encodedBytes) bytes encoded, of less than \(Self.encodedLimit)"
      : "\(level.rawValue): \(htmlBytes) bytes, of less than \(Self.htmlLimit)"
  }
}
