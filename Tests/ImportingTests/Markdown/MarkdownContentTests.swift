import Foundation
import Importing
import Markup
import Model
import Testing

struct MarkdownContentTests {
  @Test func theContentIsCleanHTML() throws {
    #expect(
      try ReadMarkdown.fixture("full.md").content.html == """
        <p>Magnets &amp; motors are <em>everywhere</em>. See <a href="https://www.example.edu/research/data.html">the data</a> and \
        <a href="https://www.example.org/open">https://www.example.org/open</a>.</p><table><thead><tr><th>Element</th><th>Share</th></tr>\
        </thead><tbody><tr><td>Nd</td><td>51 %</td></tr></tbody></table><p><del>Old</del> text with a note.<sup>1</sup></p>\
        <p><img src="https://www.example.edu/research/furnace.png" alt="A furnace"></p><p>Raw HTML</p><ol><li>The note.</li></ol>\
        <p><strong>Correction:</strong> The first version named the wrong year.</p>
        """)
  }

  @Test func theHeadingIsTakenOutOnlyWhenItIsTheTitle() throws {
    #expect(try ReadMarkdown.front("", "# T\n\nText").content.html == "<p>Text</p>")
    #expect(try ReadMarkdown.front("", "# Another\n\nText").content.html == "<h2>Another</h2><p>Text</p>")
  }

  @Test func aCorrectionIsShownInTheLanguageOfTheArticle() throws {
    #expect(
      try ReadMarkdown.front("language: en\ncorrection: It was 2025.").content.html.hasSuffix(
        "<p><strong>Correction:</strong> It was 2025.</p>"))
    #expect(try ReadMarkdown.front("language: zh\ncorrection: 应为2025年。").content.html.hasSuffix("<p><strong>更正：</strong>应为2025年。</p>"))
  }

  @Test func quotesStayAsTheyWereTyped() throws {
    #expect(try ReadMarkdown.front("", "\"a\" -- 'b'...").content.html == "<p>\"a\" -- 'b'...</p>")
  }

  @Test func dangerousLinksAreTakenOut() throws {
    let html = try ReadMarkdown.front("", "[a](javascript:alert(1)) ![b](data:text/html,x) <img src=x onerror=alert(1)>").content.html
    #expect(!html.contains("javascript") && !html.contains("data:") && !html.contains("onerror"))
  }

  @Test func aTitleIsNeeded() {
    #expect(ReadMarkdown.refusal("---\ndate: 2026-10-02\n---\nText only").contains("no title was found"))
  }
}
