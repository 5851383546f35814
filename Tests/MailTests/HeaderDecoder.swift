import Foundation

/// Reads header fields back, written from RFC 5322 and RFC 2047 without a look at the code under test.
enum HeaderDecoder {
  /// The body of a field: unfolded, encoded-words decoded, the space between two of them dropped.
  static func decode(_ field: String) -> String {
    let body = field.replacing("\r\n", with: "").drop { $0 != ":" }.dropFirst(2)
    var result = ""
    var lastWasEncoded = false
    for (index, word) in body.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      let decoded = decodeWord(String(word))
      if index > 0, !(lastWasEncoded && decoded != nil) { result += " " }
      result += decoded ?? String(word)
      lastWasEncoded = decoded != nil
    }
    return result
  }

  /// The encoded-words of a field as they stand.
  static func encodedWords(of field: String) -> [String] {
    field.split { " \r\n".contains($0) }.map(String.init).filter { $0.hasPrefix("=?utf-8?") && $0.hasSuffix("?=") }
  }

  /// The text of an encoded-word; nil when it is none, or when its bytes are not whole characters of UTF-8.
  static func decodeWord(_ word: String) -> String? {
    let parts = word.split(separator: "?", omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0] == "=", parts[4] == "=", parts[1] == "utf-8" else { return nil }
    switch parts[2] {
    case "B": return Data(base64Encoded: String(parts[3])).flatMap { String(validating: $0, as: UTF8.self) }
    case "Q": return String(validating: decodeQ(parts[3]), as: UTF8.self)
    default: return nil
    }
  }

  private static func decodeQ(_ text: Substring) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "=") {
        bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "_") ? 0x20 : byte)
      }
    }
    return bytes
  }
}
