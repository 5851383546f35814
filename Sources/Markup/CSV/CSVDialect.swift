/// What stands between the cells of a table, found out from its first line.
public enum CSVDialect {
  /// The delimiter, and how many bytes at the start of the text only say what it is.
  ///
  /// Excel writes and reads a first line `sep=;`. Without one, the delimiter is what the first line has most of, outside quotation marks.
  public static func delimiter(of start: [UInt8]) -> (delimiter: UInt8, skipped: Int) {
    let line = start.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    if let stated = stated(in: line) {
      let rest = start[line.endIndex...]
      let lineEnd = rest.starts(with: [UInt8(ascii: "\r"), UInt8(ascii: "\n")]) ? 2 : min(1, rest.count)
      return (stated, line.count + lineEnd)
    }
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in line {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() } else if !isQuoted { counts[byte, default: 0] += 1 }
    }
    let best = candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? UInt8(ascii: ",")
    return (counts[best, default: 0] > 0 ? best : UInt8(ascii: ","), 0)
  }

  /// In the order in which one is preferred that is as frequent as others.
  private static let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]

  private static func stated(in line: ArraySlice<UInt8>) -> UInt8? {
    let text = line.filter { $0 != UInt8(ascii: "\"") }
    guard text.count == 5, text.prefix(4).map({ $0 | 0x20 }) == Array("sep=".utf8).map({ $0 | 0x20 }) else { return nil }
    return text[4]
  }
}
