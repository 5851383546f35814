import Findings
import Linting
import Testing

/// What is seen is computed as browsers do it.
@Suite struct StyleTests {
  private func contrasts(_ body: String, head: String = "") throws -> [String] {
    try LintedPages.findings(LintedPages.page(body, head: head)).filter { $0.rule == "contrast" }.map(\.problem)
  }

  @Test(arguments: [
    ("<style>p.a{color:#777}</style>", "<p class=a>Grey</p>", 1),
    ("<style>p.a{color:#777!important}</style>", "<p class=a style='color:#000'>Grey</p>", 1),
    ("<style>p.a{color:#777} div p.a{color:#333}</style>", "<p class=a>Dark</p>", 0),
    ("<style>#x{color:#333} p.a{color:#777}</style>", "<p class=a id=x>Dark</p>", 0),
    ("<style>@media (max-width:400px){p.a{color:#777}}</style>", "<p class=a>Dark</p>", 0),
    ("<style>@media (min-width:400px){p.a{color:#777}}</style>", "<p class=a>Grey</p>", 1),
    ("", "<p style='color:rgba(0,0,0,.4)'>Grey through alpha</p>", 1),
    ("", "<table role=presentation bgcolor=#000000><tr><td>Black on black, nearly</td></tr></table>", 1),
    ("", "<table role=presentation bgcolor=#000000><tr><td><p style='color:#fff'>White on black</p></td></tr></table>", 0),
    ("", "<div style='background:#fff url(https://a.example/x.jpg)'><p style='color:#777'>Grey</p></div>", 1),
    ("", "<p style='color:#888;font-size:24px'>Large enough</p>", 0),
    ("", "<p style='color:#999;display:none'>Nobody sees it</p>", 0),
    ("", "<p style='color:hsl(0,0%,50%)'>Grey</p>", 1),
    ("", "<font color=#999999>Grey</font>", 1),
  ])
  func theContrastIsThatOfTheCascade(head: String, body: String, count: Int) throws {
    let found = try contrasts(body, head: head)
    #expect(found.count == count, "\(found)")
  }

  @Test func darkModeIsAPaletteOfItsOwn() throws {
    let head =
      "<meta name='color-scheme' content='light dark'><style>@media (prefers-color-scheme:dark){.a{background:#111!important}}</style>"
    let found = try contrasts("<div class=a><p>Dark on dark</p></div>", head: head)
    #expect(found.contains { $0.contains("in dark mode") && $0.contains("Dark on dark") }, "\(found)")
    let mended = try contrasts(
      "<div class=a><p style='color:#777'>x</p><p class=b>Light</p></div>",
      head: head + "<style>@media (prefers-color-scheme:dark){.b{color:#eee!important}}</style>")
    #expect(!mended.contains { $0.contains("Light") })
  }

  @Test func aMailWithoutADarkPaletteIsNotJudgedInOne() throws {
    #expect(try contrasts("<p style='color:#222'>Dark on white</p>").isEmpty)
  }

  @Test func aValueThatAProgramMayNotKnowHasAFallback() throws {
    let alone = try LintedPages.findings(LintedPages.page("<p style='font-size:max(16px,1rem)'>Text</p>"))
    #expect(alone.contains { $0.rule == "support-css-function-max" })
    let behind = try LintedPages.findings(LintedPages.page("<p style='font-size:16px;font-size:max(16px,1rem)'>Text</p>"))
    #expect(!behind.contains { $0.rule == "support-css-function-max" })
  }
}
