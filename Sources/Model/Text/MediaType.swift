/// A media type without parameters, in lower case, for example `image/jpeg` (RFC 6838 §4.2).
public struct MediaType: Hashable, Sendable, CustomStringConvertible {
  /// `type/subtype`.
  public let string: String

  /// Nil unless the text is `type/subtype`; parameters behind `;` are dropped.
  public init?(_ raw: some StringProtocol) {
    let essence = String(raw.prefix { $0 != ";" }).lowercased().split(separator: " ").joined()
    let halves = essence.split(separator: "/", omittingEmptySubsequences: false)
    guard essence.utf8.count <= 255, halves.count == 2, halves.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isNameByte) })
    else { return nil }
    string = essence
  }

  /// The media type that a file name's ending tells, among those that articles carry.
  public init?(fileName: some StringProtocol) {
    guard let dot = fileName.lastIndex(of: "."),
      let known = Self.byEnding[fileName[fileName.index(after: dot)...].lowercased()]
    else { return nil }
    string = known
  }

  private init(known: String) {
    string = known
  }

  /// Bytes of which nobody knows what they are (RFC 2046 §4.5.1).
  public static let unknown = MediaType(known: "application/octet-stream")

  /// The top-level type, for example `image`.
  public var topLevel: String { String(string.prefix { $0 != "/" }) }

  /// The text itself.
  public var description: String { string }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    let isAlphanumeric =
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    return isAlphanumeric || "!#$&-^_.+".utf8.contains(byte)
  }

  private static let byEnding: [String: String] = [
    "avif": "image/avif", "gif": "image/gif", "jpeg": "image/jpeg", "jpg": "image/jpeg", "png": "image/png",
    "svg": "image/svg+xml", "webp": "image/webp", "bmp": "image/bmp",
    "mp3": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg", "wav": "audio/wav", "flac": "audio/flac",
    "mp4": "video/mp4", "m4v": "video/mp4", "mov": "video/quicktime", "webm": "video/webm",
    "pdf": "application/pdf", "zip": "application/zip", "epub": "application/epub+zip",
    "doc": "application/msword", "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xls": "application/vnd.ms-excel", "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ppt": "application/vnd.ms-powerpoint", "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "csv": "text/csv", "txt": "text/plain",
  ]
}

extension MediaType: Codable {
  /// Reads a string; a malformed media type is refused.
  public init(from decoder: any Decoder) throws {
    self = try decoder.parsed(String.self, as: "a media type such as image/jpeg", { MediaType($0) })
  }

  /// Writes the plain string.
  public func encode(to encoder: any Encoder) throws {
    try string.encode(to: encoder)
  }
}
