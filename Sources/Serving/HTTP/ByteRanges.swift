/// Which bytes a `Range` field asks for (RFC 9110 §14.1.2).
public enum ByteRanges: Hashable, Sendable {
  /// All: the field is missing, malformed, of another unit, or asks for parts that do not join; a server may ignore it (§14.2).
  case all
  /// One stretch, never empty.
  case part(Range<Int>)
  /// Nothing that there is: 416.
  case unsatisfiable

  /// More ranges than these are ignored, as §14.2 advises against those who want to keep a server busy.
  private static let most = 16

  /// What the field asks for of so many bytes; ranges that touch or overlap are one.
  init(_ field: String, length: Int) {
    guard let equals = field.firstIndex(of: "="), FieldList.trimming(field[..<equals]).lowercased() == "bytes" else {
      self = .all
      return
    }
    let members = FieldList.members(of: String(field[field.index(after: equals)...]))
    guard !members.isEmpty, members.count <= Self.most else {
      self = .all
      return
    }
    var ranges: [Range<Int>] = []
    for member in members {
      switch Self.range(member, length: length) {
      case .none:
        self = .all
        return
      case .some(let range): if !range.isEmpty { ranges.append(range) }
      }
    }
    self = Self.joined(ranges)
  }

  /// Nil for what is no range; empty for one that lies behind the end.
  private static func range(_ member: Substring, length: Int) -> Range<Int>? {
    let ends = member.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard ends.count == 2 else { return nil }
    if ends[0].isEmpty {
      guard let count = number(ends[1]) else { return nil }
      return max(0, length - count)..<length
    }
    guard let first = number(ends[0]) else { return nil }
    guard !ends[1].isEmpty else { return first < length ? first..<length : 0..<0 }
    guard let last = number(ends[1]), last >= first else { return nil }
    return first < length ? first..<min(last, length - 1) + 1 : 0..<0
  }

  /// Digits only; more than fit into an `Int` are as good as the largest.
  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return min(Int(text) ?? Int.max, Int.max - 1)
  }

  private static func joined(_ ranges: [Range<Int>]) -> ByteRanges {
    let sorted = ranges.sorted { $0.lowerBound < $1.lowerBound }
    guard var whole = sorted.first else { return .unsatisfiable }
    for range in sorted.dropFirst() {
      guard range.lowerBound <= whole.upperBound else { return .all }
      whole = whole.lowerBound..<max(whole.upperBound, range.upperBound)
    }
    return .part(whole)
  }
}
