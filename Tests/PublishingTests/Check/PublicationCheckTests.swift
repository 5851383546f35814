import Findings
import Feeds
import Foundation
import Model
import TestSupport
import Testing

@testable import Publishing

/// What a build has written is looked at before it is published.
@Suite struct PublicationCheckTests {
  private func check() throws -> PublicationCheck {
    PublicationCheck(feedsBase: try #require(WebAddress("https://feeds.example/")))
  }

  private static let right = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>News</title><link>https://www.example.edu/</link>
    <description>All</description><atom:link rel="self" href="https://feeds.example/news.rss"/></channel></rss>
    """

  private func put(_ text: String, as name: String, into folder: inout PublicFolder) throws {
    let sink = try folder.sink(for: name)
    try Data(text.utf8).withUnsafeBytes { try sink.write($0) }
    try folder.commit(sink, as: name)
  }

  @Test func aFeedWithAnErrorDoesNotTakeThePlaceOfTheOldOne() throws {
    let scratch = try TemporaryFolder()
    let place = scratch.url.appending(path: "public", directoryHint: .isDirectory)
    do {
      var folder = try PublicFolder(place, publication: try Newsroom().publication())
      try put(Self.right, as: "news.rss", into: &folder)
      #expect(folder.changes == ["news.rss": .created] && folder.findings.isEmpty)
    }
    var folder = try PublicFolder(place, publication: try Newsroom().publication())
    try put(Self.right.replacing("<title>News</title>", with: ""), as: "news.rss", into: &folder)
    try put("<p>no feed</p>", as: "index.html", into: &folder)
    #expect(folder.changes == ["news.rss": .refused, "index.html": .created])
    #expect(folder.findings["news.rss"]?.findings.map(\.rule) == ["element-missing"])
    #expect(try String(contentsOf: place.appending(path: "news.rss"), encoding: .utf8) == Self.right)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path()).allSatisfy { !$0.hasSuffix(".tidings-new") })
  }

  @Test func aWarningIsToldAndPublished() throws {
    let text = Self.right.replacing("feeds.example/news.rss", with: "feeds.example/feed")
    let report = try #require(try check().report(on: Data(text.utf8), named: "news.rss"))
    #expect(report.findings.map(\.rule) == ["self-elsewhere"] && !report.hasErrors)
  }

  @Test func anArchiveInJSONNamesTheFeedThatItIsAnArchiveOf() throws {
    let archive = """
      {"version": "https://jsonfeed.org/version/1.1", "title": "News", "home_page_url": "https://www.example.edu/",
      "feed_url": "https://feeds.example/news.json", "next_url": "https://feeds.example/news-2026-04.json", "items": []}
      """
    let feed = try #require(Slug("news"))
    let name = "news-2026-05.json"
    #expect(try check().report(on: Data(archive.utf8), named: name, archiveOf: feed)?.findings.map(\.rule) == [])
    let other = archive.replacing("news.json", with: "all.json")
    #expect(try check().report(on: Data(other.utf8), named: name, archiveOf: feed)?.findings.map(\.rule) == ["self-elsewhere"])
    let circle = archive.replacing("news-2026-04", with: "news-2026-05")
    #expect(try check().report(on: Data(circle.utf8), named: name, archiveOf: feed)?.findings.map(\.rule) == ["json-next-url"])
  }

  @Test func aFileThatIsNoFeedIsNotLookedAt() throws {
    for name in ["index.html", "feed.css", "robots"] { #expect(try check().report(on: Data("x".utf8), named: name) == nil) }
  }
}
