public import Foundation

/// A weekly time on the clock of a zone, for example Friday 09:00 in Shanghai.
public struct WeeklySchedule: Hashable, Sendable {
  /// The day of the week.
  public var weekday: Weekday
  /// 0 to 23.
  public var hour: Int
  /// 0 to 59.
  public var minute: Int

  /// Nil unless hour and minute exist on a clock.
  public init?(weekday: Weekday, hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    self.weekday = weekday
    self.hour = hour
    self.minute = minute
  }

  /// The days of the week, numbered as `Calendar` does: Sunday is 1.
  public enum Weekday: Int, Hashable, Sendable, CaseIterable {
    case sunday = 1
    case monday, tuesday, wednesday, thursday, friday, saturday
  }

  /// The first occurrence after a moment.
  ///
  /// On a day whose clock skips the hour, it is the first moment after the gap; of a doubled hour, the first.
  public func next(after moment: Date, in zone: TimeZone) -> Date? {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let wanted = DateComponents(hour: hour, minute: minute, second: 0, weekday: weekday.rawValue)
    return calendar.nextDate(after: moment, matching: wanted, matchingPolicy: .nextTime, repeatedTimePolicy: .first)
  }
}
