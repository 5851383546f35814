import Foundation
import Model
import TestSupport
import Testing

struct CalendarMonthTests {
  private static let zones = ["UTC", "Asia/Shanghai", "America/Sao_Paulo", "Pacific/Apia", "America/St_Johns", "Africa/Monrovia"]

  @Test func aMonthBeginsAtMidnightOnTheClockOfTheZone() throws {
    let october = try #require(CalendarMonth("2026-10"))
    let zone = try #require(TimeZone(identifier: "Asia/Shanghai"))
    #expect(october.start(in: zone) == (try Date("2026-09-30T16:00:00Z", strategy: .iso8601)))
    #expect(CalendarMonth(try Date("2026-10-31T15:59:59Z", strategy: .iso8601), in: zone) == october)
    #expect(CalendarMonth(try Date("2026-10-31T16:00:00Z", strategy: .iso8601), in: zone) == october.next)
  }

  @Test(arguments: zones) func everyMomentIsInTheMonthThatItLiesBetweenTheStartsOf(zone: String) throws {
    let zone = try #require(TimeZone(identifier: zone))
    var generator = SeededGenerator(seed: 5005)
    for _ in 0..<300 {
      let start = try #require(
        CalendarMonth(year: Int.random(in: 1880...2100, using: &generator), month: Int.random(in: 1...12, using: &generator))
      ).start(in: zone)
      let moment = start.addingTimeInterval(TimeInterval(Int.random(in: -7200...7200, using: &generator)))
      let month = CalendarMonth(moment, in: zone)
      #expect(month.start(in: zone) <= moment && moment < month.next.start(in: zone), "\(moment) in \(zone.identifier)")
    }
  }

  @Test func theYearAndTheMonthFollowEachOther() throws {
    #expect(try #require(CalendarMonth("2026-12")).next == CalendarMonth("2027-01"))
    #expect(try #require(CalendarMonth("9999-12")).next == CalendarMonth("9999-12"))
    #expect(try #require(CalendarMonth("2026-09")) < #require(CalendarMonth("2026-10")))
  }

  @Test(arguments: ["2026-13", "2026-0", "2026-00", "0000-01", "26-01", "2026-1", "2026-01-", "+026-01", "2026", "", "٢٠٢٦-٠١"])
  func whatIsNoMonthIsNotRead(text: String) {
    #expect(CalendarMonth(text) == nil)
  }

  @Test func theNameOfAnArchiveReadsBack() throws {
    let (feed, month) = (try #require(Slug("a-2026-10")), try #require(CalendarMonth("2026-09")))
    for generation in [1, 2, 10, 999_999] {
      let name = ArchiveName(feed: feed, month: month, generation: generation)
      #expect(ArchiveName(name.description) == name)
    }
    #expect(ArchiveName(feed: feed, month: month, generation: 1).description == "a-2026-10-2026-09")
  }

  @Test(arguments: [
    "news", "2026-10", "-2026-10", "news-2026-10-1", "news-2026-10-02", "news-2026-13", "news-2026-10-1234567", "n-2026-10-x",
  ])
  func anotherNameIsNoArchives(name: String) {
    #expect(ArchiveName(name) == nil)
  }
}
