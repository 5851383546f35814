import Foundation
import Model
import Testing

@Suite struct CivilTimeTests {
  private let moment = Date(timeIntervalSince1970: 1_759_372_320)

  @Test func aZoneMovesTheClockAndTheDay() throws {
    let shanghai = CivilTime(moment, in: try #require(TimeZone(identifier: "Asia/Shanghai")))
    #expect("\(shanghai.weekday) \(shanghai.dayText()) \(shanghai.clock) \(shanghai.offsetText())" == "Thu 2025-10-02 10:32:00 +0800")
    let saintJohns = CivilTime(moment, minutesFromUTC: -150)
    #expect("\(saintJohns.dayText(separator: "/")) \(saintJohns.hourAndMinute)" == "2025/10/02 00:02")
    #expect(saintJohns.offsetText(separator: ":") == "-02:30")
  }

  @Test(arguments: [(Double.nan, "1970-01-01"), (-.infinity, "0001-01-01"), (1e300, "9999-12-31")])
  func aDateThatNoCalendarShowsIsMovedToTheNearest(seconds: Double, day: String) {
    #expect(CivilTime(Date(timeIntervalSince1970: seconds), minutesFromUTC: 0).dayText() == day)
  }

  @Test(arguments: [Int.min, Int.max])
  func aClockIsLessThanADayAheadOrBehind(minutes: Int) {
    #expect(abs(CivilTime(moment, minutesFromUTC: minutes).offsetInMinutes) == 1439)
  }
}
