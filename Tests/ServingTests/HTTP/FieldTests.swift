import Foundation
import Testing

@testable import Serving

@Suite struct EntityTagTests {
  @Test func strongAndWeakTagsAreRead() throws {
    let strong = try #require(EntityTag("\"abc\""))
    let weak = try #require(EntityTag("W/\"abc\""))
    #expect(!strong.isWeak && weak.isWeak && strong.opaque == "abc")
    #expect(strong.description == "\"abc\"" && weak.description == "W/\"abc\"")
    #expect(EntityTag("\"\"")?.opaque == "")
  }

  @Test(arguments: ["", "abc", "\"", "\"abc", "abc\"", "w/\"abc\"", "\"a b\"", "\"a\"b\"", "W/abc", "*"])
  func whatIsNoTagIsNotRead(text: String) {
    #expect(EntityTag(text) == nil)
  }

  /// The table of RFC 9110 §8.8.3.2.
  @Test func comparisonIsAsTheTableOfTheStandardSays() throws {
    func tag(_ text: String) throws -> EntityTag { try #require(EntityTag(text)) }
    let rows = [
      ("W/\"1\"", "W/\"1\"", false, true), ("W/\"1\"", "W/\"2\"", false, false), ("W/\"1\"", "\"1\"", false, true),
      ("\"1\"", "\"1\"", true, true),
    ]
    for (one, two, strong, weak) in rows {
      #expect(try tag(one).matchesStrongly(tag(two)) == strong && tag(one).matchesWeakly(tag(two)) == weak, "\(one) \(two)")
    }
  }

  @Test func aListKeepsCommasInQuotesAndLeavesOutWhatIsNoTag() {
    #expect(EntityTagCondition("\"a,b\" , W/\"c\",,nonsense") == .tags([EntityTag("\"a,b\""), EntityTag("W/\"c\"")].compactMap(\.self)))
    #expect(EntityTagCondition(" * ") == .any)
    #expect(EntityTagCondition("*, \"a\"") == .tags([EntityTag(strong: "a")]))
  }

  @Test func aListWithoutEndIsReadNoFurtherThanIsReasonable() {
    let members = FieldList.members(of: String(repeating: "\"x\",", count: 100_000))
    #expect(members.count == FieldList.most)
  }
}

@Suite struct HTTPDateTests {
  private let moment = Date(timeIntervalSince1970: 784_111_777)

  /// The three examples of RFC 9110 §5.6.7.
  @Test(arguments: ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"])
  func allThreeFormsAreRead(text: String) {
    #expect(HTTPDate.date(text, now: Date(timeIntervalSince1970: 1_795_000_000)) == moment)
  }

  @Test func theFormOfTodayIsWritten() {
    #expect(HTTPDate.text(moment) == "Sun, 06 Nov 1994 08:49:37 GMT")
  }

  @Test(arguments: [
    "", "yesterday", "0", "784111777", "Sun, 06 Nov 1994 08:49:37 +0800", "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:00:00 GMT",
    "Sun, 06 Nov 1994 08:49 GMT", "Sun, 00 Nov 1994 08:49:37 GMT", "Sun, 06 Nov -994 08:49:37 GMT", "1994-11-06T08:49:37Z",
    String(repeating: "9", count: 100_000), "Sun, 06 Nov 1994 08:49:37 GMT GMT", "Sun, 06 Nov ١٩٩٤ 08:49:37 GMT",
  ]) func anythingElseIsNoDate(text: String) {
    #expect(HTTPDate.date(text) == nil)
  }

  @Test func everyDayIsReadAsItIsWritten() {
    for day in stride(from: -700_000, to: 2_000_000, by: 97) {
      let date = Date(timeIntervalSince1970: TimeInterval(day) * 86_400 + 12_345)
      #expect(HTTPDate.date(HTTPDate.text(date)) == date, "\(day)")
    }
  }
}

@Suite struct AcceptedCodingsTests {
  private let all = ContentCoding.allCases

  @Test(
    arguments: [
      (nil, ContentCoding.identity), ("", .identity), ("gzip", .gzip), ("br", .br), ("gzip, br", .br), ("gzip;q=1, br;q=0.5", .gzip),
      ("gzip;q=0", .identity), ("GZIP", .gzip), ("x-gzip", .gzip), ("*", .br), ("*;q=0.5, gzip;q=0.1", .br), ("br;q=0, *", .gzip),
      ("identity", .identity), ("identity;q=0.5, gzip;q=0.2", .identity), ("identity;q=0, gzip;q=0.001", .gzip), ("deflate", .identity),
      ("*;q=0, gzip", .gzip), ("gzip;q=2", .identity), ("gzip;q=0.1234", .identity), ("gzip ; q=0.9 , br ; q=1.000", .br),
      ("zstd, gzip", .gzip),
    ] as [(String?, ContentCoding)])
  func theBestThatIsAllowedIsTaken(field: String?, coding: ContentCoding) {
    #expect(AcceptedCodings(field).best(of: all) == coding, "\(field ?? "nothing")")
  }

  @Test(arguments: ["identity;q=0", "*;q=0", "identity;q=0, deflate"]) func whenNothingIsAllowedThereIsNone(field: String) {
    #expect(AcceptedCodings(field).best(of: [.identity]) == nil)
  }

  @Test func aCodingThatIsNotThereIsNotTaken() {
    #expect(AcceptedCodings("br, gzip;q=0.5").best(of: [.identity, .gzip]) == .gzip)
    #expect(AcceptedCodings("br").best(of: [.identity, .gzip]) == .identity)
  }
}

@Suite struct ByteRangesTests {
  @Test(
    arguments: [
      ("bytes=0-499", .part(0..<500)), ("bytes=500-999", .part(500..<1000)), ("bytes=-500", .part(9500..<10000)),
      ("bytes=9500-", .part(9500..<10000)),
      ("bytes=0-", .part(0..<10000)), ("bytes=-20000", .part(0..<10000)), ("bytes=9999-20000", .part(9999..<10000)),
      ("Bytes = 0-0", .part(0..<1)),
      ("bytes=10000-", .unsatisfiable), ("bytes=-0", .unsatisfiable), ("bytes=20000-30000, 40000-", .unsatisfiable),
      ("bytes=0-9, 10-19", .part(0..<20)), ("bytes=10-19,0-12", .part(0..<20)), ("bytes=0-0,-1", .all), ("bytes=0-9,20000-", .part(0..<10)),
      ("bytes=", .all), ("bytes=5-4", .all), ("bytes=a-b", .all), ("bytes=--5", .all), ("bytes=1-2-3", .all), ("items=0-5", .all),
      ("0-5", .all),
      ("bytes=99999999999999999999-", .unsatisfiable), ("bytes=-99999999999999999999", .part(0..<10000)), ("bytes=+1-2", .all),
      ("bytes=1 - 2", .all),
    ] as [(String, ByteRanges)])
  func rangesAreReadAsTheStandardSays(field: String, ranges: ByteRanges) {
    #expect(ByteRanges(field, length: 10000) == ranges, "\(field)")
  }

  @Test func ofAnEmptyFileNoRangeCanBeHad() {
    #expect(ByteRanges("bytes=0-", length: 0) == .unsatisfiable)
    #expect(ByteRanges("bytes=-5", length: 0) == .unsatisfiable)
  }

  @Test func thousandsOfRangesAreIgnored() {
    let field = "bytes=" + (0..<5000).map { "\($0 * 2)-\($0 * 2)" }.joined(separator: ",")
    #expect(ByteRanges(field, length: 20000) == .all)
  }
}

@Suite struct RequestTargetTests {
  @Test(arguments: [
    ("/", "/"), ("/news.atom", "/news.atom"), ("/news.atom?utm=1&x=/../", "/news.atom"), ("/a%20b", "/a b"), ("/%E6%96%B0.atom", "/新.atom"),
    ("http://example.org/news.atom", "/news.atom"), ("HTTP://example.org:80/a?b", "/a"), ("http://example.org", "/"), ("https://h?x", "/"),
    ("/feeds/", "/feeds/"), ("/%2561", "/%61"), ("/a%2Fb", "/a/b"),
  ]) func whatNamesAPathIsRead(target: String, path: String) {
    #expect(RequestTarget(target) == .path(path))
  }

  @Test(arguments: [
    "", "news.atom", "../etc/passwd", "/../etc/passwd", "/a/../b", "/a/..", "/./a", "/%2e%2e/etc/passwd", "/%2E%2e%2fetc/passwd", "/a//b",
    "//etc/passwd",
    "/%", "/%2", "/%zz", "/%ff", "/%c0%ae%c0%ae/", "/%00", "/a%0d%0aX: y", "/a\\b", "/..%5c..%5c", "/%5c", "ftp://h/a", "http:///a",
    "http:/a", "mailto:a",
    "/a#b", "example.org:443", "file:///etc/passwd", "/%7f",
  ]) func whatCouldLeadAstrayIsRefused(target: String) {
    #expect(RequestTarget(target) == .malformed, "\(target)")
  }

  @Test func theAsteriskIsTheServer() {
    #expect(RequestTarget("*") == .server)
  }
}
