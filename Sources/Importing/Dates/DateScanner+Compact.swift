extension DateScanner {
  /// The forms of ISO 8601 that only count when nothing else is there: `20251002T103205Z`, `20251002103205`, `2025-10`, `2025`, `2025-275`, `2025-W40-4`.
  mutating func parseCompact() -> WrittenDate? {
    attempt { $0.parseBasic() } ?? attempt { $0.parseWeek() } ?? attempt { $0.parseReduced() }
  }

  /// `20251002` with or without a time behind it; 14 digits in one are a date and a time.
  private mutating func parseBasic() -> WrittenDate? {
    if let value = number(digits: 14...14) {
      let (date, time) = value.quotientAndRemainder(dividingBy: 1_000_000)
      return WrittenDate(
        year: date / 10_000, month: date / 100 % 100, day: date % 100,
        time: WrittenTime(hour: time / 10_000, minute: time / 100 % 100, second: time % 100))
    }
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
