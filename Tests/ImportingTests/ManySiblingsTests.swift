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
      {"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [\(many("{x},\n", 90_000)){"id": "a", "title": "First", "content_text": "Text"}]}
      """
    #expect(try articles(feed, named: "feed.json").map(\.title.string) == ["First"])
  }

  @Test func peopleAndFilesOfAnItem() throws {
    let people = (0..<Self.count).map { "<dc:creator>Person \($0)</dc:creator>" }.joined()
    let files = (0..<Self.count).map { "<enclosure url='https://a.example/\($0).mp3' length='1' type='audio/mpeg'/>" }.joined()
    let feed = """
      <rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>T</title>
      <item><title>First</title><description>Text</description>\(people)\(files)</item></channel></rss>
      """
    let article = try #require(try articles(feed, named: "feed.xml").first)
    #expect(article.authors.count == Self.count && article.attachments.count == Self.count)
  }

  @Test func feedsOfOneNameInAList() throws {
    let outlines = (0..<Self.count).map { "<outline type='rss' text='Same' xmlUrl='https://a.example/\($0)'/>" }.joined()
    let opml = "<opml version='2.0'><head><title>T</title></head><body>\(outlines)</body></opml>"
    let list = try #require(try SubscriptionList.read(SourceDocument(name: "list.opml", bytes: Data(opml.utf8))))
    #expect(Set(list.sources.map(\.name)).count == Self.count)
  }

  @Test func captionsOfAWordPressPost() throws {
    let captions = (0..<20_000).map { "[caption id='\($0)']<img src='https://a.example/\($0).jpg'> x[/caption]" }.joined()
    let export = """
      <rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:wp='http://wordpress.org/export/1.2/'><channel>
      <title>T</title><wp:wxr_version>1.2</wp:wxr_version><item><title>First</title><guid>https://a.example/?p=1</guid>
      <wp:post_type>post</wp:post_type><wp:status>publish</wp:status><content:encoded><![CDATA[\(captions)]]></content:encoded></item>
      </channel></rss>
      """
    let article = try #require(try articles(export, named: "export.xml").first)
    #expect(article.content.html.components(separatedBy: "<figcaption>").count == 20_001)
  }

  @Test(arguments: [
    ("page.html", "<title>T</title>" + String(repeating: "<b>x</b>", count: 100_001), "tags"),
    ("feed.xml", "<rss><channel>" + String(repeating: "<a/>", count: 400_001) + "</channel></rss>", "tags"),
    ("list.opml", "<opml><body>" + String(repeating: "<outline/>", count: 400_001) + "</body></opml>", "tags"),
    (
      "feed.json", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[" + String(repeating: "{},", count: 100_001) + "{}]}",
      "values"
    ),
    ("page.txt", "Title\n" + String(repeating: "x\n", count: 40_001), "lines"),
  ])
  func moreThanAnyOfficeWritesIsRefusedInWords(name: String, text: String, what: String) throws {
    let document = SourceDocument(name: name, bytes: Data(text.utf8))
    let error = #expect(throws: ImportError.self) {
      if try SubscriptionList.read(document) == nil { _ = try DocumentImporter.read(document, in: .sample()) }
    }
    guard case .tooMany(what, _, _)? = error?.problem else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
