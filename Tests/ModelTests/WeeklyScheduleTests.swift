import Foundation
import Model
import Testing

@Suite struct WeeklyScheduleTests {
  private func next(_ weekday: WeeklySchedule.Weekday, _ hour: Int, _ minute: Int, after text: String, in zone: String) throws -> String {
    let schedule = try #require(WeeklySchedule(weekday: weekday, hour: hour, minute: minute))
    let place = try #require(TimeZone(identifier: zone))
    let found = try #require(schedule.next(after: Date(text, strategy: .iso8601), in: place))
    return found.formatted(.iso8601)
  }

  @Test func theNextOccurrenceIsOnTheClockOfTheZone() throws {
    #expect(try next(.friday, 9, 0, after: "2026-11-23T00:00:00Z", in: "Asia/Shanghai") == "2026-11-27T01:00:00Z")
  }

  @Test func theMomentItselfIsNotAfterItself() throws {
    #expect(try next(.friday, 9, 0, after: "2026-11-27T01:00:00Z", in: "Asia/Shanghai") == "2026-12-04T01:00:00Z")
  }

  @Test func anHourThatTheClockSkipsFiresOnceAfterTheGap() throws {
    #expect(try next(.sunday, 2, 30, after: "2026-03-28T12:00:00Z", in: "Europe/Berlin") == "2026-03-29T01:00:00Z")
    #expect(try next(.sunday, 2, 30, after: "2026-03-29T01:00:00Z", in: "Europe/Berlin") == "2026-04-05T00:30:00Z")
  }

  @Test func anHourThatComesTwiceFiresOnce() throws {
    #expect(try next(.sunday, 2, 30, after: "2026-10-24T12:00:00Z", in: "Europe/Berlin") == "2026-10-25T00:30:00Z")
    #expect(try next(.sunday, 2, 30, after: "2026-10-25T00:30:00Z", in: "Europe/Berlin") == "2026-11-01T01:30:00Z")
  }

  @Test(arguments: [(24, 0), (-1, 0), (9, 60), (9, -1)]) func whatIsOnNoClockIsNoSchedule(hour: Int, minute: Int) {
    #expect(WeeklySchedule(weekday: .monday, hour: hour, minute: minute) == nil)
  }
}
