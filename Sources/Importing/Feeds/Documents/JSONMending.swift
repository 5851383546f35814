import Foundation
import Markup

/// JSON that no parser takes, made into JSON: whatever one bad value spoils, the rest of the document is kept.
///
/// Mended are numbers that no type holds and words that are no values (`NaN`), which become null; control characters in texts; commas
/// before a bracket; and an end that is missing, where the document is cut behind its last whole value.
struct JSONMending {
  /// The mended text.
  private(set) var text: [UInt8] = []
  /// What was put right, with its line.
  private(set) var repairs: [Repair] = []

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  /// The brackets that are open, and how many they were, and how long the text was, behind the last whole value.
  private var open: [UInt8] = []
  private var whole = (length: 0, depth: 0)
  /// Whether the next text is a value and no key.
  private var isValueDue = false
  /// Whether a bracket has been closed: then something is whole, even when the end at the top is missing.
  private var hasClosed = false

  /// Mends a text; what cannot be mended is left for the parser to name.
  init(_ json: String) {
    bytes = Array(json.utf8)
    text.reserveCapacity(bytes.count)
    while position < bytes.count { step() }
    close()
  }

  private mutating func step() {
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: "\""):
      if copyString(), isValueDue || open.last == UInt8(ascii: "]") { whole = (text.count, open.count) }
      isValueDue = false
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      open.append(byte == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "]"))
      pass(byte)
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      dropComma()
      if open.last == byte { open.removeLast() }
      hasClosed = true
      pass(byte)
      whole = (text.count, open.count)
    case UInt8(ascii: ","):
      whole = (text.count, open.count)
      pass(byte)
    case UInt8(ascii: ":"):
      isValueDue = true
      pass(byte)
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): pass(byte)
    default: copyWord()
    }
  }

  private mutating func pass(_ byte: UInt8) {
    if byte == UInt8(ascii: "\n") { line += 1 }
    text.append(byte)
    position += 1
  }

  /// Copies a string; false when it has no end, and `close` cuts it away.
  private mutating func copyString() -> Bool {
    pass(bytes[position])
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        pass(byte)
        return true
      case UInt8(ascii: "\\") where position + 1 < bytes.count:
        pass(byte)
        pass(bytes[position])
      case 0..<0x20:
        note("a text had a control character in it")
        text += byte == UInt8(ascii: "\n") ? Array(#"\n"#.utf8) : [UInt8(ascii: " ")]
        if byte == UInt8(ascii: "\n") { line += 1 }
        position += 1
      default: pass(byte)
      }
    }
    return false
  }

  /// Copies a number, or `true`, `false` or `null`.
  private mutating func copyWord() {
    isValueDue = false
    let start = position
    while position < bytes.count, !#" \#t\#r\#n,:[]{}""#.utf8.contains(bytes[position]) { position += 1 }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    if ["true", "false", "null"].contains(word) || Double(word)?.isFinite == true && Self.isNumber(word) {
      text += Array(bytes[start..<position])
    } else {
      note("a value that is none was left out: \(word.prefix(40))")
      text += Array("null".utf8)
    }
  }

  /// What a `Double` reads and JSON has too; Foundation makes nothing of more digits than these.
  private static func isNumber(_ word: String) -> Bool {
    word.utf8.count <= 300 && word.wholeMatch(of: /-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/) != nil
  }

  private mutating func dropComma() {
    var end = text.count
    while end > 0, " \t\r\n".utf8.contains(text[end - 1]) { end -= 1 }
    guard end > 0, text[end - 1] == UInt8(ascii: ",") else { return }
    note("a comma stood before a bracket")
    text.remove(at: end - 1)
  }

  private mutating func close() {
    guard !open.isEmpty, whole.depth > 1 || hasClosed && whole.depth > 0 else { return }
    note("the document breaks off; what was whole before that was read")
    text.removeSubrange(whole.length...)
    text += open.prefix(whole.depth).reversed()
  }

  private mutating func note(_ message: String) {
    if repairs.count < 100 { repairs.append(Repair(message, line: line)) }
  }
}
