import Feeds
import Foundation
import Model
import Testing

/// How a document is served, from recorded answers.
@Suite struct HTTPCheckTests {
  private static let fields = [
    "Content-Type": "application/rss+xml; charset=utf-8", "X-Content-Type-Options": "nosniff", "ETag": "\"1\"",
    "Last-Modified": "Sat, 02 May 2026 10:00:00 GMT", "Vary": "Accept-Encoding", "Cache-Control": "public, max-age=600",
    "Access-Control-Allow-Origin": "*",
  ]

  private static func answer(_ status: Int = 200, _ changes: [String: String?] = [:], body: String? = nil) -> HTTPAnswer {
    var fields: [String: String?] = fields
    fields.merge(changes) { $1 }
    let sent = fields.compactMap { name, value in value.map { HTTPAnswer.Field(name, $0) } }.sorted { $0.name < $1.name }
    return HTTPAnswer(status: status, fields: sent, body: Data((body ?? (status == 200 ? Specimen.rss() : "")).utf8))
  }

  private func visit(_ change: (inout HTTPVisit) -> Void = { _ in }) throws -> HTTPVisit {
    let address = try FeedSamples.web("https://www.example.edu/news.rss")
    var visit = HTTPVisit(
      asked: address, address: address, plain: Self.answer(), sameTag: Self.answer(304), sameDate: Self.answer(304),
      head: Self.answer(200, body: ""),
      compressed: ["gzip": Self.answer(200, ["Content-Encoding": "gzip", "ETag": "\"1-gzip\""], body: "…")])
    change(&visit)
    return visit
  }

  private func rules(_ change: (inout HTTPVisit) -> Void) throws -> [String] {
    HTTPCheck.run(try visit(change)).findings.map(\.rule)
  }

  @Test func aWellServedFeedHasNoFault() throws {
    #expect(HTTPCheck.run(try visit()).findings.isEmpty)
  }

  @Test func aMissingDocumentIsAllThatIsReported() throws {
    #expect(try rules { $0.plain = Self.answer(404) } == ["http-status"])
  }

  @Test func redirectsForNowAreWorseThanThoseForGood() throws {
    let old = try FeedSamples.web("https://www.example.edu/feed")
    #expect(try rules { $0.redirects = [.init(address: old, status: 302)] } == ["http-redirect-temporary"])
    #expect(try rules { $0.redirects = [.init(address: old, status: 301)] } == ["http-redirect"])
  }

  @Test(arguments: [
    ("text/html", ["http-type"]), ("text/plain", ["http-type-vague"]), ("application/xml", ["http-type-loose"]),
    ("text/xml", ["http-text-xml", "http-type-loose"]), ("text/xml; charset=utf-8", ["http-type-loose"]), ("feed", ["http-type"]),
  ])
  func theMediaTypeMustFit(type: String, expected: [String]) throws {
    #expect(
      try rules {
        $0.plain = Self.answer(200, ["Content-Type": type])
        $0.head = nil
      } == expected)
  }

  @Test func aCharsetThatIsNotTrueIsAnError() throws {
    let found = try rules {
      $0.plain = Self.answer(
        200, ["Content-Type": "application/rss+xml; charset=iso-8859-1"], body: Specimen.rss(title: "<title>新闻</title>"))
      $0.head = nil
    }
    #expect(found == ["encoding-wrong"])
  }

  @Test(arguments: [
    ("ETag", "http-no-etag"), ("Last-Modified", "http-no-last-modified"), ("Cache-Control", "http-no-cache-control"),
    ("Access-Control-Allow-Origin", "http-cors"), ("X-Content-Type-Options", "http-nosniff"), ("Content-Type", "http-no-type"),
    ("Vary", "http-vary"),
  ])
  func aFieldThatIsMissingIsNamed(name: String, rule: String) throws {
    #expect(
      try rules {
        $0.plain = Self.answer(200, [name: nil])
        $0.head = nil
      } == [rule])
  }

  @Test func withoutValidatorsEveryVisitCostsAll() throws {
    let found = try rules {
      $0.plain = Self.answer(200, ["ETag": nil, "Last-Modified": nil])
      $0.head = nil
    }
    #expect(found == ["http-no-validator"])
  }

  @Test(arguments: [
    ("ETag", "1", "http-etag-malformed"), ("Last-Modified", "2026-05-02T10:00:00Z", "http-last-modified-malformed"),
    ("Last-Modified", "Fri, 02 May 2026 10:00:00 GMT", "http-last-modified-malformed"), ("Cache-Control", "no-store", "http-uncacheable"),
    ("Content-Encoding", "gzip", "http-coding-forced"),
  ])
  func aFieldThatIsWrongIsNamed(name: String, value: String, rule: String) throws {
    #expect(
      try rules {
        $0.plain = Self.answer(200, [name: value])
        $0.head = nil
      } == [rule])
  }

  @Test func conditionalRequestsMustBeAnswered304() throws {
    #expect(try rules { $0.sameTag = Self.answer() } == ["http-no-304-for-etag"])
    #expect(try rules { $0.sameDate = Self.answer() } == ["http-no-304-for-date"])
    #expect(try rules { $0.sameTag = Self.answer(304, body: "x") } == ["http-304-body"])
    #expect(try rules { $0.sameTag = Self.answer(304, ["ETag": nil]) } == ["http-304-fields"])
  }

  @Test func headMustBeAsGet() throws {
    #expect(try rules { $0.head = Self.answer(405) } == ["http-head"])
    #expect(try rules { $0.head = Self.answer(200, ["Content-Length": "5"], body: "") } == ["http-head"])
  }

  @Test func compressionMustBeTold() throws {
    #expect(
      try rules {
        $0.compressed = ["gzip": Self.answer(200, ["Content-Encoding": "gzip", "ETag": "\"2\"", "Vary": nil])]
      } == ["http-vary"])
    #expect(try rules { $0.compressed = ["gzip": Self.answer(200, ["Content-Encoding": "gzip"])] } == ["http-shared-etag"])
    let long = Specimen.rss(behind: String(repeating: "<!-- long -->", count: 300))
    #expect(
      try rules {
        $0.plain = Self.answer(body: long)
        $0.compressed = ["gzip": Self.answer(body: long)]
      } == ["http-uncompressed"])
  }

  @Test func theHeaderAndTheDocumentMustNameTheSameHub() throws {
    let link = "<https://hub.example.org/>; rel=\"hub\", <https://www.example.edu/news.rss>; rel=\"self\""
    #expect(
      try rules {
        $0.plain = Self.answer(200, ["Link": link])
        $0.head = nil
      } == ["http-links"])
    let both = Specimen.rss(channel: "<atom:link rel=\"hub\" href=\"https://hub.example.org/\"/>")
    #expect(
      try rules {
        $0.plain = Self.answer(200, ["Link": link], body: both)
        $0.head = nil
      }.isEmpty)
  }

  @Test func theSelfLinkIsComparedWithWhereTheDocumentIs() throws {
    let elsewhere = try FeedSamples.web("https://www.example.edu/feed")
    #expect(try rules { $0.address = elsewhere } == ["self-elsewhere"])
  }
}
