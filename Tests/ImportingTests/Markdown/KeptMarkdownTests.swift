import Foundation
import Importing
import Model
import Testing

/// Markdown that is kept as it was written is handed on to editors and readers that render it themselves.
struct KeptMarkdownTests {
  @Test func theTextIsKeptWithoutFrontMatterAndTitle() throws {
    #expect(
      try markdown("# T\n\nA *b* [c](/d) & <https://e.org>, a < b.\n\n| x |\n|---|\n| y |\n")
        == "A *b* [c](/d) & <https://e.org>, a < b.\n\n| x |\n|---|\n| y |")
    #expect(try markdown("```\n<script>alert(1)</script>\n```\n\nText") == "```\n<script>alert(1)</script>\n```\n\nText")
  }

  @Test(arguments: [
    "Text <script>alert(1)</script>", "<div onclick=\"x()\">a</div>", "[a](javascript:alert(1))", "[a](JaVaScRiPt:alert(1))", "<!-- x -->",
    "[a](&#106;avascript:alert(1))", "![a](data:text/html;base64,AAAA)", "<javascript:alert(1)>", "[a][b]\n\n[b]: vbscript:x", "", "  \n",
    "Title\n=====\n\n# T\n\nText <b>x</b>",
  ])
  func whatHoldsHTMLOrScriptsIsNotHandedOn(body: String) throws {
    #expect(try markdown(body.isEmpty ? "# T" : body) == nil)
  }

  @Test func aTextWithoutItsCorrectionIsNotHandedOn() throws {
    #expect(try markdown("Text", front: "correction: It was Bo.") == nil)
  }

  @Test func itIsKeptOnlyWhereThatIsWanted() throws {
    #expect(try ReadMarkdown.front("tags: a").markdown == nil)
  }

  private func markdown(_ body: String, front: String = "") throws -> String? {
    let source = SourceDefinition(name: try #require(Slug("articles")), kind: .markdown, paths: [], keepsMarkdown: true)
    let context = ImportContext(
      source: source, publicationLanguage: try #require(LanguageTag("en")), timeZone: .gmt,
      homePage: try #require(WebAddress("https://www.example.edu")))
    let text = "---\ntitle: T\ndate: 2026-10-02\n\(front)\n---\n\(body)\n"
    let document = SourceDocument(name: "a.md", bytes: Data(text.utf8))
    return try #require(try DocumentImporter.read(document, in: context).articles.first).markdown
  }
}
