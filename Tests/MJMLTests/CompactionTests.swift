import Testing

@testable import MJML

/// What only the designer's eye needs does not count towards the size at which Gmail clips.
@Suite struct CompactionTests {
  @Test(arguments: [
    ("a\n  b", "a b"),
    ("<p>\n  a\n</p>\n\n<p>b</p>", "<p> a </p> <p>b</p>"),
    ("<a title=\"x  >\n y\">\n</a>", "<a title=\"x  >\n y\"> </a>"),
    ("<!-- a\n\n --> b", "<!-- a\n\n --> b"),
    ("<pre>\n  a</pre>", "<pre>\n  a</pre>"),
    ("<p style=\"white-space:pre-line\">a\nb</p>", "<p style=\"white-space:pre-line\">a\nb</p>"),
    ("\u{00A0}\u{00A0}\n江西", "\u{00A0}\u{00A0} 江西"),
    ("a <", "a <"),
    ("a\n<!-- b", "a <!-- b"),
  ])
  func htmlKeepsOneSpace(_ html: String, _ compact: String) {
    #expect(Compaction.html(html) == compact)
  }

  @Test(arguments: [
    (".a { color : red ; }\n\n.b{}", ".a{color :red}.b{}"),
    (
      "@media only screen and (max-width: 479px) {\n  .a, .b > i { margin: 0 auto !important; }\n}",
      "@media only screen and (max-width:479px){.a,.b > i{margin:0 auto!important}}"
    ),
    ("a :hover{}", "a :hover{}"),
    ("/* a */.b/* x */.c{/* y */ }/* x", ".b/**/.c{}"),
    ("a::before { content: \"  ; } /* \\\" */\" ; }", "a::before{content:\"  ; } /* \\\" */\"}"),
    ("a { background: url( a;b  c.png ) ; }", "a{background:url( a;b  c.png )}"),
    ("a{content:'", "a{content:'"),
    ("a{b:\\", "a{b:\\"),
  ])
  func cssKeepsWhatPartsTwoThings(_ css: String, _ compact: String) {
    #expect(Compaction.css(css) == compact)
  }

  @Test func aStylesheetMayMakeWhiteSpaceCount() throws {
    let head = "<mj-head><mj-style>.poem{white-space:pre-line}</mj-style></mj-head>"
    let body = "<mj-body><mj-section><mj-column><mj-text>a\n\nb</mj-text></mj-column></mj-section></mj-body>"
    #expect(try MJMLRenderer().render("<mjml>\(head)\(body)</mjml>").html.contains(">a\n\nb<"))
    #expect(try MJMLRenderer().render("<mjml>\(body)</mjml>").html.contains(">a b<"))
  }

  @Test func theSizeIsReportedAndTooMuchIsTold() throws {
    let text = String(repeating: "<mj-text>0123456789</mj-text>", count: 500)
    let style = "<mj-head><mj-title>T</mj-title><mj-style>\(String(repeating: ".a{color:#112233}", count: 1100))</mj-style></mj-head>"
    let output = try MJMLRenderer().render(
      "<mjml lang='en'>\(style)<mj-body><mj-section><mj-column>\(text)</mj-column></mj-section></mj-body></mjml>")
    #expect(output.size.html == output.html.utf8.count)
    #expect(output.size.styles > 1100 * 17)
    #expect(
      output.warnings.map(\.message) == [
        "the HTML has \(output.size.html) bytes, and Gmail cuts mail off at 102400; show less, or link to it",
        "the style sheets have \(output.size.styles) bytes, and Gmail reads at most 16384; use inline=\"inline\"",
      ])
  }
}
