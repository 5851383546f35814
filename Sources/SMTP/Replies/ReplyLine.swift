/// One line of a reply: `250-text` with more to come, `250 text` or `250` as the last (RFC 5321 §4.2.1).
struct ReplyLine {
  let code: ReplyCode
  let isLast: Bool
  let text: String

  /// Reads a line without its end.
  init(_ bytes: some Collection<UInt8>) throws(ReplySyntaxError) {
    let digits = bytes.prefix(3)
    let separator = bytes.dropFirst(3).first
    guard digits.count == 3, digits.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains),
      let code = ReplyCode(rawValue: digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }),
      separator == nil || separator == UInt8(ascii: " ") || separator == UInt8(ascii: "-")
    else { throw .noReplyCode(line: Self.readable(bytes.prefix(80))) }
    self.code = code
    isLast = separator != UInt8(ascii: "-")
    text = Self.readable(bytes.dropFirst(4))
  }

  /// The text as UTF-8, with U+FFFD for what is none, and for controls: it is going to be shown and logged.
  private static func readable(_ bytes: some Collection<UInt8>) -> String {
    let decoded = String(decoding: bytes, as: UTF8.self)
    if decoded.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return decoded }
    var text = ""
    for scalar in decoded.unicodeScalars {
      text.unicodeScalars.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
    }
    return text
  }
}
