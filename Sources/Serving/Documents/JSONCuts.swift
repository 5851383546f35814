/// Finds where the items of a JSON Feed begin and end, without reading what is in them.
///
/// It is for documents that are known to be JSON; in any other it finds too little or nothing, and never leaves the bytes.
struct JSONCuts {
  /// The members of the array that the outermost object has under `items`, each with the white space before it.
  static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    guard let first = firstItem(in: bytes) else { return [] }
    var found: [Range<Int>] = []
    var start = first
    var depth = 0
    var index = first
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""): index = endOfString(in: bytes, from: index) - 1
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "]") where depth == 0: return found
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ","): if depth == 0 { start = index + 1 }
      default: break
      }
      index += 1
      if depth == 0, index <= bytes.count, bytes[index - 1] == UInt8(ascii: "}") { found.append(start..<index) }
    }
    return []
  }

  /// Behind the `[` of `"items": [`.
  private static func firstItem(in bytes: [UInt8]) -> Int? {
    var depth = 0
    var index = 0
    var isItems = false
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        let end = endOfString(in: bytes, from: index)
        isItems = depth == 1 && bytes[index..<end].elementsEqual("\"items\"".utf8)
        index = end - 1
      case UInt8(ascii: "["):
        if isItems, depth == 1 { return index + 1 }
        depth += 1
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ","): isItems = false
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Behind the closing quotation mark.
  private static func endOfString(in bytes: [UInt8], from start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1 }
    return min(index + 1, bytes.count)
  }
}
