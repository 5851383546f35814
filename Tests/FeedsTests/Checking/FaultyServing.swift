import Findings
import Feeds
import Foundation
import Model

/// What is wrong only because of where and when a document is served, how large it is, or what somebody took it for.
enum FaultyServing {
  private static func web(_ address: String) -> WebAddress? { WebAddress(address) }

  static let all: [FaultyDocument] = [
    FaultyDocument(
      name: "a self link that leads elsewhere", document: Specimen.rss(), rule: "self-elsewhere", severity: .warning, line: 7,
      options: CheckOptions(address: web("https://www.example.edu/feed"))),
    FaultyDocument(
      name: "feed_url that leads elsewhere", document: Specimen.json(), rule: "self-elsewhere", severity: .warning, line: 5,
      options: CheckOptions(address: web("https://www.example.edu/feed.json"))),
    FaultyDocument(
      name: "an archive of another feed", document: Specimen.json(own: "\"feed_url\": \"https://www.example.edu/all.json\""),
      rule: "self-elsewhere", severity: .warning, line: 5,
      options: CheckOptions(address: web("https://www.example.edu/news-2025.json"), subscription: web("https://www.example.edu/news.json"))
    ),
    FaultyDocument(
      name: "an archive before itself", document: Specimen.json(feed: "\"next_url\": \"https://www.example.edu/news-2025.json\""),
      rule: "json-next-url", severity: .error, line: 6,
      options: CheckOptions(address: web("https://www.example.edu/news-2025.json"), subscription: web("https://www.example.edu/news.json"))
    ),
    FaultyDocument(
      name: "an archive in Atom of another feed",
      document: Specimen.atom(
        feed: "<fh:archive/><link rel=\"current\" href=\"https://www.example.edu/all.atom\"/>",
        root: " xmlns:fh=\"http://purl.org/syndication/history/1.0\""), rule: "current-elsewhere", severity: .warning, line: 8,
      options: CheckOptions(subscription: web("https://www.example.edu/news.atom"))),
    FaultyDocument(
      name: "a date to come", document: Specimen.rss("<pubDate>Sat, 02 May 2026 10:00:00 GMT</pubDate>"), rule: "date-in-future",
      severity: .warning, line: 13, options: CheckOptions(now: Date(timeIntervalSince1970: 1_770_000_000))),
    FaultyDocument(
      name: "taken for JSON", document: Specimen.rss(), rule: "document-of-other-format", severity: .error, line: 1,
      options: CheckOptions(format: .json)),
    FaultyDocument(
      name: "an export of WordPress taken for a feed", document: wordPress, rule: "document-of-other-format", severity: .error, line: 1,
      options: CheckOptions(format: .rss)),
    FaultyDocument(name: "an export of WordPress", document: wordPress, rule: "wordpress-export", severity: .warning, line: 8),
    FaultyDocument(
      name: "more than 500 KB", document: Specimen.rss(behind: String(repeating: " ", count: 600_000)), rule: "document-big",
      severity: .hint, line: nil),
    FaultyDocument(
      name: "more than a megabyte", document: Specimen.rss(behind: String(repeating: " ", count: 1_100_000)), rule: "document-large",
      severity: .warning, line: nil),
    FaultyDocument(
      name: "more than is checked", document: "<rss>", rule: "document-unchecked", severity: .warning, line: nil,
      bytes: Data(count: 33 << 20)),
    FaultyDocument(
      name: "more values than are checked", document: "{\"items\":[\(String(repeating: "0,", count: 1_000_000))0]}",
      rule: "document-unchecked", severity: .warning, line: nil),
    FaultyDocument(
      name: "a picture", document: "PNG", rule: "document-unreadable", severity: .error, line: nil,
      bytes: Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13])),
    FaultyDocument(
      name: "an old encoding", document: "<rss>", rule: "encoding-not-utf8", severity: .warning, line: 1,
      bytes: Data(
        Specimen.rss(title: "<title>Caf\u{E9}</title>", declaration: "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>").unicodeScalars.map {
          UInt8($0.value)
        })),
    FaultyDocument(
      name: "an encoding that JSON does not have", document: Specimen.json(), rule: "encoding-of-json", severity: .error, line: 1,
      bytes: Specimen.json().data(using: .utf16)),
  ]

  private static let wordPress = Specimen.rss(
    "<wp:status>draft</wp:status><content:encoded><![CDATA[<script>go()</script>]]></content:encoded>",
    channel: "<wp:wxr_version>1.2</wp:wxr_version>",
    root: " xmlns:wp=\"http://wordpress.org/export/1.2/\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"",
    guid: "<guid>17</guid>")
}
