/// What a feed asks of those who fetch it: how often, and when there is no point in it.
public struct FetchAdvice: Hashable, Sendable {
  /// For how many minutes a copy is good enough.
  public var minutes: Int?
  /// The hours of the day, in UTC, in which nothing is published: 0 to 23.
  public var hoursWithoutNews: Set<Int>
  /// The days of the week, in UTC, on which nothing is published.
  public var daysWithoutNews: Set<WeeklySchedule.Weekday>

  /// Advice of these parts; without any, none is given.
  public init(minutes: Int? = nil, hoursWithoutNews: Set<Int> = [], daysWithoutNews: Set<WeeklySchedule.Weekday> = []) {
    self.minutes = minutes
    self.hoursWithoutNews = hoursWithoutNews
    self.daysWithoutNews = daysWithoutNews
  }
}
