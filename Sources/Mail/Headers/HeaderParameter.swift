/// A parameter of a structured header field, for example `filename=report.pdf` (RFC 2045 §5.1, RFC 2231).
public struct HeaderParameter: Hashable, Sendable {
  /// What the parameter is called.
  public var name: HeaderToken
  /// What it says, at most 300 bytes.
  public let value: String

  /// Nil for a value that has controls in it or is longer than 300 bytes, the longest file name that file systems know.
  public init?(_ name: HeaderToken, _ value: String) {
    guard value.utf8.count <= 300, !value.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return nil }
    self.name = name
    self.value = value
  }

  init(_ name: HeaderToken, token: HeaderToken) {
    self.name = name
    value = token.string
  }

  /// A quoted value that the caller knows to be of harmless ASCII.
  init(boundary: String) {
    name = HeaderToken(known: "boundary")
    value = boundary
  }

  /// The parameter as it is written: in one piece if it is ASCII and short, else percent-encoded in numbered sections (RFC 2231 §3, §4).
  var sections: [String] {
    let isASCII = value.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !value.contains("=?")
    if !value.isEmpty, value.utf8.allSatisfy(Self.isAttributeByte), value.utf8.count <= 60 { return ["\(name)=\(value)"] }
    if isASCII, value.utf8.count <= 60 { return ["\(name)=\(HeaderLines.quoted(value))"] }
    let pieces = extendedPieces
    if pieces.count == 1 { return ["\(name)*=utf-8''\(pieces[0])"] }
    return pieces.enumerated().map { index, piece in "\(name)*\(index)*=\(index == 0 ? "utf-8''" : "")\(piece)" }
  }

  /// The value percent-encoded, in pieces of at most 48 characters that hold whole scalars.
  private var extendedPieces: [String] {
    value.unicodeScalars.reduce(into: [""]) { pieces, scalar in
      let encoded = scalar.utf8.map(Self.extended).joined()
      if pieces[pieces.count - 1].utf8.count + encoded.utf8.count > 48 { pieces.append("") }
      pieces[pieces.count - 1] += encoded
    }
  }

  private static func extended(_ byte: UInt8) -> String {
    isAttributeByte(byte) ? String(UnicodeScalar(byte)) : "%" + HexDigits.pair(byte)
  }

  /// RFC 2231 §7 `attribute-char`; a plain value with one of the others is quoted, as some readers take them for RFC 2231's own.
  private static func isAttributeByte(_ byte: UInt8) -> Bool {
    HeaderToken.isTokenByte(byte) && !"*'%".utf8.contains(byte)
  }
}
