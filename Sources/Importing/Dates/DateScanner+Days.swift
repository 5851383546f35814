extension DateScanner {
  /// A day of the calendar in one of the orders that people write.
  mutating func parseDay() -> WrittenDate? {
    attempt { $0.parseYearFirst() } ?? attempt { $0.parseDayThenMonthName() } ?? attempt { $0.parseMonthNameFirst() }
      ?? attempt { $0.parseNumbersWithYearLast() } ?? attempt { $0.parseChineseNumerals() }
  }

  /// `2025-10-02`, `2025/10/2`, `2025. 10. 2`, `2025年10月02日`, `2025년 10월 2일`, `2025-Oct-02`.
  private mutating func parseYearFirst() -> WrittenDate? {
    guard let year = number(digits: 4...4) ?? attempt({ $0.parseShortChineseYear() }) ?? attempt({ $0.parseEraYear() })
    else { return nil }
    skipSpace()
    if takeUnit("年", "년") {
      skipSpace()
      return parseMonthAndDayWithUnits(year: year)
    }
    guard let separator = mark, "-/.".unicodeScalars.contains(separator) else { return parseMonthNameAndDay(year: year) }
    advance()
    skipSpace()
    guard let month = number(digits: 1...2) else { return parseMonthNameAndDay(year: year) }
    skipSpace()
    guard take(separator) else { return nil }
    skipSpace()
    guard let day = number(digits: 1...2) else { return nil }
    return WrittenDate(year: year, month: month, day: day)
  }

  private mutating func parseShortChineseYear() -> Int? {
    guard let year = number(digits: 2...2), mark == "年" else { return nil }
    return fullYear(year)
  }

  /// A year as Taiwan counts it, with three digits (`民國114年`), or as Japan does (`令和7年`).
  private mutating func parseEraYear() -> Int? {
    if take("令") {
      guard take("和"), let year = number(digits: 1...2), mark == "年" else { return nil }
      return 2018 + year
    }
    skip(["中", "華", "华", "民", "國", "国"])
    guard let year = number(digits: 3...3), mark == "年" else { return nil }
    return 1911 + year
  }

  private mutating func parseMonthAndDayWithUnits(year: Int) -> WrittenDate? {
    guard let month = number(digits: 1...2), takeUnit("月", "월") else { return nil }
    skipSpace()
    guard let day = number(digits: 1...2), takeUnit("日", "일") || take("号") || take("號") else { return nil }
    return WrittenDate(year: year, month: month, day: day)
  }

  private mutating func takeUnit(_ han: Unicode.Scalar, _ hangul: String) -> Bool {
    skipSpace()
    return take(han) || takeWord([hangul]) != nil
  }

  private mutating func parseMonthNameAndDay(year: Int) -> WrittenDate? {
    guard let month = monthName() else { return nil }
    skip(["-", "/", ".", " "])
    guard let day = number(digits: 1...2) else { return nil }
    return WrittenDate(year: year, month: month, day: day)
  }

  /// `2 Oct 2025`, `02-Oct-2025`, `2nd of October, 2025`, `2. Oktober 2025`, `1er octobre 2025`, `2 de octubre de 2025`.
  private mutating func parseDayThenMonthName() -> WrittenDate? {
    guard let day = number(digits: 1...2) else { return nil }
    skipOrdinal()
    skip([".", "-", "/", " "])
    skipOf()
    guard let month = monthName() else { return nil }
    skip([".", "-", "/", ",", " "])
    skipOf()
    return year().map { WrittenDate(year: $0, month: month, day: day) }
  }

  /// `October 2, 2025`, `Oct. 2nd 2025`, and `asctime`'s `Oct  2 10:32:05 2025` with or without a zone before the year.
  private mutating func parseMonthNameFirst() -> WrittenDate? {
    guard let month = monthName() else { return nil }
    skip([".", "-", " "])
    guard let day = number(digits: 1...2) else { return nil }
    skipOrdinal()
    if let late = attempt({ $0.parseTimeThenYear(month: month, day: day) }) { return late }
    skip([",", ".", "-", " "])
    return year().map { WrittenDate(year: $0, month: month, day: day) }
  }

  private mutating func parseTimeThenYear(month: Int, day: Int) -> WrittenDate? {
    guard let time = parseTimeBehindDay() else { return nil }
    let zone = attempt { $0.parseZone(behind: time) }
    skipSpace()
    return number(digits: 4...4).map { WrittenDate(year: $0, month: month, day: day, time: time.time, zone: zone) }
  }

  /// `2.10.2025` is day first by custom; `25/12/2025` and `12-25-2025` by arithmetic; of `10/02/2025` nothing is known.
  private mutating func parseNumbersWithYearLast() -> WrittenDate? {
    guard let first = number(digits: 1...2), let separator = mark, "-/.".unicodeScalars.contains(separator) else { return nil }
    advance()
    skipSpace()
    guard let second = number(digits: 1...2), take(separator) else { return nil }
    skipSpace()
    guard let year = number(digits: 4...4) else { return nil }
    if separator == "." || first > 12 || first == second { return WrittenDate(year: year, month: second, day: first) }
    return second > 12 ? WrittenDate(year: year, month: first, day: second) : nil
  }

  private mutating func monthName() -> Int? {
    guard case .word(let word)? = kind, let month = MonthNames.number(of: word) else { return nil }
    advance()
    return month
  }

  private mutating func year() -> Int? {
    if let year = number(digits: 4...4) { return year }
    return isWhole ? number(digits: 1...2).map(fullYear) : nil
  }

  /// RFC 5322 §4.3: 00 to 49 are of this century, 50 to 99 of the last.
  private func fullYear(_ short: Int) -> Int {
    short < 50 ? 2000 + short : 1900 + short
  }

  private mutating func skipOrdinal() {
    if takeWord(["st", "nd", "rd", "th", "er", "ère", "e", "º", "ª", "o"]) == nil { skip(["º", "ª", "°"]) }
  }

  private mutating func skipOf() {
    if takeWord(["of", "de", "del", "di"]) != nil { skipSpace() }
  }
}
