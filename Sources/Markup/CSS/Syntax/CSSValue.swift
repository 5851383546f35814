/// How values are written into a style attribute.
enum CSSValue {
  /// Tokens on one line: white space and comments become one space, strings stand in single quotes.
  ///
  /// A style attribute stands in double quotes itself; clients have stumbled over references such as `&quot;` in it.
  static func text(_ tokens: ArraySlice<CSSToken>, of source: CSSSource) -> String {
    var text = ""
    var needsSpace = false
    for token in tokens {
      switch token.kind {
      case .whitespace, .comment:
        needsSpace = true
      default:
        if needsSpace, !text.isEmpty { text += " " }
        needsSpace = false
        text += token.kind == .string ? singleQuoted(token, of: source) : source.raw(token.range)
      }
    }
    return text
  }

  private static func singleQuoted(_ token: CSSToken, of source: CSSSource) -> String {
    var output: [UInt8] = [UInt8(ascii: "'")]
    var isEscaped = false
    for byte in source.bytes[source.contentOfString(token)] {
      switch byte {
      case UInt8(ascii: "\"") where isEscaped:
        output.removeLast()
        output.append(contentsOf: #"\22 "#.utf8)
      case UInt8(ascii: "\""):
        output.append(contentsOf: #"\22 "#.utf8)
      case UInt8(ascii: "'") where !isEscaped:
        output.append(contentsOf: #"\'"#.utf8)
      default:
        output.append(byte)
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    output.append(UInt8(ascii: "'"))
    return String(decoding: output, as: UTF8.self)
  }
}
