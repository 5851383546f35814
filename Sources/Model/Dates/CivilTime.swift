public import Foundation

/// What calendar and clock show at a moment in a zone: proleptic Gregorian, the years 1 to 9999.
///
/// Worked out by arithmetic, because a `Calendar` costs more than the rest of a feed entry. The method is Howard Hinnant's
/// `civil_from_days`: years begin in March, so that the leap day is the last of its year.
public struct CivilTime: Hashable, Sendable {
  /// 1 to 9999.
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int
  /// 0 to 23.
  public let hour: Int
  /// 0 to 59.
  public let minute: Int
  /// 0 to 59.
  public let second: Int
  private let daysSinceMonday: Int
  /// What the clock is ahead of UTC, in whole minutes: before 1900 clocks differed by odd seconds, which no format can say.
  public let offsetInMinutes: Int

  /// A moment on the clock of a zone; outside the years 1 to 9999 it is moved to the nearest that can be shown.
  public init(_ date: Date, in zone: TimeZone) {
    let moment = Self.representable(date)
    self.init(moment, offsetInMinutes: zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment))) / 60)
  }

  /// A moment on a clock that is so many minutes ahead of UTC, less than a day either way.
  public init(_ date: Date, minutesFromUTC: Int) {
    self.init(Self.representable(date), offsetInMinutes: min(max(minutesFromUTC, -1439), 1439))
  }

  private init(_ moment: Int, offsetInMinutes offset: Int) {
    let local = moment + offset * 60
    let isOnCalendar = (Self.first...Self.last).contains(local)
    let seconds = isOnCalendar ? local : moment
    offsetInMinutes = isOnCalendar ? offset : 0
    let days = Self.floorDivide(seconds, 86_400)
    let secondOfDay = seconds - days * 86_400
    (hour, minute, second) = (secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60)
    daysSinceMonday = ((days + 3) % 7 + 7) % 7
    (year, month, day) = Self.date(ofDay: days)
  }

  /// 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z, in seconds since 1970.
  private static let first = -62_135_596_800
  private static let last = 253_402_300_799

  /// `Mon` to `Sun`, as RFC 822 §5.1 names them.
  public var weekday: String { Self.weekdays[daysSinceMonday] }

  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// Whole seconds since 1970 within the calendar; a date that is no number counts as 1970.
  private static func representable(_ date: Date) -> Int {
    let seconds = date.timeIntervalSince1970.rounded(.down)
    guard !seconds.isNaN else { return 0 }
    return Int(min(max(seconds, Double(first)), Double(last)))
  }

  private static func date(ofDay day: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = day + 719_468
    let era = floorDivide(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  private static func floorDivide(_ number: Int, _ divisor: Int) -> Int {
    number >= 0 ? number / divisor : -((-number + divisor - 1) / divisor)
  }
}
