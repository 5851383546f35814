/// What a document says about its own encoding.
///
/// Only the start is looked at, byte by byte: all encodings that can be met here agree about ASCII.
enum DeclaredEncoding {
  /// Where a declaration must stand to be found; browsers look at 1024 bytes, some pages need more.
  private static let window = 4096

  /// The label in the XML declaration or in an HTML `meta` element; nil if there is none.
  static func label(in bytes: [UInt8]) -> String? {
    let start = String(decoding: bytes.prefix(window).map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }, as: UTF8.self).lowercased()
    return xmlLabel(in: start) ?? metaLabel(in: withoutComments(start))
  }

  private static func xmlLabel(in text: String) -> String? {
    let text = text.drop(while: \.isWhitespace)
    guard text.hasPrefix("<?xml"), let end = text.firstRange(of: "?>") else { return nil }
    let declaration = text[..<end.lowerBound]
    guard let key = declaration.firstRange(of: "encoding") else { return nil }
    return value(behind: key.upperBound, in: declaration)
  }

  private static func metaLabel(in text: String) -> String? {
    var rest = text[...]
    while let tag = rest.firstRange(of: "<meta") {
      rest = rest[tag.upperBound...]
      let inside = rest.prefix { $0 != ">" }
      if let key = inside.firstRange(of: "charset"), let label = value(behind: key.upperBound, in: inside) { return label }
    }
    return nil
  }

  /// What stands behind `=`, with or without quotes.
  private static func value(behind start: Substring.Index, in text: Substring) -> String? {
    let rest = text[start...].drop(while: \.isWhitespace)
    guard rest.first == "=" else { return nil }
    let value = rest.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
    let label = value.prefix { !$0.isWhitespace && !"\"';/>?".contains($0) }
    return label.isEmpty ? nil : String(label)
  }

  private static func withoutComments(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "<!--") {
      result += rest[..<start.lowerBound]
      let behind = rest[start.upperBound...]
      guard let end = behind.firstRange(of: "-->") else { return result }
      rest = behind[end.upperBound...]
    }
    return result + rest
  }
}
