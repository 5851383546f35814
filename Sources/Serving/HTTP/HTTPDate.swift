public import Foundation
import Model

/// Dates as HTTP writes and reads them (RFC 9110 §5.6.7).
public enum HTTPDate {
  /// `Sun, 06 Nov 1994 08:49:37 GMT`.
  public static func text(_ date: Date) -> String {
    let time = CivilTime(date, minutesFromUTC: 0)
    let day = time.dayText().suffix(2)
    return "\(time.weekday), \(day) \(time.monthName) \(time.dayText().prefix(4)) \(time.clock) GMT"
  }

  /// Reads the form that is written today and the two obsolete ones; nil for anything else, which a server must ignore.
  ///
  /// - Parameter now: a year of two digits that would lie more than fifty years ahead of it is of the century before.
  public static func date(_ text: String, now: Date = Date()) -> Date? {
    guard text.utf8.count <= 40 else { return nil }
    let words = text.split(whereSeparator: { " ,-".contains($0) }).map(String.init)
    let isAsctime = words.count == 5 && words[3].contains(":")
    if isAsctime {
      return date(day: words[2], month: words[1], year: words[4], clock: words[3], now: now)
    }
    guard words.count == 6, words[5] == "GMT", text.contains(",") else { return nil }
    return date(day: words[1], month: words[2], year: words[3], clock: words[4], now: now)
  }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  private static func date(day: String, month: String, year: String, clock: String, now: Date) -> Date? {
    let times = clock.split(separator: ":", omittingEmptySubsequences: false).map { number(String($0), digits: 2...2) }
    guard times.count == 3, let hour = times[0], let minute = times[1], let second = times[2], hour < 24, minute < 60, second <= 60,
      let day = number(day, digits: 1...2), let month = months.firstIndex(of: month), let written = number(year, digits: 2...4),
      year.utf8.count != 3
    else { return nil }
    let century = year.utf8.count == 2 ? fullYear(written, now: now) : written
    guard century >= 1, day >= 1, day <= days(in: month, of: century) else { return nil }
    let seconds = (daysSince1970(century, month + 1, day) * 24 + hour) * 3600 + minute * 60 + second
    return Date(timeIntervalSince1970: TimeInterval(seconds))
  }

  private static func number(_ text: String, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }

  private static func fullYear(_ year: Int, now: Date) -> Int {
    let current = Int(CivilTime(now, minutesFromUTC: 0).year)
    let candidate = current - current % 100 + year
    return candidate > current + 50 ? candidate - 100 : candidate
  }

  private static func days(in month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 1 ? (isLeap ? 29 : 28) : [3, 5, 8, 10].contains(month) ? 30 : 31
  }

  /// Howard Hinnant's `days_from_civil`: years begin in March, so that the leap day is the last of its year.
  private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
