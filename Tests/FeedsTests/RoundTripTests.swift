import Feeds
import Foundation
import Markup
import Model
import TestSupport
import Testing

struct RoundTripTests {
  @Test(arguments: [FeedFormat.rss, .atom])
  func anyTextInAnyFieldReadsBackFromXML(format: FeedFormat) throws {
    var generator = SeededGenerator(seed: 20_261_123)
    for _ in 0..<300 {
      let article = try HostileArticle.random(using: &generator)
      let document = try XMLParser.document(try FeedSamples.document(of: [article], as: format))
      let entries = try #require(document.root).descendants.filter { $0.name == "item" || $0.name == "entry" }
      let entry = try #require(entries.first)
      #expect(entries.count == 1)
      #expect(entry.firstChild("title")?.text == article.title.string)
      let summary = try #require(article.summary?.string)
      #expect(entry.firstChild("description")?.text == (format == .rss ? HTMLSerializer.html([.text(summary)]) : nil))
      #expect(entry.firstChild("summary")?.text == (format == .atom ? summary : nil))
      let content = entry.childElements.first { $0.name == "encoded" || $0.name == "content" && $0["type"] == "html" }
      #expect(content?.text == legal(article.content.html))
      let terms = entry.childElements.filter { $0.name == "category" }.map { $0["term"] ?? $0.text }
      #expect(terms == ([article.section].compactMap(\.self) + article.tags).map(\.string))
      let alt = entry.descendants.first { $0.name == "description" && $0["type"] == "plain" }?.text
      #expect((alt ?? "") == article.image?.alt)
    }
  }

  @Test func anyTextInAnyFieldReadsBackFromJSON() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let article = try HostileArticle.random(using: &generator)
      let document = try FeedSamples.document(of: [article], as: .json)
      let feed = try #require(try JSONSerialization.jsonObject(with: document) as? [String: Any])
      let item = try #require((feed["items"] as? [[String: Any]])?.first)
      #expect(item["title"] as? String == article.title.string)
      #expect(item["summary"] as? String == article.summary?.string)
      #expect(item["content_html"] as? String == article.content.html)
      #expect((item["authors"] as? [[String: String]])?.first?["name"] == article.authors.first?.name.string)
    }
  }

  @Test(arguments: FeedFormat.allCases)
  func theSameArticlesMakeTheSameBytes(format: FeedFormat) throws {
    let articles = try FeedSamples.articles()
    #expect(try FeedSamples.document(of: articles, as: format) == FeedSamples.document(of: articles, as: format))
  }

  /// What XML 1.0 can hold of a text without being discouraged from it (§2.2), less the byte order mark.
  private func legal(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where isLegal(scalar) { kept.append(scalar) }
    return String(kept)
  }

  private func isLegal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
