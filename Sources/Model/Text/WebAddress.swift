public import Foundation

/// An absolute `http` or `https` URL with a host and only ASCII characters, ready for any writer.
///
/// Characters that a URL may not hold are percent-encoded on the way in (RFC 3987 §3.1), so that a path in Chinese
/// or with a space is one URL everywhere. Two addresses are equal when their texts are.
public struct WebAddress: Hashable, Sendable, CustomStringConvertible {
  /// The URL as text.
  public let string: String

  /// Nil unless the text is an absolute web address of at most 2,048 characters.
  public init?(_ raw: some StringProtocol) {
    let raw = String(raw)
    if Self.isPlain(raw) {
      self.init(plain: raw)
      return
    }
    let trimmed = raw.trimmingCharacters(in: .whitespacesAndNewlines)
    guard trimmed.utf8.count <= 8192, !trimmed.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }),
      let url = URL(string: trimmed, encodingInvalidCharacters: true)
    else { return nil }
    self.init(url)
  }

  /// Nil unless the URL is absolute, of the web, and at most 2,048 characters long.
  public init?(_ url: URL) {
    guard let scheme = url.scheme?.lowercased(), scheme == "http" || scheme == "https", let host = url.host(), !host.isEmpty
    else { return nil }
    let text = url.absoluteString
    guard text.utf8.count <= 2048, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !#"<>"\^`{|}"#.utf8.contains($0) })
    else { return nil }
    string = text
  }

  private init(plain text: String) {
    string = text
  }

  /// Resolves a reference as it stands in a document of this address (RFC 3986 §5); nil when the result is not of the web.
  public func resolving(_ reference: some StringProtocol) -> WebAddress? {
    let trimmed = reference.trimmingCharacters(in: .whitespacesAndNewlines)
    guard let base = URL(string: string), let url = URL(reference: trimmed, relativeTo: base)
    else { return nil }
    return WebAddress(url.absoluteURL)
  }

  /// The host in lower case.
  public var host: String { URL(string: string)?.host()?.lowercased() ?? "" }

  /// The path, percent-encoded, for example `/news/2026/a.html`.
  public var path: String { URL(string: string)?.path(percentEncoded: true) ?? "" }

  /// The text itself.
  public var description: String { string }
}

extension WebAddress {
  /// Whether the text is beyond doubt what it would become: nearly every address is, and needs no parser.
  ///
  /// Beyond doubt are `http` or `https` in lower case, a host of letters, digits, dots and hyphens, and behind it a path and a query
  /// of the characters that RFC 3986 allows there. All else (a port, a user, a fragment, an empty host) is left to the parser.
  private static func isPlain(_ text: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: text.hasPrefix), text.utf8.count <= 2048 else { return false }
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    let host = rest.prefix { $0 != UInt8(ascii: "/") }
    return !host.isEmpty && host.allSatisfy(isHostByte) && isPathAndQuery(rest[host.endIndex...])
  }

  private static func isPathAndQuery(_ bytes: Substring.UTF8View) -> Bool {
    var hexDigitsDue = 0
    for byte in bytes {
      if hexDigitsDue > 0 {
        guard isHexDigit(byte) else { return false }
        hexDigitsDue -= 1
      } else if byte == UInt8(ascii: "%") {
        hexDigitsDue = 2
      } else if !isPathByte(byte) {
        return false
      }
    }
    return hexDigitsDue == 0
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  /// RFC 3986 §3.3 `pchar` without the per cent sign, and `/` and `?`.
  private static func isPathByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&")...UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "?"),
      UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: isLetterOrDigit(byte)
    }
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): true
    default: false
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    default: false
    }
  }
}

extension URL {
  /// Foundation offers either a base or the encoding of forbidden characters, not both at once.
  fileprivate init?(reference: String, relativeTo base: URL) {
    guard let encoded = URL(string: reference, encodingInvalidCharacters: true)?.relativeString,
      let url = URL(string: encoded, relativeTo: base)
    else { return nil }
    self = url
  }
}

extension WebAddress: Codable {
  /// Reads a string; anything but an absolute web address is refused.
  public init(from decoder: any Decoder) throws {
    self = try decoder.parsed(String.self, as: "an absolute http or https address", WebAddress.init)
  }

  /// Writes the plain string.
  public func encode(to encoder: any Encoder) throws {
    try string.encode(to: encoder)
  }
}
