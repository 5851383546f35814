import Markup
import TestSupport
import Testing

@Suite struct HTMLParserTests {
  private func roundTrip(_ html: String) throws -> String {
    HTMLSerializer.html(try HTMLParser.fragment(html))
  }

  @Test(
    arguments: [
      "text", "a <b>c</b> d", "<p>a</p>\n<p>b</p>", "", " ", "é 江西 🎓", "a &amp; b &lt; c&nbsp;d", "<br>", "<img src=\"a.png\" alt=\"\">",
      "<article><header><h1>a</h1></header><section><p>b</p></section><footer><time datetime=\"2026\">c</time></footer></article>",
      "<main><nav><a href=\"/\">x</a></nav></main><aside>y</aside><figure><img src=\"i\"><figcaption>z</figcaption></figure>",
      "<picture><source srcset=\"a\"><source srcset=\"b\"><img src=\"c\"></picture>", "<video><source src=\"a\"><track src=\"b\"></video>",
      "<p>long<wbr>word</p><p>next</p>", "<my-element data-a=\"1\">x</my-element>", "<o:p>x</o:p><v:rect style=\"a\">y</v:rect>",
      "<a href=\"x\"><table><tbody><tr><td>y</td></tr></tbody></table></a>", "<b><p>x</p></b><font><center>y</center></font>",
      "<style>a > b { content: \"</b>\" } <!-- x --></style><script>if (a<b && c) \"</p>\";</script>",
      "<ul><li>a<ul><li>b</li></ul></li></ul>", "<details><summary>a</summary><p>b</p></details>", "<iframe src=\"a\"></iframe>",
    ]) func goodMarkupComesBackAsItWas(html: String) throws
  {
    #expect(try roundTrip(html) == html)
  }

  @Test(
    arguments: [
      "<!--[if mso]><table role=\"presentation\"><tr><td><![endif]--><div>x</div><!--[if mso]></td></tr></table><![endif]-->",
      "<!--[if !mso]><!-->x<!--<![endif]-->", "<!--[if mso | IE]> a & b < c <![endif]-->", "<!-- a - b -->",
    ]) func conditionalCommentsComeBackByteForByte(html: String) throws
  {
    #expect(try roundTrip(html) == html)
  }

  @Test(arguments: [
    ("<P CLASS=Lead>a<BR/>b", "<p class=\"Lead\">a<br>b</p>"),
    ("<a href=a.html?x=1&copy=2>x</a>", "<a href=\"a.html?x=1&amp;copy=2\">x</a>"),
    ("<a href='x\"y' hidden>x</a>", "<a href=\"x&quot;y\" hidden=\"\">x</a>"),
    ("<p>a<p>b<div>c</div>", "<p>a</p><p>b</p><div>c</div>"),
    ("<p>a<figure>b</figure>c", "<p>a</p><figure>b</figure>c"),
    ("<p>a<h2>b</h2>c", "<p>a</p><h2>b</h2>c"),
    ("<p><b>a<p>c", "<p><b>a</b></p><p>c</p>"),
    ("<a name=x>a<a href=y>b</a>", "<a name=\"x\">a</a><a href=\"y\">b</a>"),
    ("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
    ("<table><tr><td>a<td>b<tr><td>c</table>", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"),
    ("a < b and c > d <e@f.g> <> </> < h", "a &lt; b and c &gt; d &lt;e@f.g&gt; &lt;&gt; &lt;/&gt; &lt; h"),
    ("&hellip;&lstrok;&NotEqualTilde;&apos;&#x1F393;&#150;&nbspx&notit;&bogus;&", "…ł\u{2242}\u{338}'🎓–&nbsp;x¬it;&amp;bogus;&amp;"),
    ("&#0;&#xD800;&#x110000;&#99999999999999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("a\u{0}b\u{1}c\r\nd\re", "abc\nd\ne"),
    ("x<!-->y<!--->z<!-- a --!>b", "x<!---->y<!---->z<!-- a -->b"),
    ("<![if !mso]>x<![endif]>", "<!--[if !mso]><!-->x<!--<![endif]-->"),
    ("<![CDATA[<b>x</b>]]>y", "<b>x</b>y"),
    ("<textarea><p>&amp;</textarea>", "<textarea>&lt;p&gt;&amp;</textarea>"),
    ("<html><head><title>t</title></head><body class=x>a</body></html>b", "<title>t</title>ab"),
    ("<a href=\"x>y</a><p>z</p>", "<a href=\"x\">y</a><p>z</p>"),
    ("<style>a{}", "<style>a{}</style>"),
    ("<?php x ?><p>y", "<p>y</p>"),
    ("<p>a<body class=x>b</p>", "<p>ab</p>"),
    ("<ol><ul><li>a</ul></ol>", "<ol><ul><li>a</li></ul></ol>"),
    ("<table><tr><td><div>a</td></tr></div></table>b", "<table><tr><td><div>a</div></td></tr></table>b"),
    ("<div><p>a</div>b</p>", "<div><p>a</p></div>b"),
    ("<p><div>a</p>b</div>", "<p></p><div>ab</div>"),
  ]) func badMarkupIsReadAsBrowsersDo(html: String, expected: String) throws {
    #expect(try roundTrip(html) == expected)
  }

  @Test func aDocumentHasDoctypeHeadAndBody() throws {
    let document = try HTMLParser.document(
      "<!doctype html>\n<html lang=en><head><title>A &amp; B</title></head><body>text<p>one<p>two</body></html>")
    #expect(
      HTMLSerializer.html(document)
        == "<!DOCTYPE html>\n<html lang=\"en\"><head><title>A &amp; B</title></head><body>text<p>one</p><p>two</p></body></html>")
    #expect(document.root?.line == 2)
    #expect(document.repairs == [])
  }

  @Test func theDoctypeOfXHTMLIsKept() throws {
    let doctype =
      "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">"
    let page = "\(doctype)\n<html xmlns:v=\"urn:schemas-microsoft-com:vml\"><head></head><body></body></html>"
    #expect(HTMLSerializer.html(try HTMLParser.document(page)) == page)
  }

  @Test func bareTextGetsNoParagraph() throws {
    #expect(HTMLSerializer.html(try HTMLParser.document("just text <b>bold</b>")) == "<html><body>just text <b>bold</b></body></html>")
  }

  @Test func aStatedEncodingDoesNotDecodeTwice() throws {
    let document = try HTMLParser.document("<head><meta charset=gb2312><title>江西</title></head>")
    #expect(HTMLSerializer.html(document).contains("江西"))
  }

  @Test func repairsAreListedWithTheirLinesAndBounded() throws {
    let document = try HTMLParser.document("<p>a\u{0}</p>\n<p @x=y>b</p>\n</div>")
    #expect(document.repairs.contains(Repair("dropped 1 control characters")))
    #expect(document.repairs.contains(Repair("dropped the attribute @x", line: 2)))
    #expect(try HTMLParser.document(String(repeating: "</div>", count: 10_000)).repairs.count < 200)
  }

  @Test func aRepairOfNestingSaysWhatBecameOfTheTag() throws {
    let document = try HTMLParser.document("<div><em>a</div>\n</p>\n<table><td></div></table>\n<html><head><p class=a class=b>")
    #expect(
      document.repairs == [
        Repair("closed <em>, which was left open, at </div>", line: 1), Repair("dropped </p>, which closes nothing", line: 2),
        Repair("dropped </div>, which closes nothing", line: 3), Repair("dropped a misplaced <html>", line: 4),
        Repair("dropped a misplaced <head>", line: 4), Repair("dropped the attribute class, which is there already", line: 4),
      ])
    #expect(try HTMLParser.document("<div><td></div>").repairs == [Repair("dropped </div>, which stands inside <td>", line: 1)])
  }

  @Test(arguments: ["<script></p>x</script>", "<style></b> a {}</style>", "<div><span>a</span></div>"])
  func anEndTagAtTheStartOfAScriptWasLost(html: String) throws {
    #expect(try roundTrip(html) == html)
  }

  @Test func aClosedHeadInTheBodyClosedTheElementAroundIt() throws {
    #expect(try roundTrip("<div><head/>a</div>") == "<div>a</div>")
  }

  @Test func anEmptyDocumentIsRefused() {
    #expect(throws: ParseError.empty) { try HTMLParser.document(" \n") }
  }

  @Test func tooMuchIsRefused() {
    let deep = String(repeating: "<div>", count: 300)
    #expect(throws: ParseError.tooDeep(limit: 256, line: 1)) { try HTMLParser.document(deep) }
    #expect(throws: ParseError.tooLarge(bytes: 1500, limit: 1000)) { try HTMLParser.fragment(deep, limits: ParseLimits(bytes: 1000)) }
  }

  @Test(arguments: ["<", "<a ", "<a b=\"", "<!--", "<![CDATA[", "<!doctype", "<style>", "</", "&", "<a href='x' ", "<a/", "<table><p>"])
  func whatNeverEndsTakesNoLongerThanItMust(piece: String) throws {
    // Reading these again from each start would take hours.
    do throws(ParseError) {
      _ = try HTMLParser.fragment(String(repeating: piece, count: 20_000))
    } catch {
      guard case .tooDeep = error else { throw error }
    }
  }

  @Test func noTextIsLostWhenAnythingIsWrittenAndReadAgain() throws {
    var generator = SeededGenerator(seed: 11)
    let tags = ["<p>", "</p>", "<b>", "</b>", "<table>", "<td>", "<li>", "<a href=\"", "<wbr>", "</div>", "<div class='x'>", "<!--", "-->"]
    for _ in 0..<1000 {
      let pieces = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
        HostileText.random(upTo: 4, using: &generator) + (tags.randomElement(using: &generator) ?? "")
      }
      let read = try HTMLParser.fragment(pieces.joined())
      let readAgain = try HTMLParser.fragment(HTMLSerializer.html(read))
      #expect(Element("body", children: readAgain).text == Element("body", children: read).text, "\(pieces)")
    }
  }

  @Test(arguments: [
    ("<title>x</title><h1>A</h1><p>x</p>", "<h1>A</h1><p>x</p>"),
    ("<title>x</title><article><h1>A</h1></article>", "<article><h1>A</h1></article>"),
    ("<head><title>x</title><b>A</b>", "<b>A</b>"),
    ("<title>x</title>text<h1>A</h1>", "text<h1>A</h1>"),
    ("<head><noscript><img src=p></noscript><title>x</title></head><h1>A</h1>", "<h1>A</h1>"),
    ("<h1>A</h1><body class=x><p>x</p>", "<h1>A</h1><p>x</p>"),
  ])
  func aPageWithoutHeadAndBodyTagsKeptItsHeadlineInTheHead(page: String, body: String) throws {
    let document = try HTMLParser.document(page)
    let element = try #require(document.select(Selector("body")).first)
    #expect(HTMLSerializer.html(element.children) == body)
  }

  @Test func hundredsOfThousandsOfAttributesTookAMinute() throws {
    let attributes = (0..<100_000).map { "a\($0)=1" }.joined(separator: " ")
    let start = ContinuousClock.now
    let nodes = try HTMLParser.fragment("<p \(attributes)>x</p>")
    #expect(ContinuousClock.now - start < .seconds(20))
    guard case .element(let paragraph) = nodes.first else {
      Issue.record("there is no paragraph")
      return
    }
    #expect(paragraph.attributes.count == 256 && paragraph.text == "x")
  }
}
