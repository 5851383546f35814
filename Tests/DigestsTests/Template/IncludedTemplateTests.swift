import Digests
import MJML
import Model
import TestSupport
import Testing

/// Files that lie in a dictionary.
private struct Shelf: IncludedFiles {
  let texts: [String: String]

  func text(at path: String, limit: Int) throws(IncludeRefusal) -> String {
    guard let text = texts[path] else { throw IncludeRefusal("there is no such file; correct the path") }
    return text
  }
}

/// What a newsletter's design includes is a template too.
@Suite struct IncludedTemplateTests {
  private func render(_ body: String, _ texts: [String: String]) throws -> RenderedDigest {
    let fixture = try EditionFixture.english()
    return try renderer(fixture, body, texts).render(fixture.edition, articles: fixture.articles)
  }

  private func renderer(_ fixture: EditionFixture, _ body: String, _ texts: [String: String]) throws -> DigestRenderer {
    let design = """
      <mjml lang="en"><mj-head><mj-title>{{edition.subject}}</mj-title></mj-head><mj-body>
      \(body)
      </mj-body></mjml>
      """
    let template = try DigestTemplate(
      newsletter: fixture.newsletter, definitionFile: "newsletter.yaml",
      design: TemplateSource(file: "templates/weekly/design.mjml", text: design),
      text: TemplateSource(file: "templates/weekly/text.mustache", text: "{{newsletter.title}}"), files: Shelf(texts: texts))
    return DigestRenderer(template: template, newsletter: fixture.newsletter, publication: fixture.publication)
  }

  private func error(_ body: String, _ texts: [String: String]) -> String {
    do {
      _ = try render(body, texts)
      return "rendered"
    } catch {
      return "\(error)"
    }
  }

  private func section(_ content: String) -> String {
    "<mj-section><mj-column>\n\(content)</mj-column></mj-section>"
  }

  @Test func aFooterHasTheFieldsOfTheNewsletter() throws {
    let footer = section(
      """
      <mj-text>{{#publication.postalAddress}}{{.}}<br />{{/publication.postalAddress}}
      <a href="{{reader.unsubscribeURL}}">{{words.unsubscribe}}</a></mj-text>
      """)
    let html = try render("<mj-include path='./parts/footer' />", ["parts/footer.mjml": footer]).html
    #expect(html.contains("<br />"))
    #expect(html.contains(">Unsubscribe</a>"))
  }

  @Test func whatIsIncludedIncludesAndStylesAreFilledToo() throws {
    let texts = [
      "parts/footer.mjml": "<mj-include path='../style.css' type='css' /><mj-include path='line.html' type='html' />",
      "style.css": ".rule{color:{{brand.linkColor}}}", "parts/line.html": "<p lang='{{language}}'>{{newsletter.title}}</p>",
    ]
    let html = try render("<mj-include path='parts/footer.mjml' />", texts).html
    #expect(html.contains("<p lang='en'>JXUST Weekly</p>"))
    #expect(html.contains("<style>.rule{color:#"))
  }

  @Test func anIncludedLoopShowsArticles() throws {
    let list = "{{#sections}}\(section("{{#articles}}<mj-text>{{title}}</mj-text>{{/articles}}")){{/sections}}"
    let html = try render("<mj-include path='list.mjml' />", ["list.mjml": list]).html
    #expect(html.contains("Copper with less in it"))
  }

  @Test func aWrongFieldIsToldInItsFile() {
    #expect(
      error("<mj-include path='foot.mjml' />", ["foot.mjml": "<mj-section>\n<mj-column><mj-text>{{newsleter.title}}</mj-text>"])
        == "templates/weekly/foot.mjml:2: there is no field {{newsleter.title}} here; did you mean {{newsletter.title}}?")
    #expect(
      error(
        "{{#sections}}{{#articles}}<mj-include path='a.mjml' />{{/articles}}{{/sections}}",
        ["a.mjml": section("<mj-text>{{title}}</mj-text>")]
      )
      .hasPrefix("templates/weekly/a.mjml:2: there is no field {{title}} here"))
  }

  @Test func aFieldMayStandOnlyWhereItIsSafe() {
    #expect(
      error("<mj-include path='a.css' type='css' />", ["a.css": ".a{color:{{newsletter.title}}}"])
        == "templates/weekly/a.css:1: {{newsletter.title}} may not stand in a style sheet, where only brand colours and fonts may")
    #expect(
      error("<mj-include path='{{language}}.mjml' />", [:])
        == "templates/weekly/design.mjml:2: {{language}} may not stand in the attribute path, where no field may")
  }

  @Test func aMistakeBehindWhatFieldsWroteIsToldInItsFile() {
    let footer = "{{#sections}}\n<mj-section><mj-column><mj-text>{{title}}</mj-text> <mj-buton/>\n</mj-column></mj-section>{{/sections}}"
    #expect(
      error("<mj-include path='foot.mjml' />", ["foot.mjml": footer])
        == "templates/weekly/foot.mjml:2:53: unknown component <mj-buton>; did you mean <mj-button>?")
    #expect(
      error(" <mj-include path='none.mjml' />", [:])
        == "templates/weekly/design.mjml:2:2: none.mjml cannot be included: there is no such file; correct the path")
  }

  @Test func aWarningNamesTheFileOnce() throws {
    let footer = section("<mj-image src=\"{{publication.homePage}}\" />")
    let warnings = try render("<mj-include path='foot.mjml' /><mj-include path='foot.mjml' />", ["foot.mjml": footer]).warnings
    #expect(
      warnings.map(\.description) == [
        "templates/weekly/foot.mjml:2:1: the image has no alt text; say what it shows, or alt=\"\" if it only decorates"
      ])
  }

  @Test func aCircleEnds() {
    #expect(
      error("<mj-include path='a.mjml' />", ["a.mjml": "<mj-include path='b.mjml' />", "b.mjml": "<mj-include path='a.mjml' />"])
        .contains("it includes itself"))
  }
}
