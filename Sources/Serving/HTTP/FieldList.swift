/// The members of a field that is a list (RFC 9110 §5.6.1).
enum FieldList {
  /// More members than these are not looked at: who sends more does not want an answer.
  static let most = 64

  /// The members, without the white space around them; commas in quotes do not part them, and empty ones are left out.
  static func members(of field: String) -> [Substring] {
    var members: [Substring] = []
    var isQuoted = false
    var start = field.startIndex
    for index in field.utf8.indices {
      switch field.utf8[index] {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        append(field[start..<index], to: &members)
        start = field.utf8.index(after: index)
      default: break
      }
      if members.count == most { return members }
    }
    append(field[start...], to: &members)
    return members
  }

  private static func append(_ member: Substring, to members: inout [Substring]) {
    let trimmed = trimming(member)
    if !trimmed.isEmpty { members.append(trimmed) }
  }

  /// The text without spaces and tabs around it.
  static func trimming(_ text: Substring) -> Substring {
    var bytes = text.utf8
    while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
    return Substring(bytes)
  }
}

/// One member of a list with a weight: `gzip;q=0.5` (RFC 9110 §12.4.2).
struct WeightedMember: Hashable {
  /// The token, in lower case.
  var name: String
  /// 0 to 1000: the weight in thousandths; 0 means never.
  var weight: Int

  /// Nil when the weight is none.
  init?(_ member: Substring) {
    let parts = member.split(separator: ";", omittingEmptySubsequences: false)
    name = FieldList.trimming(parts[0]).lowercased()
    weight = 1000
    guard !name.isEmpty else { return nil }
    for parameter in parts.dropFirst() {
      let parameter = FieldList.trimming(parameter).lowercased()
      guard parameter.hasPrefix("q=") else { continue }
      guard let read = Self.weight(parameter.dropFirst(2)) else { return nil }
      weight = read
    }
  }

  /// `0`, `0.` to `0.999`, `1`, `1.` to `1.000`.
  private static func weight(_ text: Substring) -> Int? {
    let halves = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = halves.first, whole == "0" || whole == "1" else { return nil }
    let digits = halves.count > 1 ? halves[1] : ""
    guard digits.utf8.count <= 3, digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
    let thousandths = Int(digits + String(repeating: "0", count: 3 - digits.utf8.count)) ?? 0
    return whole == "1" ? (thousandths == 0 ? 1000 : nil) : thousandths
  }
}
