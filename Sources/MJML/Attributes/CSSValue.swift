/// Checks values before they become part of a `style` attribute or a link.
enum CSSValue {
  /// Whether a value stays inside its declaration: no `;` or braces outside quotes, quotes and brackets closed.
  static func isSafe(_ value: String) -> Bool {
    var quote: Unicode.Scalar?
    var depth = 0
    for scalar in value.unicodeScalars {
      if let open = quote {
        if scalar == open { quote = nil }
        if scalar == "\n" || scalar == "\r" { return false }
        continue
      }
      switch scalar {
      case "\"", "'": quote = scalar
      case "(": depth += 1
      case ")": depth -= 1
      case ";", "{", "}", "<": return false
      default: break
      }
      if depth < 0 { return false }
    }
    return quote == nil && depth == 0 && !value.hasSuffix("\\") && !value.contains("/*")
  }

  /// Whether an address is something that a reader may be sent to.
  static func isSafeAddress(_ value: String) -> Bool {
    let trimmed = value.drop { $0.isWhitespace }
    let scheme = trimmed.prefix { $0 != ":" }.lowercased().filter { !$0.isWhitespace }
    return scheme != "javascript" && scheme != "vbscript" && !value.contains("\n") && !value.contains("\r")
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
