import Findings
import Foundation
import Linting
import Markup
import Testing

/// A finding leads to the tag that it is about.
@Suite struct PlaceTests {
  /// Where a text stands that occurs once.
  private func place(of text: String, in page: String) throws -> SourcePosition {
    let range = try #require(page.firstRange(of: text))
    var places = LinePlaces(Array(page.utf8))
    return places.position(at: page.utf8.distance(from: page.startIndex, to: range.lowerBound))
  }

  /// Every finding in a minified mail stood at 1:1.
  @Test(arguments: [
    "", "<p>校园里的花园，開放 é</p>", "<p>\tA\t</p>", "<p>A</p>\r\n<p>B</p>\r\n\t", "<!-- \u{1F33B} --><style>p>a{color:#222222}</style>",
  ])
  func aFindingStandsAtItsTag(before: String) throws {
    let page = LintedPages.page("\(before)<img src=\"https://example.edu/a.png\" width=\"9\"><a href=\"ftp://example.edu\">File</a>")
      .replacing("\n", with: "")
    let findings = try LintedPages.findings(page)
    #expect(findings.first { $0.rule == "alt-missing" }?.position == (try place(of: "<img", in: page)))
    #expect(findings.first { $0.rule == "link-relative" }?.position == (try place(of: "<a href=\"ftp", in: page)))
    #expect(findings.allSatisfy { $0.part == nil })
  }

  @Test func whatIsNotWrittenHasNoPlace() throws {
    let missing = try #require(try LintedPages.findings("<p>Text</p>").first { $0.rule == "lang-missing" })
    #expect(missing.element == "<html>" && missing.position == nil)
  }

  @Test func aPlaceInAMessageIsOneInItsPage() throws {
    let page = LintedPages.page("<img src=\"https://example.edu/a.png\" width=\"9\">").replacing("\n", with: "")
    let encoded = Data(page.utf8).base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
    let head = "From: a@example.edu\r\nSubject: News\r\nContent-Type: text/html; charset=utf-8\r\n"
    let mail = try #require(LintedMail(message: Data("\(head)Content-Transfer-Encoding: base64\r\n\r\n\(encoded)\r\n".utf8)))
    let findings = try MailLint.run(mail).findings
    let picture = try #require(findings.first { $0.rule == "alt-missing" })
    #expect(picture.position == (try place(of: "<img", in: page)) && picture.part == "text/html")
    let date = try #require(findings.first { $0.rule == "header-missing" })
    #expect(date.position == nil && date.part == nil)
  }
}
