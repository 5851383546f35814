import Markup
import Testing

@Suite struct CSSInlinerTests {
  /// The `style` attribute that an element with the id `x` gets.
  private static func style(_ css: String, _ html: String = "<p id=x class='a b'>t</p>") throws -> String? {
    try page("<style>\(css)</style>", html).select(Selector("#x")).first?["style"]
  }

  private static func page(_ head: String, _ body: String) throws -> Document {
    let inlined = try CSSInliner().inline("<!doctype html><html><head>\(head)</head><body>\(body)</body></html>")
    return try HTMLParser.document(inlined.html)
  }

  private static func kept(_ css: String, _ body: String = "<p id=x class='a b'>t</p>") throws -> String? {
    try page("<style>\(css)</style>", body).select(Selector("style")).first?.text
  }

  @Test(arguments: [
    ("p{color:red}", "color:red"),
    ("p{color:red}p{color:blue}", "color:blue"),
    ("#x{color:red}.a{color:blue}p{color:green}", "color:red"),
    (".a.b{color:red}.a{color:blue}", "color:red"),
    ("p{color:red;margin:0}.a{color:blue}", "margin:0;color:blue"),
    ("p{color:red!important}#x{color:blue}", "color:red"),
    ("p{color:red ! important;color:blue}", "color:red"),
    ("p{padding-left:1px}p{padding:2px}", "padding:2px"),
    ("p{padding:2px}p{padding-left:1px}", "padding:2px;padding-left:1px"),
    ("p{padding-left:1px !important}.a{padding:2px}", "padding:2px;padding-left:1px"),
    ("p{border:0;border-collapse:collapse}.a{border-top:1px solid}", "border:0;border-collapse:collapse;border-top:1px solid"),
    ("p{font-size:16px;font-size:max(16px,1rem)}", "font-size:16px;font-size:max(16px,1rem)"),
    ("p{font-size:16px;font-size:max(16px,1rem)}.a{font-size:1em}", "font-size:1em"),
    ("p{margin-top:1px;margin:2px;margin-top:1px}", "margin:2px;margin-top:1px"),
    ("p,.a,div{color:red}", "color:red"),
    ("P{COLOR:Red}", "color:Red"),
    (#"p{font-family:"PingFang SC","O'Neil",'x "y"'}"#, #"font-family:'PingFang SC','O\'Neil','x \22 y\22 '"#),
    (#"p::before{content:"\201C"}p{quotes:"\00DC" '\201D'}"#, #"quotes:'\00DC' '\201D'"#),
    ("p{background:url( a.png );x:url(\"b c.png\")}", "background:url( a.png );x:url('b c.png')"),
    ("p{/* c */color/**/:/**/red/* d */;}", "color:red"),
    ("p { color : red ;; ; margin : 0\n  auto }", "color:red;margin:0 auto"),
    ("<!-- p{color:red} -->", "color:red"),
    ("p{color:red", "color:red"),
    ("@media print{p{color:blue}}p{color:red}", "color:red"),
    ("p:not(.c):first-child{color:red}", "color:red"),
    (
      "p{filter:progid:DXImageTransform.Microsoft.gradient(startColorstr='#80000000')}",
      "filter:progid:DXImageTransform.Microsoft.gradient(startColorstr='#80000000')"
    ),
  ])
  func rulesBecomeAttributes(css: String, expected: String) throws {
    #expect(try Self.style(css) == expected)
  }

  @Test(arguments: [
    ("p{color:red}", "color:blue", "color:blue"),
    ("p{color:red!important}", "color:blue", "color:red"),
    ("p{color:red!important}", "color:blue!important", "color:blue"),
    ("p{margin:0}", "color:blue", "margin:0;color:blue"),
    ("p{padding:0}", "padding-left:1px", "padding:0;padding-left:1px"),
    ("div{color:red}", "COLOR : blue ;", "COLOR : blue ;"),
    ("div{color:red}", "color:blue !important", "color:blue"),
    ("p{color:red}", "font-family:&quot;Noto Sans&quot;", "color:red;font-family:'Noto Sans'"),
  ])
  func anExistingAttributeKeepsItsPlaceInTheCascade(css: String, own: String, expected: String) throws {
    #expect(try Self.style(css, "<p id=x style=\"\(own)\">t</p>") == expected)
  }

  @Test(arguments: [
    "@media (max-width:600px) { .a , .b { color : red !important } }", "@font-face{font-family:\"X\";src:url(x.woff)}",
    "@import url(\"x.css\");", "@supports (display:grid){p{display:grid}}", "a:hover{color:red}", "p::first-line{color:red}",
    "@media screen{@media (x){p{a:b}}}", "#outlook a{padding:0}", ".ExternalClass{width:100%}", "u + .body p{color:red}",
    "[data-ogsc] p{color:red}",
    ":root{color-scheme:light dark;--ink:#111}", "p{& b{color:red}}", "p:has(b){color:red}",
  ])
  func whatAnAttributeCannotSayStaysToTheByte(css: String) throws {
    #expect(try Self.kept("\n \(css) /* c */\n") == "\n \(css) /* c */\n")
    #expect(try Self.kept("p{color:blue}\(css)") == css)
    #expect(try Self.style(css) == nil)
  }

  @Test func anEmptiedStyleIsRemoved() throws {
    #expect(try Self.kept("p{color:red}.unused{color:blue}") == nil)
  }

  @Test func aRuleWithAStaticAndADynamicSelectorIsInlinedAndKept() throws {
    #expect(try Self.style("p,p:hover{color:red}") == "color:red")
    #expect(try Self.kept("p,p:hover{color:red}") == "p,p:hover{color:red}")
  }

  @Test(arguments: [
    "<style data-inline=\"keep\">", "<style data-css-inline=\"keep\">", "<style data-css-inline=\"ignore\">", "<style data-embed=\"\">",
    "<style media=\"print\">", "<style type=\"text/less\">",
  ])
  func aStyleThatOptsOutIsLeftAlone(tag: String) throws {
    let html = "<html><head>\(tag)p{color:red}</style></head><body><p>t</p></body></html>"
    #expect(try CSSInliner().inline(html).html == html)
  }

  @Test func conditionalCommentsStayToTheByte() throws {
    let head =
      "<!--[if mso]><style>p{color:red}</style><xml>\n<o:X/></xml><![endif]--><!--[if !mso]><!--><style>p{color:blue}</style><!--<![endif]-->"
    let html = "<html><head>\(head)</head><body><!--[if mso]><table width=\"600\"><tr><td><![endif]--><p>t</p></body></html>"
    #expect(try CSSInliner().inline(html).html == html)
  }

  @Test func nothingIsInlinedIntoTheHeadOrAnElementThatOptsOut() throws {
    let page = try Self.page("<title>t</title><style>*{color:red}</style>", "<p data-css-inline=ignore>a<b>c</b></p>")
    #expect(page.select(try Selector("[style]")).map(\.name) == ["html", "body", "b"])
  }

  @Test func textKeepsItsMeaning() throws {
    let inlined = try CSSInliner().inline("<p>&nbsp;&zwnj;&lt;b&gt; &amp;amp; &#847; 中文 {{name}}</p><style>p{color:red}</style>")
    let paragraph = try #require(HTMLParser.document(inlined.html).select(Selector("p")).first)
    #expect(paragraph.text == "\u{A0}\u{200C}<b> &amp; \u{34F} 中文 {{name}}")
    #expect(inlined.html.contains("&nbsp"))
  }

  @Test func aStyleSheetOfTheCallerComesLastAndLeavesNoTrace() throws {
    let html = "<html><head><style>p{color:red}</style></head><body><p>t</p></body></html>"
    let inlined = try CSSInliner(css: "p{color:blue}a:hover{color:red}").inline(html)
    #expect(inlined.html == "<html><head></head><body><p style=\"color:blue\">t</p></body></html>")
  }

  @Test func inliningAgainChangesNothing() throws {
    let html =
      "<style>p{color:red;padding:0}#x{padding-left:1px!important}@media x{p{a:b}}a:hover{c:d}</style><p id=x style='margin:0'>t</p>"
    let once = try CSSInliner().inline(html).html
    #expect(try CSSInliner().inline(once).html == once)
  }

  // MARK: Attributes for Outlook

  @Test(arguments: [
    ("width:600px;background-color:#FFF;height:10.5px", ["width": "600", "bgcolor": "#ffffff", "height": "10"]),
    ("width:100%;height:auto;background:red", ["bgcolor": "red"]),
    ("width:50em;background:url(x);background-color:rgb(1,2,3)", [:]),
    ("width:600px !important;text-align:center;vertical-align:top", ["width": "600", "align": "center", "valign": "top"]),
    ("background-color:transparent;text-align:start", [:]),
  ])
  func cellsGetAttributes(css: String, expected: [String: String]) throws {
    let cell = try #require(try Self.page("<style>td{\(css)}</style>", "<table><tr><td>t</td></tr></table>").select(Selector("td")).first)
    let attributes = Dictionary(uniqueKeysWithValues: cell.attributes.filter { $0.name != "style" }.map { ($0.name, $0.value) })
    #expect(attributes == expected)
  }

  @Test func anAttributeThatIsThereStays() throws {
    let image = try Self.page("<style>img{width:600px}</style>", "<img width=300>").select(Selector("img")).first
    #expect(image?["width"] == "300")
    let html = "<html><head><style>img{width:600px}</style></head><body><img></body></html>"
    #expect(try !CSSInliner(setsAttributes: false).inline(html).html.contains("width=\""))
  }

  // MARK: Bad style sheets

  @Test(arguments: [
    ("p{color;margin:0}", "margin:0", "dropped `color`, which is not a declaration"),
    ("p{color:;margin:0}", "margin:0", "dropped `color`, which has no value that can be read"),
    ("p{color:'a\n;margin:0}", "margin:0", "dropped `color`, which has no value that can be read"),
    ("p{*zoom:1;margin:0}", "margin:0", "dropped `*zoom:1`, which is not a declaration"),
    ("p..a{color:red}p{margin:0}", "margin:0", "dropped the rule of `p..a`: a class name is missing behind `.`"),
    ("p:has(b){color:red}p{margin:0}", "margin:0", "did not inline the rule of `p:has(b)`: `:has()` is not known"),
    ("p{margin:0}p", "margin:0", "dropped `p`, which has no block"),
    ("p{margin:0}}p{color:red}", "margin:0", "dropped the rule of `} p`: `}` is not expected here"),
  ])
  func errorsAreRecoveredAndTold(css: String, expected: String, message: String) throws {
    #expect(try Self.style(css) == expected)
    let inlined = try CSSInliner().inline("<html><head>\n<style>\n\(css)</style></head><body><p id=x class=a>t</p></body></html>")
    #expect(inlined.repairs.contains { $0.message.replacing(" ", with: "") == message.replacing(" ", with: "") && ($0.line ?? 0) >= 3 })
  }

  @Test func tooMuchWorkIsRefused() throws {
    let css = (0..<1_000).map { "p{x\($0):1}" }.joined()
    let html = "<style>\(css)</style>" + String(repeating: "<p>x</p>", count: 1_000)
    var inliner = CSSInliner()
    inliner.maximalSteps = 100_000
    #expect(throws: CSSError.self) { try inliner.inline(html) }
  }

  @Test func manyRulesForFewElementsAreNoWork() throws {
    let css = (0..<10_000).map { ".c\($0){color:red}" }.joined()
    let html = "<style>\(css)</style>" + (0..<2_000).map { "<p class=c\($0)>x</p>" }.joined()
    #expect(try CSSInliner().inline(html).html.contains("<p class=\"c1999\" style=\"color:red\">"))
  }

  @Test func aHundredThousandElementsAreInlined() throws {
    let css = (0..<20).map { ".c\($0){color:red}.c\($0):hover{color:blue}" }.joined()
    let html = "<style>\(css)</style>" + (0..<100_000).map { "<p class=c\($0 % 20)>x" }.joined()
    let inlined = try CSSInliner().inline(html).html
    #expect(inlined.contains("<p class=\"c19\" style=\"color:red\">x</p></body>"))
    #expect(inlined.contains(".c19:hover{color:blue !important}"))
  }

  @Test(arguments: ["p:hover{x%:1}", "@media x{p{x%:1}}"]) func rulesThatStayAreWorkToo(rule: String) throws {
    let css = "p{color:red}" + (0..<1_000).map { rule.replacing("%", with: "\($0)") }.joined()
    let html = "<style>\(css)</style>" + String(repeating: "<p>x</p>", count: 1_000)
    var inliner = CSSInliner()
    inliner.maximalSteps = 100_000
    #expect(throws: CSSError.self) { try inliner.inline(html) }
  }

  @Test func anUnclosedTagIsClosedBeforeItIsStyled() throws {
    let inlined = try CSSInliner().inline("<style>b{color:red}</style><div><b>a<p>c</div><b")
    #expect(inlined.html.contains("<b style=\"color:red\">a<p>c</p></b>"))
    #expect(!inlined.repairs.isEmpty)
  }
}
