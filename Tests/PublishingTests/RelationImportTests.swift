import Foundation
import Importing
import Model
import Publishing
import SQLiteStore
import Testing

/// What an article has to do with others on its way from document to store.
@Suite struct RelationImportTests {
  @Test func theStoreKeepsWhatTheFrontMatterSays() async throws {
    let newsroom = try Newsroom()
    try await newsroom.importing([
      "a.md": Newsroom.document(
        "contributors: Bo\nvia: https://partner.example.org/a\npodcast: {episode: 3}\nimage: {url: /a.jpg, credit: Bo}")
    ])
    let article = try await newsroom.onlyArticle()
    #expect(article.credits.contributors.map(\.name.string) == ["Bo"])
    #expect(article.relations.via.map(\.url.string) == ["https://partner.example.org/a"])
    #expect(article.episode?.number == 3)
    #expect(article.image?.credit?.string == "Bo")
  }

  @Test func aNewCreditIsNoNewsToReaders() async throws {
    var newsroom = try Newsroom()
    try await newsroom.importing(["a.md": Newsroom.document()])
    newsroom.now += 3600
    let report = try await newsroom.importing(["a.md": Newsroom.document("rights: © Bo\ncomments: /a#comments")])
    #expect(report.updated == 1)
    let article = try await newsroom.onlyArticle()
    #expect(article.updated == Newsroom.date("2026-11-20T02:00:00Z"))
    let last = try await newsroom.store.read { try $0.revisions(of: article.id).last }
    #expect(last?.changes == [.credits, .relations] && last?.isSignificant == false)
  }

  @Test func aSourceThatHasChangedElsewhereChangesNoArticle() async throws {
    let newsroom = try Newsroom()
    let feed = { (updated: String) in
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><id>tag:planet.example.org,2026:feed</id><title>Planet</title><updated>\(updated)</updated>
      <entry><id>tag:partner.example.org,2026:a</id><title>A</title><updated>2026-11-20T00:00:00Z</updated><content>Text</content>
      <link href="https://partner.example.org/a"/>
      <source><id>tag:partner.example.org,2026:feed</id><title>Partner</title><updated>\(updated)</updated></source></entry></feed>
      """
    }
    try await newsroom.importing(feed: feed("2026-11-20T00:00:00Z"), keepsIDs: false)
    let again = try await newsroom.importing(feed: feed("2026-11-22T00:00:00Z"), keepsIDs: false)
    #expect(again.unchanged == 1 && again.updated == 0)
    let source = try #require(try await newsroom.onlyArticle().relations.source)
    #expect(source.title.string == "Partner")
    #expect(source.updated == Newsroom.date("2026-11-20T00:00:00Z"))
  }

  @Test func inspectingShowsWhatJSONFeedHasNoWordsFor() throws {
    var article = ImportedArticle(
      externalID: try text("a"), title: try text("T"), content: CleanHTML(alreadyClean: "<p>T</p>"),
      language: try #require(LanguageTag("en")))
    article.credits = Credits(contributors: [Author(name: try text("Bo"))], rights: try text("© Bo"))
    article.relations = Relations(
      source: SourceFeed(title: try text("Partner"), updated: Date(timeIntervalSince1970: 0)),
      subject: WebAddress("https://example.org/paper"), discussion: Discussion(page: WebAddress("https://example.org/c"), count: 2))
    article.episode = Episode(number: 3, kind: .bonus)
    article.markdown = "T"
    let json = try Inspection(name: "a", document: ImportedDocument(articles: [article]), timeZone: .gmt).jsonFeed()
    let feed = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    let item = try #require((feed["items"] as? [[String: Any]])?.first)
    #expect(item["external_url"] as? String == "https://example.org/paper")
    let more = try #require(item["_tidings"] as? [String: Any])
    #expect((more["contributors"] as? [[String: String]])?.first?["name"] == "Bo")
    #expect(more["rights"] as? String == "© Bo")
    #expect((more["source"] as? [String: String]) == ["title": "Partner", "date_modified": "1970-01-01T00:00:00Z"])
    #expect((more["comments"] as? [String: Any])?["count"] as? Int == 2)
    #expect((more["episode"] as? [String: Any])?["type"] as? String == "bonus")
    #expect(more["markdown"] as? String == "T")
  }

  private func text(_ raw: String) throws -> PlainText { try #require(PlainText(raw)) }
}
