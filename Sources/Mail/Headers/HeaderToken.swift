public import Model

/// A word of a structured header field, for example `bulk` or `text/html`: an RFC 2045 token, or two with a slash between.
public struct HeaderToken: Hashable, Sendable, CustomStringConvertible {
  /// The word as it is written.
  public let string: String

  /// Nil unless the text is a token of at most 255 characters.
  public init?(_ raw: some StringProtocol) {
    guard (1...255).contains(raw.utf8.count), raw.utf8.allSatisfy(Self.isTokenByte) else { return nil }
    string = String(raw)
  }

  /// A media type.
  public init(_ mediaType: MediaType) {
    string = mediaType.string
  }

  init(known word: StaticString) {
    string = word.description
  }

  /// The word itself.
  public var description: String { string }

  /// RFC 2045 §5.1: visible ASCII without `tspecials`.
  static func isTokenByte(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && !"()<>@,;:\\\"/[]?=".utf8.contains(byte)
  }
}
