import Findings
import Feeds
import Foundation
import Model
import Testing

/// A way to serve a feed with one fault, and the rules that it breaks.
struct FaultyVisit: Sendable, CustomTestStringConvertible {
  let name: String
  let rule: String
  /// Other rules that the same fault breaks.
  var also: [String] = []
  let change: @Sendable (inout HTTPVisit) -> Void

  var testDescription: String { "http: \(name)" }

  /// The rules that are broken by a visit, in order.
  func found() throws -> [String] {
    var visit = try Self.right()
    change(&visit)
    return HTTPCheck.run(visit).findings.map(\.rule)
  }

  private static let fields = [
    "Content-Type": "application/rss+xml; charset=utf-8", "X-Content-Type-Options": "nosniff", "ETag": "\"1\"",
    "Last-Modified": "Sat, 02 May 2026 10:00:00 GMT", "Vary": "Accept-Encoding", "Cache-Control": "public, max-age=600",
    "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag, Link",
  ]

  /// An answer with all that belongs to it, but for these changes; nil takes a field away.
  static func answer(_ status: Int = 200, _ changes: [String: String?] = [:], body: String? = nil) -> HTTPAnswer {
    var fields: [String: String?] = fields
    fields.merge(changes) { $1 }
    let sent = fields.compactMap { name, value in value.map { HTTPAnswer.Field(name, $0) } }.sorted { $0.name < $1.name }
    return HTTPAnswer(status: status, fields: sent, body: Data((body ?? (status == 200 ? Specimen.rss() : "")).utf8))
  }

  /// A feed that is served as it should be.
  static func right() throws -> HTTPVisit {
    let address = try FeedSamples.web("https://www.example.edu/news.rss")
    return HTTPVisit(
      asked: address, address: address, plain: answer(), sameTag: answer(304), sameDate: answer(304), head: answer(200, body: ""),
      compressed: ["gzip": answer(200, ["Content-Encoding": "gzip", "ETag": "\"1-gzip\""], body: "…")])
  }

  private static func field(_ name: String, _ value: String?, _ rule: String, also: [String] = [], body: String? = nil) -> FaultyVisit {
    FaultyVisit(name: "\(name): \(value ?? "-")", rule: rule, also: also) { visit in
      visit.plain = answer(200, [name: value], body: body)
      visit.head = nil
    }
  }

  private static let old = WebAddress("https://www.example.edu/feed")

  static let all: [FaultyVisit] = [
    FaultyVisit(name: "404", rule: "http-status") { $0.plain = answer(404) },
    FaultyVisit(name: "moved for now", rule: "http-redirect-temporary") { visit in
      visit.redirects = [old].compactMap(\.self).map { .init(address: $0, status: 302) }
    },
    FaultyVisit(name: "moved for good", rule: "http-redirect") { visit in
      visit.redirects = [old].compactMap(\.self).map { .init(address: $0, status: 301) }
    },
    FaultyVisit(name: "without encryption", rule: "http-unencrypted") { visit in
      guard let plain = WebAddress("http://www.example.edu/news.rss") else { return }
      visit.address = plain
      visit.plain = answer(body: Specimen.rss().replacing("https://www.example.edu/news.rss", with: "http://www.example.edu/news.rss"))
    },
    field("Content-Type", nil, "http-no-type"), field("Content-Type", "text/html", "http-type"), field("Content-Type", "feed", "http-type"),
    field("Content-Type", "text/plain", "http-type-vague"), field("Content-Type", "application/xml", "http-type-loose"),
    field("Content-Type", "text/xml", "http-text-xml", also: ["http-type-loose"]),
    field("Content-Type", "text/xml; charset=utf-8", "http-type-loose"),
    field(
      "Content-Type", "application/rss+xml; charset=iso-8859-1", "encoding-wrong", body: Specimen.rss(title: "<title>新闻</title>")),
    field("X-Content-Type-Options", nil, "http-nosniff"),
    field("ETag", nil, "http-no-etag"), field("ETag", "1", "http-etag-malformed"),
    field("Last-Modified", nil, "http-no-last-modified"), field("Last-Modified", "2026-05-02T10:00:00Z", "http-last-modified-malformed"),
    field("Last-Modified", "Fri, 02 May 2026 10:00:00 GMT", "http-last-modified-malformed"),
    FaultyVisit(name: "no validator", rule: "http-no-validator") { visit in
      visit.plain = answer(200, ["ETag": nil, "Last-Modified": nil])
      visit.head = nil
    },
    FaultyVisit(name: "200 to a known ETag", rule: "http-no-304-for-etag") { $0.sameTag = answer() },
    FaultyVisit(name: "200 to a known date", rule: "http-no-304-for-date") { $0.sameDate = answer() },
    FaultyVisit(name: "304 with a body", rule: "http-304-body") { $0.sameTag = answer(304, body: "x") },
    FaultyVisit(name: "304 without ETag", rule: "http-304-fields") { $0.sameTag = answer(304, ["ETag": nil]) },
    FaultyVisit(name: "no HEAD", rule: "http-head") { $0.head = answer(405) },
    FaultyVisit(name: "HEAD with another length", rule: "http-head") { $0.head = answer(200, ["Content-Length": "5"], body: "") },
    FaultyVisit(name: "never compressed", rule: "http-uncompressed") { visit in
      let long = Specimen.rss(behind: String(repeating: "<!-- long -->", count: 300))
      visit.plain = answer(body: long)
      visit.compressed = ["gzip": answer(body: long)]
    },
    field("Content-Encoding", "gzip", "http-coding-forced"), field("Vary", nil, "http-vary"),
    FaultyVisit(name: "gzip without Vary", rule: "http-vary") { visit in
      visit.compressed = ["gzip": answer(200, ["Content-Encoding": "gzip", "ETag": "\"2\"", "Vary": nil])]
    },
    FaultyVisit(name: "one ETag for two codings", rule: "http-shared-etag") { visit in
      visit.compressed = ["gzip": answer(200, ["Content-Encoding": "gzip"])]
    },
    field("Cache-Control", nil, "http-no-cache-control"), field("Cache-Control", "no-store", "http-uncacheable"),
    field("Access-Control-Allow-Origin", nil, "http-cors"), field("Access-Control-Expose-Headers", nil, "http-expose-headers"),
    field(
      "Link", "<https://hub.example.org/>; rel=\"hub\", <https://www.example.edu/news.rss>; rel=\"self\"", "http-links"),
    field(
      "Link", "<https://hub.example.org/>; rel=\"hub\"", "http-links",
      body: Specimen.rss(channel: "<atom:link rel=\"hub\" href=\"https://hub.example.org/\"/>")),
    FaultyVisit(name: "self leads elsewhere", rule: "self-elsewhere") { visit in visit.address = old ?? visit.address },
  ]
}
