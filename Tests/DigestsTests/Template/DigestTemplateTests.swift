import Digests
import Foundation
import Model
import Testing

/// A template that could go wrong with some edition is refused before there is one.
@Suite struct DigestTemplateTests {
  @Test func theSampleTemplatesAreAccepted() throws {
    _ = try EditionFixture.english().render()
  }

  @Test(
    arguments: [
      ("<mj-text>{{edition.nubmer}}</mj-text>", "there is no field {{edition.nubmer}} here; did you mean {{edition.number}}?"),
      ("{{#sections}}{{titel}}{{/sections}}", "there is no field {{titel}} here; did you mean {{title}}?"),
      ("{{xyzzyplugh}}", "there is no field {{xyzzyplugh}} here"),
      ("{{#sections}}{{#articles}}{{#image}}{{caption}}{{/image}}{{/articles}}{{/sections}}", "there is no field {{caption}} here"),
      ("{{title}}", "there is no field {{title}} here"),
      ("{{sections.title}}", "there is no field {{sections.title}} here"),
      ("{{.}}", "there is no field {{.}} here"),
    ])
  func anUnknownFieldIsNamedWithTheNearest(design: String, message: String) {
    #expect(fault(design)?.hasPrefix(message) == true, "\(fault(design) ?? "accepted")")
  }

  @Test func theLineIsNamed() {
    #expect(throws: TemplateError.self) { try template("<mjml>\n\n  {{! a\n comment }}\n {{nothing}}") }
    do {
      _ = try template("<mjml>\n\n  {{! a\n comment }}\n {{nothing}}")
    } catch {
      #expect("\(error)".hasPrefix("design.mjml:5: "))
    }
  }

  @Test(
    arguments: [
      "{{{newsletter.title}}}", "{{&newsletter.title}}", "{{& newsletter.title }}", "{{{reader.unsubscribeURL}}}",
      "{{#sections}}{{#articles}}{{contentHTML}}{{/articles}}{{/sections}}",
    ])
  func onlyTheContentIsWrittenUnescaped(design: String) {
    #expect(fault(design) != nil)
  }

  @Test func theContentMayStandInTripleBraces() {
    #expect(fault("{{#sections}}{{#articles}}<mj-text>{{{contentHTML}}}</mj-text>{{/articles}}{{/sections}}") == nil)
  }

  @Test(
    arguments: [
      "<a href=\"{{newsletter.title}}\">", "<img src='{{edition.subject}}'>", "<a href=\"https://x/?q={{edition.date}}\">",
      "<p style=\"color:{{newsletter.title}}\">", "<mj-text color=\"{{newsletter.title}}\">", "<mj-text {{brand.color}}>",
      "<a href={{publication.homePage}}>", "<mj-style>.a{content:\"{{newsletter.title}}\"}</mj-style>",
      "<mj-style inline=\"inline\">{{publication.homePage}}</mj-style>", "<style>{{language}}</style>",
      "<script>var a = {{edition.number}}</script>",
      "<!-- {{newsletter.title}} -->", "<p onclick=\"{{newsletter.title}}\">",
      "<mj-section {{#edition.isThin}}padding=\"0\"{{/edition.isThin}}>",
      "<mj-image\n  alt=\"x\"\n  src = \"{{newsletter.title}}\" />", "<p>{{font.family}}</p>",
    ])
  func aFieldStandsOnlyWhereItIsSafe(design: String) {
    #expect(fault(design)?.contains("may not stand") == true, "\(fault(design) ?? "accepted")")
  }

  @Test(
    arguments: [
      "<a href=\"{{publication.homePage}}\">{{publication.title}}</a>", "<img alt=\"{{newsletter.title}}\" width=\"{{edition.number}}\">",
      "<mj-style>.a{color:{{brand.color}}}</mj-style><p>{{newsletter.title}}</p>", "<mj-style /><p>{{newsletter.title}}</p>",
      "<style>p > a{}</style>{{newsletter.title}}", "<!-- <p> -->{{newsletter.title}}", "<br/>{{newsletter.title}}",
      "<mj-section background-color=\"{{brand.color}}\" font-family=\"{{font.family}}\">", "{{! nothing {{ here }}<p>{{words.links}}</p>",
      "{{#publication.postalAddress}}{{.}}{{/publication.postalAddress}}",
      "{{^edition.isThin}}{{#edition.preheader}}x{{/edition.preheader}}{{/edition.isThin}}",
    ])
  func whatIsSafeIsAccepted(design: String) {
    #expect(fault(design) == nil)
  }

  @Test(
    arguments: [
      "{{#sections}}", "{{/sections}}", "{{#sections}}{{#articles}}{{/sections}}{{/articles}}", "{{sections}}", "{{brand}}",
      "{{newsletter.title",
      "{{> partial}}", "{{=<% %>=}}", "{{$block}}", "{{uppercased(newsletter.title)}}", "{{}}", "{{% CONTENT_TYPE:HTML}}",
      "{{{newsletter.title}} }",
    ])
  func whatTemplatesDoNotHaveIsRefused(design: String) {
    #expect(fault(design) != nil)
  }

  @Test func aBadSubjectIsBlamedOnTheDefinition() throws {
    var fixture = try EditionFixture.english()
    fixture.newsletter.subject = "{{edition.number}}"
    do {
      _ = try fixture.render()
      Issue.record("accepted")
    } catch {
      #expect("\(error)".hasPrefix("templates/weekly/newsletter.yaml, subject:1: there is no field {{edition.number}} here"))
    }
  }

  private func fault(_ design: String) -> String? {
    do {
      _ = try template(design)
      return nil
    } catch let error as TemplateError {
      return "\(error.problem)"
    } catch {
      return "\(error)"
    }
  }

  private func template(_ design: String) throws -> DigestTemplate {
    let fixture = try EditionFixture.english()
    return try DigestTemplate(
      newsletter: fixture.newsletter, definitionFile: "newsletter.yaml", design: TemplateSource(file: "design.mjml", text: design),
      text: TemplateSource(file: "text.mustache", text: "{{newsletter.title}}"))
  }
}
