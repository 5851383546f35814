extension DateScanner {
  /// A time of day with what its spelling tells about the zone that may follow.
  struct FoundTime {
    var time: WrittenTime
    /// Whether a `-05:00` right behind it is a zone, and not the end of a span of time.
    var isExact: Bool
  }

  /// The time behind a day: `T10:32`, ` 10:32:05.123`, `, 10.32 p.m.`, `(星期四) 上午10时32分`, ` à 10h32`.
  mutating func parseTimeBehindDay() -> FoundTime? {
    let hasT = takeWord(["t"]) != nil
    if hasT, let time = attempt({ $0.parseDigitsOnly() }) { return FoundTime(time: time, isExact: true) }
    if !hasT { skipWordsBeforeTime() }
    let period = attempt { $0.dayPeriod() }
    skipSpace()
    guard let hour = number(digits: 1...2), var time = attempt({ $0.parseMinutes(hour: hour) }) else { return nil }
    let isExact = hasT || isWhole || time.second != nil
    skipSpaceIfDayPeriodFollows()
    let late = attempt { $0.dayPeriod() } ?? period
    time.hour = late?.hour(time.hour) ?? time.hour
    return FoundTime(time: WrittenTime(hour: time.hour, minute: time.minute, second: time.second ?? 0), isExact: isExact)
  }

  /// ISO 8601's basic form behind `T`: `10`, `1032`, `103205`.
  private mutating func parseDigitsOnly() -> WrittenTime? {
    guard case .number(let value?, let digits)? = kind, digits.isMultiple(of: 2), digits <= 6 else { return nil }
    advance()
    if mark == ":" { return nil }
    skipFraction()
    switch digits {
    case 2: return WrittenTime(hour: value)
    case 4: return WrittenTime(hour: value / 100, minute: value % 100)
    default: return WrittenTime(hour: value / 10_000, minute: value / 100 % 100, second: value % 100)
    }
  }

  private mutating func parseMinutes(hour: Int) -> (hour: Int, minute: Int, second: Int?)? {
    if let separator = mark, separator == ":" || isWhole && separator == "." {
      advance()
      guard let minute = number(digits: isWhole ? 1...2 : 2...2) else { return nil }
      guard let second = attempt({ $0.take(separator) ? $0.number(digits: 1...2) : nil }) else { return (hour, minute, nil) }
      skipFraction()
      return (hour, minute, second)
    }
    if take("时") || take("時") || take("点") || take("點") {
      let minute = attempt { $0.numberWithUnit("分") }
      let second = attempt { $0.numberWithUnit("秒") }
      return (hour, minute ?? 0, second)
    }
    if takeWord(["h", "시"]) != nil {
      skipSpace()
      return (hour, number(digits: 2...2) ?? 0, nil)
    }
    return nil
  }

  private mutating func numberWithUnit(_ unit: Unicode.Scalar) -> Int? {
    skipSpace()
    guard let value = number(digits: 1...2), take(unit) else { return nil }
    return value
  }

  /// Fractions of a second are read over: all our dates are whole seconds.
  private mutating func skipFraction() {
    if mark == "." || mark == ",", isNumber(at: 1) {
      advance()
      advance()
    }
  }

  /// White space, commas, colons, dashes, weekdays in brackets, and words such as `at`; at most a dozen tokens.
  mutating func skipWordsBeforeTime() {
    for _ in 0..<12 {
      switch kind {
      case .space?: advance()
      case .mark(let mark)? where ",:-|()·•星期周週礼禮拜一二三四五六日天月火水木金土曜".unicodeScalars.contains(mark): advance()
      case .word(let word)? where Self.wordsBeforeTime.contains(word) || WeekdayNames.contains(word): advance()
      default: return
      }
    }
  }

  private static let wordsBeforeTime: Set<String> = ["at", "um", "à", "kl", "alle", "ore", "a", "as", "às", "las", "om", "в", "o"]
}

/// The half of the day that a clock of twelve hours means.
enum DayPeriod {
  case morning, noon, afternoon, night

  /// The hour on a clock of 24.
  func hour(_ hour: Int) -> Int {
    switch self {
    case .morning: hour == 12 ? 0 : hour
    case .noon: hour < 10 ? hour + 12 : hour
    case .afternoon, .night: hour < 12 ? hour + 12 : hour
    }
  }
}

extension DateScanner {
  /// `AM`, `p.m.`, `上午`, `晚上` and their kin.
  fileprivate mutating func dayPeriod() -> DayPeriod? {
    if let word = takeWord(["am", "pm", "오전", "오후"]) { return word == "am" || word == "오전" ? .morning : .afternoon }
    if let letter = attempt({ $0.dottedHalf() }) { return letter == "a" ? .morning : .afternoon }
    guard let first = mark else { return nil }
    advance()
    guard let second = mark else { return nil }
    advance()
    switch String(first) + String(second) {
    case "上午", "早上", "凌晨", "清晨", "午前": return .morning
    case "中午": return .noon
    case "下午", "傍晚", "午后", "午後": return .afternoon
    case "晚上", "晚间", "夜间": return .night
    default: return nil
    }
  }

  private mutating func dottedHalf() -> String? {
    guard let letter = takeWord(["a", "p"]), take("."), takeWord(["m"]) != nil else { return nil }
    _ = take(".")
    return letter
  }

  fileprivate mutating func skipSpaceIfDayPeriodFollows() {
    _ = attempt { scanner -> DayPeriod? in
      scanner.skipSpace()
      var ahead = scanner
      return ahead.dayPeriod()
    }
  }
}
