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
      expect(article.credits, and: article.relations, in: entry, as: format)
      let alt = entry.descendants.first { $0.name == "description" && $0["type"] == "plain" }?.text
      #expect((alt ?? "") == article.image?.alt)
    }
  }

  private func expect(_ credits: Credits, and relations: Relations, in entry: Element, as format: FeedFormat) {
    let contributor = entry.childElements.first { $0.name == "contributor" }
    #expect((contributor?.firstChild("name") ?? contributor)?.text == credits.contributors.first?.name.string)
    #expect(entry.firstChild("rights")?.text == credits.rights?.string)
    let source = entry.firstChild("source")
    #expect((source?.firstChild("title") ?? source)?.text == relations.source?.title.string)
    #expect(format == .rss || source?.firstChild("rights")?.text == relations.source?.rights?.string)
    let titles = entry.childElements.filter { ["via", "related"].contains($0["rel"]) }.map { $0["title"] }
    #expect(titles == [relations.via.first?.title?.string, relations.related.first?.title?.string])
    #expect(entry.firstChild("in-reply-to")?["ref"] == relations.inReplyTo?.id.string)
  }

  @Test func anyTextOfAnEpisodeReadsBack() throws {
    var generator = SeededGenerator(seed: 12)
    var definition = try FeedSamples.definition()
    for _ in 0..<300 {
      var article = try HostileArticle.random(using: &generator)
      article.attachments = [Attachment(url: article.url, mediaType: try #require(MediaType("audio/mpeg")))]
      let episode = try #require(article.episode)
      definition.podcast = Podcast(
        categories: [try #require(PodcastCategory("News"))], image: article.url, isExplicit: false, author: episode.title,
        funding: [PodcastFunding(url: article.url, text: episode.people[0].name)], people: episode.people)
      let document = try XMLParser.document(try FeedSamples.document(of: [article], in: definition, as: .rss))
      let channel = try #require(document.root?.firstChild("channel"))
      let item = try #require(channel.firstChild("item"))
      #expect(channel.firstChild("author")?.text == episode.title?.string)
      #expect(channel.firstChild("funding")?.text == episode.people[0].name.string)
      // The headline comes first, then the title of iTunes.
      #expect(item.childElements.filter { $0.name == "title" }.map(\.text) == [article.title.string, episode.title?.string])
      #expect(item.firstChild("person")?.text == episode.people[0].name.string)
      #expect(item.firstChild("person")?["role"] == episode.people[0].role?.string)
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
