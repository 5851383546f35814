import Foundation
import Importing
import Testing

@Suite struct DateReadingTests {
  /// What a text is read as, in Shanghai (UTC+8), written as a moment in UTC; nil when it is refused.
  private func utc(_ text: String, in zone: String = "Asia/Shanghai") throws -> String? {
    let zone = try #require(TimeZone(identifier: zone))
    return DateReading(text, in: zone).map { $0.date.formatted(.iso8601) }
  }

  @Test(
    arguments: [
      ("Thu, 02 Oct 2025 10:32:05 +0800", "2025-10-02T02:32:05Z"),
      ("Thu, 2 Oct 25 10:32 GMT", "2025-10-02T10:32:00Z"),
      ("02 Oct 2025 10:32:05 EST", "2025-10-02T15:32:05Z"),
      ("Sun, 06 Nov 94 08:49:37 UT", "1994-11-06T08:49:37Z"),
      ("Mon, 02 Oct 2025 10:32:05 -0000 (UTC)", "2025-10-02T10:32:05Z"),
      ("Thu, 02 Oct 2025 24:00:00 +0000", "2025-10-03T00:00:00Z"),
      ("Thu Oct  2 10:32:05 2025", "2025-10-02T02:32:05Z"),
      ("Thu Oct 02 10:32:05 GMT 2025", "2025-10-02T10:32:05Z"),
      ("Thu Oct 02 10:32:05 CST 2025", "2025-10-02T02:32:05Z"),
    ])
  func mailAndUnixDates(text: String, moment: String) throws {
    #expect(try utc(text) == moment)
  }

  @Test(
    arguments: [
      ("2025-10-02T10:32:05Z", "2025-10-02T10:32:05Z"),
      ("2025-10-02T10:32:05.123456+08:00", "2025-10-02T02:32:05Z"),
      ("2025-10-02t10:32:05-0530", "2025-10-02T16:02:05Z"),
      ("2025-10-02 10:32", "2025-10-02T02:32:00Z"),
      ("2025-10-02T10:32:05+08:00[Asia/Shanghai]", "2025-10-02T02:32:05Z"),
      ("2025-10-02", "2025-10-01T16:00:00Z"),
      ("20251002T103205Z", "2025-10-02T10:32:05Z"),
      ("20251002", "2025-10-01T16:00:00Z"),
      ("2025-10", "2025-09-30T16:00:00Z"),
      ("2025", "2024-12-31T16:00:00Z"),
      ("2025-275", "2025-10-01T16:00:00Z"),
      ("2025-W40-4", "2025-10-01T16:00:00Z"),
      ("1759372325", "2025-10-02T02:32:05Z"),
      ("1759372325123", "2025-10-02T02:32:05Z"),
    ])
  func isoDatesAndCounts(text: String, moment: String) throws {
    #expect(try utc(text) == moment)
  }

  @Test(
    arguments: [
      ("2025年10月02日 10:32", "2025-10-02T02:32:00Z"),
      ("2025年10月2日10时32分05秒", "2025-10-02T02:32:05Z"),
      ("2025年10月2日 下午3:05", "2025-10-02T07:05:00Z"),
      ("2025年10月2日 星期四 上午 10:32", "2025-10-02T02:32:00Z"),
      ("2025/10/2 （周四） 晚上8点", "2025-10-02T12:00:00Z"),
      ("2025.10.02", "2025-10-01T16:00:00Z"),
      ("２０２５－１０－０２　１０：３２", "2025-10-02T02:32:00Z"),
      ("二〇二五年十月二日", "2025-10-01T16:00:00Z"),
      ("二○二五年十二月三十一日", "2025-12-30T16:00:00Z"),
      ("2025년 10월 2일 오후 3:05", "2025-10-02T06:05:00Z"),
    ])
  func eastAsianDates(text: String, moment: String) throws {
    let zone = text.contains("년") ? "Asia/Seoul" : "Asia/Shanghai"
    #expect(try utc(text, in: zone) == moment)
  }

  @Test(
    arguments: [
      ("October 2, 2025", "2025-10-02T00:00:00Z"),
      ("Oct. 2nd, 2025 at 3:05 p.m.", "2025-10-02T15:05:00Z"),
      ("Thursday, October 2, 2025 - 12:05am", "2025-10-02T00:05:00Z"),
      ("2. Oktober 2025, 10:32", "2025-10-02T10:32:00Z"),
      ("2.10.2025", "2025-10-02T00:00:00Z"),
      ("1er octobre 2025 à 10h32", "2025-10-01T10:32:00Z"),
      ("2 de octubre de 2025", "2025-10-02T00:00:00Z"),
      ("mar 7 oct 2025", "2025-10-07T00:00:00Z"),
      ("2 października 2025", "2025-10-02T00:00:00Z"),
      ("2 октября 2025", "2025-10-02T00:00:00Z"),
      ("25/12/2025", "2025-12-25T00:00:00Z"),
      ("12/25/2025", "2025-12-25T00:00:00Z"),
      ("02-Oct-2025", "2025-10-02T00:00:00Z"),
    ])
  func europeanAndAmericanDates(text: String, moment: String) throws {
    #expect(try utc(text, in: "UTC") == moment)
  }

  @Test(
    arguments: [
      "", " ", "yesterday", "10/02/2025", "2025-02-30", "2025-13-01", "2025-00-10", "2025-10-02T25:00", "2025-10-02 10:61", "1969-12-31",
      "2101-01-01",
      "31 Apr 2025", "2025-02-29", "99999999999999999999999999", "2025-10-02T10:32:05+25:00", "2025-W54-1", "2025-366", "0000000000000",
      "2025-10-02 and more", "25:61:61", "-1", "32 Oct 2025", "二〇二五年十三月二日",
    ])
  func whatIsNoDateIsRefused(text: String) throws {
    let isEpoch = text == "0000000000000"
    #expect(try utc(text) == (isEpoch ? "1970-01-01T00:00:00Z" : nil))
  }

  @Test func statedZonesAreToldFromAssumedOnes() throws {
    let zone = try #require(TimeZone(identifier: "Asia/Shanghai"))
    #expect(DateReading("2025-10-02T10:32:05Z", in: zone)?.statesZone == true)
    #expect(DateReading("2025-10-02T10:32:05", in: zone)?.statesZone == false)
    #expect(DateReading("2025-10-02T10:32:05", in: zone)?.statesTime == true)
    #expect(DateReading("2025-10-02", in: zone)?.statesTime == false)
    #expect(DateReading("Thu, 02 Oct 2025 10:32:05 XYZ", in: zone)?.statesZone == false)
  }

  @Test func clocksThatChangeAreFollowed() throws {
    #expect(try utc("2025-07-01 12:00", in: "Europe/Berlin") == "2025-07-01T10:00:00Z")
    #expect(try utc("2025-12-01 12:00", in: "Europe/Berlin") == "2025-12-01T11:00:00Z")
    #expect(try utc("2025-10-26 02:30", in: "Europe/Berlin") == "2025-10-26T00:30:00Z")
    #expect(try utc("2025-03-30 02:30", in: "Europe/Berlin") == "2025-03-30T01:30:00Z")
    #expect(try utc("2025-03-30 03:30", in: "Europe/Berlin") == "2025-03-30T01:30:00Z")
  }

  @Test(
    arguments: [
      ("2025年10月02日 10:32　点击:[]", "2025年10月02日 10:32"),
      ("发布时间：2025-10-02 10:32:05 来源：新闻中心 浏览：1024次", "2025-10-02 10:32:05"),
      ("Posted on October 2, 2025 by admin", "October 2, 2025"),
      ("Editor: Li Na  Date: 2025/10/2  Views: 2025", "2025/10/2"),
      ("Room 12, 3 pm; held on 2 Oct 2025", "2 Oct 2025"),
      ("2025-10-02 10:00-11:30", "2025-10-02 10:00"),
    ])
  func aDateIsFoundInALine(line: String, date: String) throws {
    let zone = try #require(TimeZone(identifier: "Asia/Shanghai"))
    let found = try #require(DateReading.first(in: line, zone: zone))
    #expect(line[found.range] == date)
  }

  @Test(
    arguments: [
      "No date here", "version 1.2025.10.02", "tel. 0797-8312345", "10/02/2025", "May 12 people came", "2025", "192.168.10.02",
      "ISBN 978-7-2025-10-02",
    ])
  func aLineWithoutADateHasNone(line: String) throws {
    let zone = try #require(TimeZone(identifier: "UTC"))
    #expect(DateReading.first(in: line, zone: zone) == nil)
  }
}
