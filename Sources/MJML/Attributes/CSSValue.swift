/// Checks values before they become part of a `style` attribute or a link.
enum CSSValue {
  /// Whether a value stays inside its declaration: no `;` or braces outside quotes, quotes and brackets closed.
  static func isSafe(_ value: String) -> Bool {
    var quote: UInt8?
    var depth = 0
    var last: UInt8 = 0
    for byte in value.utf8 {
      if last == UInt8(ascii: "/"), byte == UInt8(ascii: "*") { return false }
      last = byte
      if let open = quote {
        if byte == open { quote = nil }
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { return false }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "<"): return false
      default: break
      }
      if depth < 0 { return false }
    }
    return quote == nil && depth == 0 && last != UInt8(ascii: "\\")
  }

  /// Whether an address is something that a reader may be sent to.
  static func isSafeAddress(_ value: String) -> Bool {
    if value.utf8.contains(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) { return false }
    if value.utf8.starts(with: "https://".utf8) { return true }
    let scheme = value.prefix { $0 != ":" }.lowercased().filter { !$0.isWhitespace }
    return scheme != "javascript" && scheme != "vbscript"
  }

  /// An address as a CSS `url()`; what would end the quotes is percent-encoded.
  static func url(_ address: String) -> String {
    var encoded = ""
    for character in address {
      switch character {
      case "'": encoded += "%27"
      case "\"": encoded += "%22"
      case "\\": encoded += "%5C"
      case "\n", "\r", "\r\n": break
      default: encoded.append(character)
      }
    }
    return "url('\(encoded)')"
  }
}
