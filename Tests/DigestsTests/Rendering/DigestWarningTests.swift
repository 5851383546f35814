import Digests
import MJML
import Model
import Testing

/// What could be better is told in the words of the files that people have.
@Suite struct DigestWarningTests {
  @Test func theSampleNewsletterHasNone() throws {
    let fixture = try EditionFixture.english()
    #expect(try fixture.renderer(design: EditionFixture.weekly("design.mjml")).check() == [])
  }

  @Test func aWarningNamesTheLineOfTheDesignOnce() throws {
    let digest = try EditionFixture.english().render(design: Self.design(article: "<mj-image src=\"{{url}}\" />"))
    let expected = "design.mjml:5:1: the image has no alt text; say what it shows, or alt=\"\" if it only decorates"
    #expect(digest.warnings.map(\.description) == [expected])
  }

  @Test func aMistakeIsFoundBehindWhatFieldsWrote() throws {
    let article = "<mj-text>{{title}}</mj-text>\n{{^isFirst}}\n<mj-text>{{title}}</mj-text> <mj-buton/>\n{{/isFirst}}"
    let expected = "design.mjml:7:30: unknown component <mj-buton>; did you mean <mj-button>?"
    #expect(try Self.complaint { try EditionFixture.english().render(design: Self.design(article: article)) } == expected)
  }

  @Test func anEndTagThatDoesNotFitNamesTheLineThatItShouldClose() throws {
    let expected = "design.mjml:6:1: </mj-table> cannot close <mj-social> of line 5; write </mj-social> first"
    #expect(
      try Self.complaint { try EditionFixture.english().render(design: Self.design(article: "<mj-social>\n</mj-table>")) } == expected)
  }

  @Test(arguments: ["{{#hasImage}}", "{{^hasImage}}", "{{#isFirst}}", "{{^isFirst}}", "{{#byline}}", "{{^teaser}}", "{{^opensSection}}"])
  func aMistakeIsFoundBeforeThereIsAnEdition(condition: String) throws {
    let design = Self.design(article: "\(condition)<mj-spacer heigt=\"4px\" />{{/\(condition.dropFirst(3))")
    let expected = "design.mjml:5:\(condition.count + 12): <mj-spacer> has no attribute heigt; did you mean height?"
    #expect(try Self.complaint { try EditionFixture.english().renderer(design: design).check() } == expected)
  }

  @Test func picturesThatNobodyDescribedOrSeesAreTold() throws {
    var fixture = try EditionFixture.english()
    fixture.articles[0].image = Image(url: try #require(WebAddress("https://x.example/a.webp")))
    let expected = [
      "“Magnets & motors: “lighter” is not the only goal”: its picture is left out, since some mail programs do not show image/webp; "
        + "use JPEG or PNG",
      "“Copper with less in it”: its picture has no alt text, so the headline is read out instead; describe it",
    ]
    #expect(try fixture.render().warnings.map(\.description) == expected)
  }

  private static func design(article: String) -> TemplateSource {
    TemplateSource(
      file: "design.mjml",
      text: """
        <mjml lang="{{language}}"><mj-head><mj-title>{{edition.subject}}</mj-title></mj-head>
        <mj-body><mj-section><mj-column>
        {{#sections}}
        {{#articles}}
        \(article)
        {{/articles}}
        {{/sections}}
        </mj-column></mj-section></mj-body></mjml>
        """)
  }

  private static func complaint<Result>(_ work: () throws -> Result) throws -> String {
    let error = #expect(throws: DigestError.self) { _ = try work() }
    return "\(try #require(error))"
  }
}
