import Foundation

/// A date as its numbers stand on the page, not yet checked against the calendar.
struct WrittenDate {
  var year: Int
  var month: Int
  var day: Int
  var time: WrittenTime?
  var zone: WrittenZone?

  /// The moment as if it stood at Greenwich; nil when there is no such day or time, or the year is not 1970 to 2100.
  var secondsSince1970: Int? {
    guard (1970...2100).contains(year), (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day) else { return nil }
    let midnight = Self.daysSince1970(year: year, month: month, day: day) * 86_400
    guard let time else { return midnight }
    return time.secondsOfDay.map { midnight + $0 }
  }

  /// The day with this number in its year, counted from 1; nil when the year has no such day.
  init?(year: Int, ordinalDay: Int) {
    guard (1970...2100).contains(year), ordinalDay >= 1 else { return nil }
    var rest = ordinalDay
    for month in 1...12 {
      let length = Self.days(in: month, of: year)
      if rest <= length {
        self.init(year: year, month: month, day: rest)
        return
      }
      rest -= length
    }
    return nil
  }

  /// The day of an ISO 8601 week, Monday being 1; nil for a week or a day that cannot be, or that reaches into another year.
  init?(year: Int, week: Int, weekday: Int) {
    guard (1970...2100).contains(year), (1...53).contains(week), (1...7).contains(weekday) else { return nil }
    // 1970-01-01 was a Thursday; week 1 is the week of 4 January.
    let fourth = Self.daysSince1970(year: year, month: 1, day: 4)
    let ordinal = 4 - (fourth + 3) % 7 + (week - 1) * 7 + weekday - 1
    self.init(year: year, ordinalDay: ordinal)
  }

  /// A date of these numbers.
  init(year: Int, month: Int, day: Int, time: WrittenTime? = nil, zone: WrittenZone? = nil) {
    self.year = year
    self.month = month
    self.day = day
    self.time = time
    self.zone = zone
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Counts whole years since 1970 with their leap days, then months, then days.
  private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    let before = year - 1
    let leapDays = (before / 4 - before / 100 + before / 400) - (1969 / 4 - 1969 / 100 + 1969 / 400)
    let inMonths = (1..<month).reduce(0) { $0 + days(in: $1, of: year) }
    return (year - 1970) * 365 + leapDays + inMonths + day - 1
  }
}

/// A zone as it stands on the page.
enum WrittenZone: Hashable {
  /// Seconds east of Greenwich.
  case offset(Int)
  /// `CST`, which RFC 5322 §4.3 gives to Chicago, and which servers in China write for their own time.
  case centralOrChina

  /// Seconds east of Greenwich, for a publication whose own clocks are this far east.
  func offset(whereLocalIs local: Int) -> Int {
    switch self {
    case .offset(let seconds): seconds
    case .centralOrChina: local == 8 * 3600 ? local : -6 * 3600
    }
  }
}

/// A time of day as its numbers stand on the page.
struct WrittenTime {
  var hour: Int
  var minute: Int = 0
  var second: Int = 0

  /// Seconds since midnight; 24:00:00 (ISO 8601) and second 60 (RFC 5322 §3.3) count on into the next day or minute.
  var secondsOfDay: Int? {
    let isMidnightAtEnd = hour == 24 && minute == 0 && second == 0
    guard (0...23).contains(hour) || isMidnightAtEnd, (0...59).contains(minute), (0...60).contains(second) else { return nil }
    return hour * 3600 + minute * 60 + second
  }
}

/// The reckoning between a zone's clocks and Greenwich.
enum LocalTime {
  /// The moment at which clocks in a zone show this.
  ///
  /// Of an hour that is shown twice the first is taken; one that is skipped counts on from before the change.
  static func utcSeconds(of local: Int, in zone: TimeZone) -> Int {
    let dayBefore = local - offset(of: zone, at: local - 86_400)
    let dayAfter = local - offset(of: zone, at: local + 86_400)
    let isShownByDayAfter = dayAfter + offset(of: zone, at: dayAfter) == local
    let isShownByDayBefore = dayBefore + offset(of: zone, at: dayBefore) == local
    return isShownByDayAfter && !isShownByDayBefore ? dayAfter : dayBefore
  }

  static func offset(of zone: TimeZone, at seconds: Int) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
  }
}

/// Moments written as a bare count, as programs do.
enum EpochSeconds {
  /// Reads nine or ten digits as seconds, twelve or thirteen as milliseconds since 1970; nil for anything else.
  ///
  /// A fraction behind a point is read over.
  static func moment(of text: String) -> DateReading? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, [9, 10, 12, 13].contains(whole.utf8.count), let count = Int(whole),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let seconds = whole.utf8.count >= 12 ? count / 1000 : count
    guard seconds < 4_133_980_800 else { return nil }
    return DateReading(date: Date(timeIntervalSince1970: Double(seconds)), statesZone: true, statesTime: true)
  }
}
