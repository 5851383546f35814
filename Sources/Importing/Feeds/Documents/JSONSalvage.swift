import Foundation
import Markup

/// JSON whose lists hold an object that is none, with that object emptied: what is wrong with one entry costs no other.
struct JSONSalvage {
  /// The text with `{}` in the place of each object of a list at the top that cannot be read.
  private(set) var text: [UInt8] = []
  /// Which were emptied, with their lines.
  private(set) var repairs: [Repair] = []

  /// Looks at the objects that stand in a list in the object at the top.
  init(_ json: [UInt8]) {
    var start = json.startIndex
    for range in Self.objects(in: json) where !Self.isReadable(json[range]) {
      text += json[start..<range.lowerBound] + Array("{}".utf8)
      start = range.upperBound
      // A list may hold a hundred thousand of them, and to count the lines in front of each would take minutes.
      guard repairs.count < 100 else { continue }
      let line = 1 + json[..<range.lowerBound].count { $0 == UInt8(ascii: "\n") }
      repairs.append(Repair("an entry is no JSON; left it out", line: line))
    }
    text += json[start...]
  }

  private static func isReadable(_ object: ArraySlice<UInt8>) -> Bool {
    do {
      return try JSONSerialization.jsonObject(with: Data(object)) is [String: Any]
    } catch {
      return false
    }
  }

  /// Where the objects stand that lie in a list that lies in the object at the top.
  private static func objects(in json: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var depth = 0
    var start = 0
    var isText = false
    var isEscaped = false
    for (place, byte) in json.enumerated() {
      switch byte {
      case _ where isEscaped: isEscaped = false
      case UInt8(ascii: "\\"): isEscaped = isText
      case UInt8(ascii: "\""): isText.toggle()
      case _ where isText: break
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if depth == 2, byte == UInt8(ascii: "{") { start = place }
        depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 2, byte == UInt8(ascii: "}") { found.append(start..<place + 1) }
      default: break
      }
    }
    return found.filter { json[$0.lowerBound] == UInt8(ascii: "{") }
  }
}
