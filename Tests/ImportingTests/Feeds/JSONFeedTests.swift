import Foundation
import Importing
import Markup
import Model
import Testing

struct JSONFeedTests {
  @Test func oneZeroHasOneAuthorAndMayHaveNumbersForIDs() throws {
    let feed = try ReadFeed.text(
      """
      {"version": "https://jsonfeed.org/version/1", "title": "T", "home_page_url": "https://j.example/", "author": {"name": "Ann", "url": "https://j.example/ann"},
       "items": [{"id": 12, "url": "/12", "title": "A <b> & c", "content_text": "One\\nline\\n\\nTwo <3", "date_published": "2025-10-02T10:32:00+08:00"}]}
      """)
    let article = try #require(feed.articles.first)
    #expect(article.externalID.string == "12")
    #expect(article.url?.string == "https://j.example/12")
    #expect(article.title.string == "A <b> & c")
    #expect(article.content.html == "<p>One<br>line</p><p>Two &lt;3</p>")
    #expect(article.authors.map(\.name.string) == ["Ann"])
    #expect(article.published?.timeIntervalSince1970 == 1_759_372_320)
  }

  @Test func membersOfTheWrongKindCountAsMissing() throws {
    let feed = try ReadFeed.text(
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": null, "items": [
        {"id": "1", "title": "A", "tags": "one", "authors": {"name": "x"}, "attachments": [{"mime_type": "a/b"}, 7], "date_published": 5, "content_html": null},
        "no item", {"id": "3", "title": "C"}]}
      """)
    #expect(feed.articles.map(\.title.string) == ["A", "C"])
    #expect(feed.refusals.map(\.entry) == ["entry 2"])
    #expect(feed.articles[0].tags.map(\.string) == ["one"])
    #expect(feed.articles[0].repairs.count { $0.message == "left out an attachment without an address" } == 2)
  }

  @Test func aBombOfBracketsIsRefused() throws {
    let bomb = "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": " + String(repeating: "[", count: 200_000)
    #expect(throws: ImportError.self) { try ReadFeed.text(bomb) }
  }
}
