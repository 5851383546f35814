extension DateScanner {
  /// The forms of ISO 8601 that only count when nothing else is there: `20251002T103205Z`, `2025-10`, `2025`, `2025-275`, `2025-W40-4`.
  mutating func parseCompact() -> WrittenDate? {
    attempt { $0.parseBasic() } ?? attempt { $0.parseWeek() } ?? attempt { $0.parseReduced() }
  }

  private mutating func parseBasic() -> WrittenDate? {
    guard let value = number(digits: 8...8) else { return nil }
    var date = WrittenDate(year: value / 10_000, month: value / 100 % 100, day: value % 100)
    if let time = attempt({ $0.parseTimeBehindDay() }) {
      date.time = time.time
      date.zone = attempt { $0.parseZone(behind: time) }
    }
    return isAtEnd ? date : nil
  }

  /// A year, a year with a month, or a year with the number of a day in it; what is left open is the first.
  private mutating func parseReduced() -> WrittenDate? {
    guard let year = number(digits: 4...4) else { return nil }
    if isAtEnd { return WrittenDate(year: year, month: 1, day: 1) }
    guard take("-") else { return nil }
    if let month = number(digits: 2...2) { return isAtEnd ? WrittenDate(year: year, month: month, day: 1) : nil }
    guard let ordinal = number(digits: 3...3), isAtEnd else { return nil }
    return WrittenDate(year: year, ordinalDay: ordinal)
  }

  /// `2025-W40` is the Monday of that week, `2025-W40-4` its Thursday.
  private mutating func parseWeek() -> WrittenDate? {
    guard let year = number(digits: 4...4), take("-"), takeWord(["w"]) != nil, let week = number(digits: 2...2) else { return nil }
    let weekday = take("-") ? number(digits: 1...1) : 1
    guard let weekday, isAtEnd else { return nil }
    return WrittenDate(year: year, week: week, weekday: weekday)
  }
}
