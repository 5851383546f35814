import Foundation
import Model
import Testing

@Suite struct CalendarDayTests {
  @Test func daysToSkipAreSkipped() throws {
    let zone = try #require(TimeZone(identifier: "Asia/Shanghai"))
    var newsletter = NewsletterDefinition(
      name: try #require(Slug("weekly")), title: try #require(PlainText("Weekly")), subject: "", preheader: "",
      from: Mailbox(address: try #require(EmailAddress("a@example.edu"))), language: try #require(LanguageTag("en")),
      schedule: try #require(WeeklySchedule(weekday: .friday, hour: 6, minute: 0)), sections: [])
    newsletter.skippedDays = Set(["2026-12-25", "2027-01-01"].compactMap { CalendarDay($0) })
    let start = try Date("2026-12-18T00:00:00Z", strategy: .iso8601)
    // 06:00 in Shanghai is still the day before in Greenwich: the day is the publication's.
    let next = try #require(newsletter.nextSending(after: start, in: zone))
    #expect(next.formatted(.iso8601) == "2027-01-07T22:00:00Z")
  }

  @Test(arguments: ["2026-02-29", "2026-13-01", "2026-1-01", "26-01-01", "2026-04-31", "2026-01-00", "", "2026-01-01-", "２０２６-01-01"])
  func whatIsNoDayIsNone(text: String) { #expect(CalendarDay(text) == nil) }

  @Test(arguments: ["2024-02-29", "2000-02-29", "2026-12-31", "0001-01-01"])
  func whatIsADayIsOne(text: String) { #expect(CalendarDay(text)?.description == text) }
}
