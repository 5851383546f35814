import Digests
import Foundation
import Model
import TestSupport
import Testing

/// Less and less of the articles is shown until the mail is small enough.
@Suite struct DigestSizeTests {
  @Test func theHTMLStaysBelow90KilobytesToTheByte() throws {
    let empty = try Self.render(teaser: "a").htmlBytes - 1
    let room = DigestSize.htmlLimit - empty
    let largest = try Self.render(teaser: String(repeating: "a", count: room - 1))
    #expect(largest.level == .excerpts && largest.htmlBytes == 92_159)
    #expect(largest.sizes.map(\.level) == [.excerpts])
    #expect(largest.warnings == [])

    let larger = try Self.render(teaser: String(repeating: "a", count: room))
    #expect(larger.level == .titles)
    #expect(larger.sizes.map(\.level) == [.excerpts, .titles])
    #expect(larger.sizes[0].htmlBytes == 92_160 && larger.sizes[1].htmlBytes == larger.htmlBytes)
    #expect(
      larger.warnings.map(\.description) == [
        "less of each article is shown, so that Gmail does not cut the mail off "
          + "(excerpts: 92160 bytes, of less than 92160; titles: \(larger.htmlBytes) bytes, of less than 92160)"
      ])
  }

  @Test func theTransferEncodingCountsToo() throws {
    let digest = try Self.render(teaser: String(repeating: "理", count: 28_000))
    #expect(digest.level == .titles)
    #expect(digest.sizes[0].htmlBytes < DigestSize.htmlLimit)
    #expect(digest.sizes[0].encodedBytes >= DigestSize.encodedLimit)
    #expect(
      digest.warnings.map(\.description).first?.contains("excerpts: \(digest.sizes[0].encodedBytes) bytes encoded, of less than 102400")
        == true)
  }

  @Test func anArticleOf200KilobytesIsCutDownToItsExcerpt() throws {
    let fixture = try EditionKind.largeArticle.fixture()
    #expect(fixture.articles[0].content.html.utf8.count >= 200_000)
    let digest = try fixture.render()
    #expect(digest.sizes.map(\.level) == [.full, .excerpts])
    #expect(digest.htmlBytes < DigestSize.htmlLimit)
  }

  @Test func sixtyArticlesAreCutDownToTheirHeadlines() throws {
    let digest = try EditionKind.sixtyArticles.fixture().render()
    #expect(digest.sizes.map(\.level) == [.excerpts, .titles])
    #expect(digest.htmlBytes < DigestSize.htmlLimit)
    #expect(digest.html.ranges(of: "<h3 ").count == 60)
  }

  @Test func everyKindOfEditionFits() throws {
    for kind in EditionKind.allCases { #expect(try kind.fixture().render().sizes.last?.fits == true, "\(kind)") }
  }

  @Test func headlinesThatAreTooManyAreRefusedWithAllSizes() throws {
    let error = #expect(throws: DigestError.self) { try EditionFixture.articles(200).render() }
    let message = try #require(error).description
    #expect(message.contains("200 articles (excerpts: ") && message.contains("titles: ") && message.contains("Lower the limits"))
  }

  private static func render(teaser: String) throws -> RenderedDigest {
    var fixture = try EditionFixture.english()
    fixture.articles[0].image = nil
    fixture.articles[0].mail.teaser = try SelectionFixtures.text(teaser)
    fixture.edition.drafted = [EditionSection(title: try SelectionFixtures.text("Research"), articles: [fixture.articles[0].id])]
    let design = """
      <mjml lang="en"><mj-head><mj-title>{{edition.subject}}</mj-title></mj-head><mj-body><mj-section><mj-column>
      {{#sections}}{{#articles}}<mj-text><h2>{{title}}</h2>{{teaser}}</mj-text>{{/articles}}{{/sections}}
      </mj-column></mj-section></mj-body></mjml>
      """
    return try fixture.render(design: TemplateSource(file: "design.mjml", text: design))
  }
}
