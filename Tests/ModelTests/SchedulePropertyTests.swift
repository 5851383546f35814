import Foundation
import Model
import TestSupport
import Testing

/// A schedule fires once a week, whatever the clocks of the world do.
@Suite struct SchedulePropertyTests {
  private static let zones = [
    "Asia/Shanghai", "Europe/Berlin", "America/New_York", "America/Sao_Paulo", "Australia/Lord_Howe", "Africa/Casablanca",
    "Asia/Kathmandu", "Pacific/Chatham", "America/St_Johns", "Asia/Beirut", "Africa/Cairo", "America/Havana", "Pacific/Auckland", "UTC",
    "Antarctica/Troll", "Asia/Gaza", "America/Asuncion", "Atlantic/Azores",
  ]

  @Test(arguments: zones) func everyWeekHasOneFiringOnItsDay(_ name: String) throws {
    let zone = try #require(TimeZone(identifier: name))
    var generator = SeededGenerator(seed: UInt64(name.utf8.reduce(0) { $0 &* 31 &+ Int($1) } & 0xFFFF))
    for weekday in WeeklySchedule.Weekday.allCases {
      // Clocks change in the small hours nearly everywhere; the others are tried now and then.
      let hour =
        Int.random(in: 0...4, using: &generator) < 4 ? Int.random(in: 0...3, using: &generator) : Int.random(in: 4...23, using: &generator)
      let minute = [0, 1, 15, 30, 45, 59].randomElement(using: &generator) ?? 0
      let schedule = try #require(WeeklySchedule(weekday: weekday, hour: hour, minute: minute))
      var moment = Date(timeIntervalSince1970: 1_230_768_000)
      var days: [Int] = []
      while moment < Date(timeIntervalSince1970: 2_051_222_400) {
        let next = try #require(schedule.next(after: moment, in: zone))
        #expect(next > moment)
        let local = next.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: next))
        days.append(Int((local / 86_400).rounded(.down)))
        let time = CivilTime(next, in: zone)
        if (time.hour, time.minute) != (hour, minute) {
          // Only a clock that skipped the time may show another, and then the first moment after the gap.
          let before = CivilTime(next - 1, in: zone)
          #expect((time.hour * 60 + time.minute) - (before.hour * 60 + before.minute) != 1, "\(name) \(next)")
          #expect((before.hour, before.minute) < (hour, minute) || before.day != time.day, "\(name) \(next)")
        }
        moment = next
      }
      for (earlier, later) in zip(days, days.dropFirst()) { #expect(later - earlier == 7, "\(name) \(weekday) \(hour):\(minute)") }
    }
  }

  @Test func aDayThatAnIslandSkippedFiresOnTheMorningAfter() throws {
    let zone = try #require(TimeZone(identifier: "Pacific/Apia"))
    let schedule = try #require(WeeklySchedule(weekday: .friday, hour: 9, minute: 0))
    // Samoa had no Friday 30 December 2011.
    let before = try #require(schedule.next(after: Date("2011-12-20T00:00:00Z", strategy: .iso8601), in: zone))
    let after = try #require(schedule.next(after: before, in: zone))
    #expect(CivilTime(before, in: zone).dayText() == "2011-12-23")
    #expect(CivilTime(after, in: zone).dayText() == "2011-12-31")
  }
}
