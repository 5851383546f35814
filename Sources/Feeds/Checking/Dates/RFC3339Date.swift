/// A date by RFC 3339 §5.6, as Atom and JSON Feed have it, or one of the shorter forms of the W3C.
struct RFC3339Date: Comparable {
  /// Since 1970, in UTC; fractions count, for two changes may lie within a second.
  let seconds: Double

  /// Nil unless it is a whole date and time with a zone; `T` and `Z` must be capitals (RFC 4287 §3.3).
  init?(_ text: String) {
    guard let date = Self.day(text.prefix(10)), text.dropFirst(10).first == "T" else { return nil }
    var rest = text.dropFirst(11)
    guard let clock = ClockTime(String(rest.prefix(8))), clock.hasSeconds else { return nil }
    rest = rest.dropFirst(8)
    var fraction = 0.0
    if rest.first == "." {
      let digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty, let value = Double("0.\(digits)") else { return nil }
      fraction = value
      rest = rest.dropFirst(digits.count + 1)
    }
    guard let offset = Self.offset(rest) else { return nil }
    seconds = Double(date.number * 86_400 + clock.seconds - offset * 60) + fraction
  }

  /// A date of the W3C's note: also a year, a month or a day alone, or a time without seconds.
  init?(w3c text: String) {
    switch text.utf8.count {
    case 4: self.init("\(text)-01-01T00:00:00Z")
    case 7: self.init("\(text)-01T00:00:00Z")
    case 10: self.init("\(text)T00:00:00Z")
    default: self.init(Self.withSeconds(text))
    }
  }

  private static func withSeconds(_ text: String) -> String {
    let hasNoSeconds = text.dropFirst(16).first.map { "Z+-".contains($0) } ?? false
    return hasNoSeconds ? "\(text.prefix(16)):00\(text.dropFirst(16))" : text
  }

  private static func day(_ text: Substring) -> CalendarDay? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.map(\.utf8.count) == [4, 2, 2], let year = parts[0].digits, let month = parts[1].digits, let day = parts[2].digits
    else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  private static func offset(_ text: Substring) -> Int? {
    if text == "Z" { return 0 }
    guard let sign = text.first, sign == "+" || sign == "-", let clock = ClockTime(String(text.dropFirst())), !clock.hasSeconds
    else { return nil }
    return (sign == "-" ? -1 : 1) * clock.seconds / 60
  }

  static func < (left: RFC3339Date, right: RFC3339Date) -> Bool { left.seconds < right.seconds }
}
