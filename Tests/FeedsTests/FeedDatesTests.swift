import Foundation
import TestSupport
import Testing

@testable import Feeds

struct FeedDatesTests {
  private func dates(_ zone: String) throws -> FeedDates { FeedDates(zone: try #require(TimeZone(identifier: zone))) }

  @Test func theZoneOfThePublicationIsWritten() throws {
    let moment = Date(timeIntervalSince1970: 1_759_372_320)
    #expect(try dates("Asia/Shanghai").rfc822(moment) == "Thu, 02 Oct 2025 10:32:00 +0800")
    #expect(try dates("Asia/Shanghai").rfc3339(moment) == "2025-10-02T10:32:00+08:00")
    #expect(try dates("America/St_Johns").rfc822(moment) == "Thu, 02 Oct 2025 00:02:00 -0230")
    #expect(try dates("America/St_Johns").rfc3339(moment) == "2025-10-02T00:02:00-02:30")
    #expect(try dates("GMT").rfc822(moment) == "Thu, 02 Oct 2025 02:32:00 +0000")
    #expect(try dates("GMT").rfc3339(moment) == "2025-10-02T02:32:00Z")
  }

  @Test func summerTimeIsFollowed() throws {
    let berlin = try dates("Europe/Berlin")
    #expect(berlin.rfc3339(Date(timeIntervalSince1970: 1_711_846_799)) == "2024-03-31T01:59:59+01:00")
    #expect(berlin.rfc3339(Date(timeIntervalSince1970: 1_711_846_800)) == "2024-03-31T03:00:00+02:00")
  }

  @Test func oddSecondsOfOldClocksAreRoundedSoThatTheMomentStays() throws {
    // Shanghai was 8:05:43 ahead before 1901.
    #expect(try dates("Asia/Shanghai").rfc3339(Date(timeIntervalSince1970: -2_524_521_600)) == "1890-01-01T08:05:00+08:05")
  }

  @Test(arguments: [
    (-62_135_596_800.0, "0001-01-01T00:00:00Z", "Mon, 01 Jan 0001 00:00:00 +0000"),
    (253_402_300_799.0, "9999-12-31T23:59:59Z", "Fri, 31 Dec 9999 23:59:59 +0000"),
    (-1e300, "0001-01-01T00:00:00Z", "Mon, 01 Jan 0001 00:00:00 +0000"),
    (Double.infinity, "9999-12-31T23:59:59Z", "Fri, 31 Dec 9999 23:59:59 +0000"),
    (Double.nan, "1970-01-01T00:00:00Z", "Thu, 01 Jan 1970 00:00:00 +0000"),
    (-0.5, "1969-12-31T23:59:59Z", "Wed, 31 Dec 1969 23:59:59 +0000"),
    (951_782_400.0, "2000-02-29T00:00:00Z", "Tue, 29 Feb 2000 00:00:00 +0000"),
  ])
  func everyDateHasAText(seconds: Double, rfc3339: String, rfc822: String) throws {
    #expect(try dates("GMT").rfc3339(Date(timeIntervalSince1970: seconds)) == rfc3339)
    #expect(try dates("GMT").rfc822(Date(timeIntervalSince1970: seconds)) == rfc822)
  }

  @Test func aLocalTimeOutsideTheCalendarIsWrittenInUTC() throws {
    #expect(try dates("Asia/Shanghai").rfc3339(Date(timeIntervalSince1970: 253_402_300_799)) == "9999-12-31T23:59:59Z")
    #expect(try dates("America/New_York").rfc3339(Date(timeIntervalSince1970: -62_135_596_800)) == "0001-01-01T00:00:00Z")
  }

  @Test func foundationReadsTheSameMomentAndWeekday() throws {
    var generator = SeededGenerator(seed: 7)
    let zones = try ["Asia/Shanghai", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu"].map { try #require(TimeZone(identifier: $0)) }
    for _ in 0..<2000 {
      let moment = Date(timeIntervalSince1970: Double(Int.random(in: -1_000_000_000...10_000_000_000, using: &generator)))
      let zone = try #require(zones.randomElement(using: &generator))
      let dates = FeedDates(zone: zone)
      #expect(try Date(dates.rfc3339(moment), strategy: .iso8601) == moment)
      var calendar = Calendar(identifier: .gregorian)
      calendar.timeZone = zone
      let names = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
      #expect(dates.rfc822(moment).hasPrefix(names[calendar.component(.weekday, from: moment) - 1] + ", "))
    }
  }
}
