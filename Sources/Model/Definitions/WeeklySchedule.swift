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
  ///
  /// Worked out by arithmetic: `Calendar` leaves out the week in which the clock at Troll station skips two hours.
  public func next(after moment: Date, in zone: TimeZone) -> Date? {
    // Beyond some ten thousand years zones know no rules.
    guard abs(moment.timeIntervalSince1970) < 4e11 else { return nil }
    let now = Int(moment.timeIntervalSince1970.rounded(.down))
    let today = (now + zone.offset(at: now)).floorDivided(by: Self.day)
    // A day before, for clocks that skipped the whole day and fire on the next.
    let days = (today - 1...today + 8).filter { ($0 + Self.thursday).modulo(7) == weekday.rawValue - 1 }
    return days.map { zone.firstMoment(showing: $0 * Self.day + hour * 3600 + minute * 60) }
      .map { Date(timeIntervalSince1970: Double($0)) }.first { $0 > moment }
  }

  private static let day = 86_400
  /// 1 January 1970 was one, and Sunday is day 0.
  private static let thursday = 4
}

extension TimeZone {
  /// What the clock is ahead of UTC, in seconds.
  fileprivate func offset(at moment: Int) -> Int { secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment))) }

  /// The first moment at which the clock shows a time, or if it skips that, the first after the gap; seconds since 1970.
  ///
  /// - Parameter time: what the clock shows, as if it were UTC.
  fileprivate func firstMoment(showing time: Int) -> Int {
    let offsets = Set(stride(from: time - 108_000, through: time + 108_000, by: 10_800).map(offset))
    if let moment = offsets.map({ time - $0 }).filter({ $0 + offset(at: $0) == time }).min() { return moment }
    var (before, after) = (time - (offsets.max() ?? 0) - 1, time - (offsets.min() ?? 0))
    while after - before > 1 {
      let middle = before + (after - before) / 2
      if middle + offset(at: middle) < time { before = middle } else { after = middle }
    }
    return after
  }
}

extension Int {
  fileprivate func floorDivided(by divisor: Int) -> Int { (self - modulo(divisor)) / divisor }

  fileprivate func modulo(_ divisor: Int) -> Int { (self % divisor + divisor) % divisor }
}
