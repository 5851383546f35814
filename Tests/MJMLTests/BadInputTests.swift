import Markup
import TestSupport
import Testing

@testable import MJML

/// A file for every path, each of which includes two more.
private struct EndlessShelf: IncludedFiles {
  func text(at path: String, limit: Int) throws(IncludeRefusal) -> String {
    let name = path.dropLast(5)
    return "<mj-include path='\(name)a.mjml'/>\n<mj-include path='\(name)b.mjml'/>"
  }
}

/// What is far too much ends in a result or a clear error, in bounded time.
@Suite(.timeLimit(.minutes(2))) struct BadInputTests {
  private func render(_ content: String, head: String = "") throws -> MJMLOutput {
    let source = "<mjml lang='en'><mj-head><mj-title>T</mj-title>\(head)</mj-head><mj-body>\(content)</mj-body></mjml>"
    return try MJMLRenderer().render(source, name: "d.mjml")
  }

  private func error(_ content: String, head: String = "") -> String {
    do {
      _ = try render(content, head: head)
      return "rendered"
    } catch {
      return "\(error)"
    }
  }

  private func column(_ content: String) -> String {
    "<mj-section><mj-column>\(content)</mj-column></mj-section>"
  }

  @Test func endlessIncludesEnd() {
    #expect {
      try MJMLRenderer().render("<mjml><mj-body><mj-include path='a.mjml'/></mj-body></mjml>", name: "d.mjml", files: EndlessShelf())
    } throws: { error in
      "\(error)" == "aaaaaaaaaa.mjml:1:1: aaaaaaaaaaa.mjml cannot be included: files are included at most 10 deep"
    }
  }

  @Test func tenThousandRulesAreInlined() throws {
    let rules = (0..<10_000).map { ".c\($0) b, td > .d\($0 % 100){color:#\(100_000 + $0)}" }.joined(separator: "\n")
    let text = (0..<100).map { "<p class=\"c\($0)\"><b>x</b><i class=\"d7\">y</i></p>" }.joined()
    let output = try render(column("<mj-text>\(text)</mj-text>"), head: "<mj-style inline=\"inline\">\(rules)</mj-style>")
    #expect(output.html.contains("<p class=\"c99\"><b style=\"color:#100099\">x</b>"))
  }

  @Test func rulesForTooManyElementsAreRefused() {
    let rules = (0..<10_000).map { "b + b, td > .d\($0) > b{color:#\(100_000 + $0)}" }.joined(separator: "\n")
    let message = error(
      column("<mj-text>\(String(repeating: "<b>x</b>", count: 1000))</mj-text>"), head: "<mj-style inline=\"inline\">\(rules)</mj-style>")
    #expect(message == "rendered" || message.contains("too much work"), "\(message)")
  }

  @Test func tenThousandRulesInAStylesheetAreTold() throws {
    let rules = (0..<10_000).map { ".c\($0) { color: red; }\n" }.joined()
    let output = try render(column("<mj-text>x</mj-text>"), head: "<mj-style>\(rules)</mj-style>")
    #expect(output.warnings.map(\.message).contains { $0.hasPrefix("the style sheets have ") })
    #expect(output.html.contains(".c9999{color:red}</style>"))
  }

  @Test func aHundredThousandComponentsOfAColumnAreRendered() throws {
    let html = try render(column(String(repeating: "<mj-spacer/>", count: 100_000))).html
    #expect(html.split(separator: "&#8202;").count == 100_001)
  }

  @Test func aHundredThousandElementsOfATextAreRendered() throws {
    let text = "<mj-text>\(String(repeating: "<b>x</b>", count: 100_000))</mj-text>"
    #expect(try render(column(text)).html.contains("<b>x</b><b>x</b>"))
    let attribute =
      "<mj-html-attributes><mj-selector path='b'><mj-html-attribute name='data-x'>1</mj-html-attribute></mj-selector></mj-html-attributes>"
    let head = "<mj-style inline=\"inline\">b{color:red}</mj-style>\(attribute)"
    #expect(try render(column(text), head: head).html.contains("<b style=\"color:red\" data-x=\"1\">x</b>"))
  }

  @Test func fiveThousandLooksInTheDarkHaveAClassEach() throws {
    let texts = (0..<5000).map { "<mj-text dark-color='#\(100_000 + $0)'>x</mj-text>" }.joined()
    #expect(try render(column(texts)).html.contains("mj-dark-5000\""))
  }

  @Test func tagsWithoutEndAreRefusedWhereTheyBegin() {
    #expect(error(String(repeating: "<mj-section>", count: 50_000)).hasPrefix("d.mjml:1:"))
    #expect(
      error(column("<mj-text><b>\(String(repeating: "<i>", count: 50_000))")) == "d.mjml:1:90: <mj-text> is not closed; write </mj-text>")
  }

  @Test func markupThatIsTooDeepToInlineIsRefused() {
    let deep = "<mj-text>\(String(repeating: "<i>", count: 50_000))</mj-text>"
    let message = error(column(deep), head: "\n<mj-style inline=\"inline\">i{color:red}</mj-style>")
    #expect(message.hasPrefix("d.mjml:2:1: "), "\(message)")
  }

  @Test(arguments: [
    "p{color:red", "p{color:red}}", "p{;;color:red;:;x}", "@@p{color:red}", "p{color:red}/* ", "p[{color:red}", "{}", "p{color:}", "\"",
    "@media{", "p{background:url(}", "p{color:red}<!-- -->", "p{content:'\\", "}", "p{color:r\u{FFFD}d}",
  ])
  func brokenRulesCostNobodyElse(_ broken: String) throws {
    let text = column("<mj-text><b>x</b></mj-text>")
    let inline = try render(text, head: "<mj-style inline=\"inline\">b{font-weight:bold}\n\(broken)</mj-style>")
    #expect(inline.html.contains("<b style=\"font-weight:bold\">x</b>"))
    #expect(HTMLBalance.fault(inline.html) == nil)
    let apart = try render(text, head: "<mj-style>b{font-weight:bold}\n\(broken)</mj-style>")
    #expect(apart.html.contains("<style>b{font-weight:bold}"))
  }

  @Test func whateverIsMadeCompactDoesNotGrow() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<3000 {
      let pieces = [
        "/*", "*/", "{", "}", ";", ":", " ", "\n", "url(", ")", "\"", "'", "\\", "!", "a", "<", ">", "<!--", "-->", "<p title=\"",
      ]
      let text = (0..<Int.random(in: 0...20, using: &random)).map { _ in
        Bool.random(using: &random) ? pieces[Int.random(in: 0..<pieces.count, using: &random)] : HostileText.random(upTo: 3, using: &random)
      }.joined()
      #expect(Compaction.css(text).utf8.count <= text.utf8.count)
      #expect(Compaction.html(Compaction.html(text)) == Compaction.html(text), "\(text.debugDescription)")
    }
  }
}
