import Foundation
import Model
import Testing

struct ArticleCodingTests {
  /// A revision of 2026 as the store has kept it.
  private static let old = """
    {"attachments":[],"authors":[{"name":"Ann Lee"}],"content":"<p>T</p>","editedByHand":[],"id":"tag:example.edu,2026:a","language":"en",
    "mail":{"isIncluded":true},"origin":{"externalID":"a","source":"cms"},"state":{"draft":{}},"tags":[],"title":"T","updated":0,
    "url":"https://example.edu/a"}
    """

  @Test func anArticleFromBeforeCreditsReadsAsOneWithoutAny() throws {
    let article = try JSONDecoder().decode(Article.self, from: Data(Self.old.utf8))
    #expect(article.credits == Credits())
    #expect(article.relations == Relations())
    #expect(article.episode == nil)
  }

  @Test func whatIsEmptyIsNotWritten() throws {
    let article = try JSONDecoder().decode(Article.self, from: Data(Self.old.utf8))
    let written = String(decoding: try JSONEncoder().encode(article), as: UTF8.self)
    #expect(!written.contains("credits"))
    #expect(!written.contains("relations"))
    #expect(!written.contains("episode"))
  }

  @Test func whatIsThereComesBack() throws {
    var article = try JSONDecoder().decode(Article.self, from: Data(Self.old.utf8))
    article.credits.rights = PlainText("© Ann Lee")
    article.relations.discussion = Discussion(page: WebAddress("https://example.edu/a#comments"), count: 3)
    article.episode = Episode(number: 12)
    #expect(try JSONDecoder().decode(Article.self, from: try JSONEncoder().encode(article)) == article)
  }
}
