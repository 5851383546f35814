import Foundation
import Importing
import Model
import TestSupport
import Testing

/// One thing a hundred thousand times in one place: what looks at all of its neighbours for each would take minutes.
///
/// The limit is far above what the documents need, in a debug build, too, and far below what a square of their number costs.
@Suite(.timeLimit(.minutes(1))) struct ManySiblingsTests {
  private static let count = 60_000

  private func many(_ text: String, _ count: Int = count) -> String { String(repeating: text, count: count) }

  private func articles(_ text: String, named name: String) throws -> [ImportedArticle] {
    try DocumentImporter.read(SourceDocument(name: name, bytes: Data(text.utf8)), in: .sample()).articles
  }

  @Test func entriesThatAnEntrySwallowed() throws {
    let inner = many("<entry><id>x</id></entry>")
    let feed = "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title><entry><id>urn:a</id><title>First</title>\(inner)</entry></feed>"
    #expect(try articles(feed, named: "feed.xml").map(\.title.string) == ["First"])
  }

  @Test func itemsThatAnItemSwallowed() throws {
    let inner = many("<item><guid>x</guid></item>")
    let feed = "<rss version='2.0'><channel><title>T</title><item><title>First</title>\(inner)</item></channel></rss>"
    #expect(try articles(feed, named: "feed.xml").map(\.title.string) == ["First"])
  }

  @Test func brokenObjectsOfAJSONFeed() throws {
    let feed = """
      {"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [\(many("{x},\n", 200_000)){"id": "a", "title": "First", "content_text": "Text"}]}
      """
    #expect(try articles(feed, named: "feed.json").map(\.title.string) == ["First"])
  }
}
