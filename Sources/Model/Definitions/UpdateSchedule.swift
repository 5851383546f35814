public import Foundation

/// How often a feed is known to change (http://purl.org/rss/1.0/modules/syndication/).
public struct UpdateSchedule: Hashable, Sendable {
  /// The period that changes are counted in.
  public var period: Period
  /// How many changes a period brings, from 1.
  public var times: Int
  /// A moment from which the periods are counted.
  public var base: Date?

  /// A schedule of these parts; fewer changes than one count as one.
  public init(period: Period, times: Int = 1, base: Date? = nil) {
    self.period = period
    self.times = max(times, 1)
    self.base = base
  }

  /// For how many minutes a copy is good enough: from one change to the next, at least 1 and at most a week.
  public var minutes: Int { min(max(period.minutes / times, 1), 10_080) }

  /// The periods, by the words that the module has for them.
  public enum Period: String, Hashable, Sendable, CaseIterable {
    case hourly, daily, weekly, monthly, yearly

    /// How long it is; months have thirty days.
    var minutes: Int {
      switch self {
      case .hourly: 60
      case .daily: 1440
      case .weekly: 10_080
      case .monthly: 43_200
      case .yearly: 525_600
      }
    }
  }
}
