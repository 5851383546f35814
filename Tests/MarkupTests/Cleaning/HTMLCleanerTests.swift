import Markup
import Testing

@Suite struct HTMLCleanerTests {
  @Test(arguments: [
    ("text", "<p>text</p>"),
    ("<div>one</div><div>two <b>three</b></div>", "<p>one</p><p>two <b>three</b></p>"),
    ("one<p>two</p>three", "<p>one</p><p>two</p><p>three</p>"),
    ("one<br><br>two<br>three", "<p>one</p><p>two<br>three</p>"),
    ("<br>one<br>", "<p>one</p>"),
    ("<h1>Title</h1><h3>Sub</h3>", "<h2>Title</h2><h3>Sub</h3>"),
    ("<p></p><p>&nbsp;</p><p><br></p><p><b> </b></p><p>x</p>", "<p>x</p>"),
    ("<blockquote cite=/q>words</blockquote>", #"<blockquote cite="https://example.org/q"><p>words</p></blockquote>"#),
    ("<div lang=zh-Hans style='x:y'>中文</div>", #"<div lang="zh-Hans"><p>中文</p></div>"#),
    ("<p dir=RTL title='a \"b\"'>x</p>", #"<p dir="rtl" title="a &quot;b&quot;">x</p>"#),
    ("<details><p>more</p><summary>Why <i>so</i></summary></details>", "<details><summary>Why <i>so</i></summary><p>more</p></details>"),
    ("<pre>\n  a\n<b>b</b><br>c\n\n</pre>", "<pre>  a\n<b>b</b>\nc</pre>"),
    ("<pre><div>one</div><div>two</div></pre>", "<pre>one\ntwo</pre>"),
    ("<hr><center>x</center>", "<hr><p>x</p>"),
  ])
  func blocksAreInOrder(html: String, expected: String) throws {
    #expect(try cleaned(html).html == expected)
  }

  @Test func onlyTheFirstParagraphOfAHeadingLeftOpenIsTheHeading() {
    let inside = ["Title", "Left open"].map { Node.element(Element("p", children: [.text($0)])) }
    #expect(HTMLCleaner { $0 }.clean([.element(Element("h1", children: inside))]).html == "<h2>Title</h2><p>Left open</p>")
  }

  @Test func blocksInsideInlineElementsComeOut() throws {
    let link = #"<a href="https://example.org/a">"#
    #expect(try cleaned("<b>x<div>y</div>z</b>").html == "<p><b>x</b></p><p><b>y</b></p><p><b>z</b></p>")
    #expect(try cleaned("<a href=/a><h3>Card</h3><div>text</div></a>").html == "<h3>\(link)Card</a></h3><p>\(link)text</a></p>")
  }

  @Test(arguments: [
    ("<ul><li>a<li><p>b</p><li></li></ul>", "<ul><li>a</li><li>b</li></ul>"),
    ("<ol start=3 type=i reversed><li value=7>a</li></ol>", #"<ol start="3" type="i" reversed=""><li value="7">a</li></ol>"#),
    ("<ul><li>a<ul><li>b</ul></ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
    ("<ul><li>a</li><ul><li>b</li></ul></ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
    ("<ul>x<li>a<p>b</p></li></ul>", "<ul><li>x</li><li><p>a</p><p>b</p></li></ul>"),
    ("<li>a</li><li>b</li>c", "<ul><li>a</li><li>b</li></ul><p>c</p>"),
    ("<dl><dt>t</dt><dd>d</dd><dd><p>e</p><p>f</p></dd></dl>", "<dl><dt>t</dt><dd>d</dd><dd><p>e</p><p>f</p></dd></dl>"),
    ("<dl>only text</dl>", "<p>only text</p>"),
    ("<table border=1><tr><td>a<td colspan=2>b</table>", #"<table><tbody><tr><td>a</td><td colspan="2">b</td></tr></tbody></table>"#),
    (
      "<table><caption>c</caption><thead><tr><th>a</th><th scope=COL>b</th></tr></thead><tr><td><p>1</p></td><td></td></tr></table>",
      #"<table><caption>c</caption><thead><tr><th>a</th><th scope="col">b</th></tr></thead><tbody><tr><td>1</td><td></td></tr></tbody></table>"#
    ),
    ("<table><tr><td><p>a</p><p>b</p></td></tr></table>", "<p>a</p><p>b</p>"),
    ("<table role=presentation><tr><td>a<td>b</table>", "<p>a</p><p>b</p>"),
    ("<table><tr><td>&nbsp;<td></table>x", "<p>x</p>"),
  ])
  func listsAndTablesAreWhole(html: String, expected: String) throws {
    #expect(try cleaned(html).html == expected)
  }

  @Test(arguments: [
    ("<font color=red>a</font> <span>b</span> <o:p>c</o:p> <tt>d</tt> <strike>e</strike>", "a b c <code>d</code> <s>e</s>"),
    ("<acronym title=X>f</acronym>", #"<abbr title="X">f</abbr>"#),
    ("<b><b>a</b></b>", "<b>a</b>"),
    ("a <!-- x -->b", "a b"), ("long<wbr></wbr>word", "long\u{200B}word"),
    ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>"),
    ("<time datetime=2025-10-02>今天</time>", #"<time datetime="2025-10-02">今天</time>"#),
    ("<math><mi>x</mi></math><svg><text>y</text></svg>z", "z"),
    ("  a \n\t b  ", "a b"),
    ("<p>&nbsp;&nbsp; 　　段首</p>", "段首"),
    ("中文\n中文 with\nLatin", "中文中文 with Latin"),
    ("10&nbsp;% of&nbsp; &nbsp;it&nbsp;", "10&nbsp;% of it"),
    ("时间　地点", "时间　地点"),
    ("<b>a </b> <i> b</i>", "<b>a </b><i>b</i>"),
    ("<b>a</b><i> </i><b>b</b>", "<b>a</b> <b>b</b>"),
    ("one<br>&nbsp;&nbsp;two ", "one<br>two"),
  ])
  func textIsTidied(html: String, expected: String) throws {
    #expect(try cleaned(html).html == "<p>\(expected)</p>")
  }

  @Test(arguments: [
    ("a<script>alert(1)</script><style>p{}</style><template>t</template>b", "<p>ab</p>"),
    ("<p onclick=x style=color:red class=c id=i>a</p>", "<p>a</p>"),
    ("<form action=/x><label>Name</label><input><button>Go</button></form>", "<p>Name</p>"),
    ("<div hidden>a</div><p style='DISPLAY : none'>b</p>c", "<p>c</p>"),
    ("<object data=/x.swf><p>old</p></object><embed src=/y></embed>z", "<p>z</p>"),
  ])
  func whatRunsOrHidesIsRemoved(html: String, expected: String) throws {
    let result = try cleaned(html)
    #expect(result.html == expected)
    #expect(!result.repairs.isEmpty)
  }

  @Test(arguments: [
    ("<a href=page.htm>x</a>", #"<a href="https://example.org/news/page.htm">x</a>"#),
    ("<a href='HTTPS://a.example/ b'>x</a>", #"<a href="HTTPS://a.example/%20b">x</a>"#),
    ("<a href=' mailto:a@b.example'>x</a>", #"<a href="mailto:a@b.example">x</a>"#),
    ("<a href=tel:+86-797>x</a>", #"<a href="tel:+86-797">x</a>"#),
    ("<a href='a/b:c'>x</a>", #"<a href="https://example.org/news/a/b:c">x</a>"#),
    ("<a href='javascript:alert(1)'>x</a>", "x"), ("<a href='JaVaScRiPt:alert(1)'>x</a>", "x"),
    ("<a href=' &#1;java&#10;script&#9;:alert(1)'>x</a>", "x"), ("<a href='&#x6A;avascript&#58;alert(1)'>x</a>", "x"),
    ("<a href='java&#x200B;script:alert(1)'>x</a>", "x"), ("<a href='vbscript:x'>x</a>", "x"), ("<a href='data:text/html,x'>x</a>", "x"),
    ("<a href='file:///etc/passwd'>x</a>", "x"), ("<a href=''>x</a>", "x"), ("<a href='#'>x</a>", "x"), ("<a name=top>x</a>", "x"),
  ])
  func linksAreAbsoluteAndHarmless(html: String, expected: String) throws {
    #expect(try cleaned(html).html == "<p>\(expected)</p>")
  }

  @Test func anAddressThatCannotBeResolvedIsRemoved() throws {
    let cleaner = HTMLCleaner { _ in nil }
    let result = cleaner.clean(try HTMLParser.fragment("<a href=/a>link</a> and <img src=/b> image"))
    #expect(result.html == "<p>link and image</p>")
    #expect(
      result.repairs.map(\.message) == [
        "removed the href attribute", "removed the src attribute", "removed an image without an address that can be loaded",
      ])
  }

  @Test func aResolverCannotBringInAScript() throws {
    let cleaner = HTMLCleaner { _ in "java\nscript:alert(1)" }
    #expect(cleaner.clean(try HTMLParser.fragment("<a href=/a>x</a>")).html == "<p>x</p>")
  }

  @Test func controlCharactersAreRemovedAndCounted() {
    let result = HTMLCleaner { $0 }.clean([.text("a\u{B}b\u{1B}\u{FFFE}\u{96}c\u{FEFF}")])
    #expect(result.html == "<p>ab–c</p>")
    #expect(result.repairs.map(\.message) == ["removed 4 control characters"])
  }

  @Test func equalRepairsAreCounted() throws {
    let paragraph = "<p style='color:red' onclick=x><script>1</script>x</p>"
    let result = try cleaned(String(repeating: paragraph, count: 12))
    #expect(result.repairs.map(\.message) == ["removed 12 style attributes", "removed 12 onclick attributes", "removed 12 <script>"])
  }

  @Test func theNumberOfRepairsIsBounded() throws {
    let result = try cleaned((0..<5_000).map { "<p data-\($0)=1>x</p>" }.joined())
    #expect(result.repairs.count == 101)
    #expect(result.repairs.last?.message == "4900 more repairs are not listed")
  }

  @Test func aRepairNamesTheLineOfTheFirst() throws {
    #expect(try cleaned("<p>a</p>\n<p>b</p>\n<script></script>").repairs == [Repair("removed <script>", line: 3)])
  }

  @Test func theInputStaysAsItIs() throws {
    let nodes = try HTMLParser.fragment("<div onclick=x><p>a<script>b</script></p></div>")
    let before = HTMLSerializer.html(nodes)
    _ = HTMLCleaner { $0 }.clean(nodes)
    #expect(HTMLSerializer.html(nodes) == before)
  }

  @Test func textAndImagesAreTold() throws {
    let result = try cleaned(
      "<h2>Head</h2><p><img src=a.jpg alt='Gate' width=600 height=400></p><p>First  <b>words</b>.</p><ul><li>x<li>y</ul>")
    #expect(result.text == "Head\nFirst words.\nx\ny")
    #expect(result.firstParagraph == "First words.")
    #expect(result.images.map(\.source) == ["https://example.org/news/a.jpg"])
    #expect(result.images.map(\.alternative) == ["Gate"])
    #expect(result.images.map(\.width) == [600])
  }

  @Test func elementsTooDeepAreRemovedWithoutACrash() {
    var node = Node.text("deep")
    for _ in 0..<2_000 { node = .element(Element("b", children: [node])) }
    let result = HTMLCleaner { $0 }.clean([.text("top"), node])
    #expect(result.html == "<p>top</p>")
    #expect(result.repairs.count == 1)
  }

  @Test func theAlignmentOfColumnsWasLost() throws {
    let table =
      "<table><thead><tr><th align=CENTER>a</th><th align=justify>b</th></tr></thead>"
      + "<tr><td align=right>1</td><td align='x:y'>2</td></tr></table>"
    let kept = try cleaned(table).html
    #expect(kept.contains(#"<th align="center">a</th><th>b</th>"#) && kept.contains(#"<td align="right">1</td><td>2</td>"#), "\(kept)")
  }
}
