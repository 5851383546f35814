import Foundation
import Markup
import TestSupport
import Testing

@Suite struct TextRendererTests {
  private static func text(_ html: String, width: Int = 76, links: TextRenderer.LinkStyle = .numbered) throws -> String {
    TextRenderer(width: width, links: links).text(try HTMLParser.fragment(html))
  }

  /// The golden files of this module lie together, one folder up.
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().path()

  @Test(arguments: [
    ("", ""), (" <p> </p>&nbsp;<br>", ""), ("<p>a  b\n c</p>", "a b c\n"), ("a<p>b</p>c", "a\n\nb\n\nc\n"),
    ("<h1>Title</h1><h2>江西</h2><h3>Third</h3>", "Title\n=====\n\n江西\n----\n\nThird\n"),
    ("a<br>b<br><br>c", "a\nb\n\nc\n"), ("&lt;b&gt; &amp;amp; &copy;", "<b> &amp; ©\n"),
    ("<ul><li>a<li>b<ul><li>c</ul></ul>", "* a\n* b\n  * c\n"),
    ("<ul><li><p>a</p></li><li><p>b</p><p>c</p></li></ul>", "* a\n\n* b\n\n  c\n"),
    ("<ol><li>a<li>b</ol>", "1. a\n2. b\n"), ("<ol start=9><li>a<li>b</ol>", "9. a\n10. b\n"),
    ("<ol reversed><li>a<li>b</ol>", "2. a\n1. b\n"),
    ("<blockquote><p>a</p><blockquote>b</blockquote></blockquote>", "> a\n>\n> > b\n"), ("<pre>  a\n\n\tb  </pre>", "  a\n\n    b\n"),
    ("<dl><dt>t</dt><dd>d</dd></dl>", "t\n    d\n"), ("<img alt='The gate'><img alt=''><img src=x>", "[The gate]\n"), ("<q>a</q>", "“a”\n"),
    ("<ruby>漢<rt>kan</rt></ruby>", "漢(kan)\n"), ("a<script>b</script><style>c</style><!-- d --><noscript>e</noscript>", "a\n"),
    ("<div style='display:none'>preheader</div>x<p hidden>y</p>", "x\n"),
    ("<table role=presentation><tr><td>a</td><td><p>b</p></td></tr></table>", "a\n\nb\n"),
    ("<table><tr><td><h2>a</h2></td><td>b</td></tr></table>", "a\n---\n\nb\n"),
    (
      "<table><tr><th>Name</th><th>人数</th></tr><tr><td>A</td><td>1</td></tr><tr><td>中心</td><td></td></tr></table>",
      "Name | 人数\n-----|-----\nA    | 1\n中心 |\n"
    ),
  ])
  func structureBecomesText(html: String, expected: String) throws {
    #expect(try Self.text(html) == expected)
  }

  @Test(arguments: [
    (
      "<a href=https://a.example/>one</a>, <a href=https://b.example>two </a>and <a href=https://a.example/>again</a>.",
      "one [1], two [2] and again [1].\n\n[1] https://a.example/\n[2] https://b.example\n"
    ),
    ("<a href=https://a.example/x>https://a.example/x</a> <a href=https://a.example>a.example</a>", "https://a.example/x a.example\n"),
    ("<a href=mailto:a@b.example>a@b.example</a> <a href=mailto:a@b.example>us</a>", "a@b.example us [1]\n\n[1] a@b.example\n"),
    ("<a href=#top>up</a> <a>none</a> <a href='javascript:x'>js</a>", "up none js\n"),
    ("<a href=https://a.example/><img alt=Gate></a>", "[Gate] [1]\n\n[1] https://a.example/\n"),
    ("<a href=https://a.example/><h2>Card</h2><p>text</p></a>", "Card\n----\n\ntext [1]\n\n[1] https://a.example/\n"),
  ])
  func linksAreNumbered(html: String, expected: String) throws {
    #expect(try Self.text(html) == expected)
  }

  @Test func linksCanStandInTheText() throws {
    #expect(try Self.text("<a href=https://a.example/>one</a>.", links: .inline) == "one ( https://a.example/ ).\n")
  }

  @Test func linesWrapAtColumns() throws {
    #expect(try Self.text("<p>aaaa bbbb cccc dddd eeee</p>", width: 20) == "aaaa bbbb cccc dddd\neeee\n")
    #expect(try Self.text("<p>江西理工大学江西理工大学</p>", width: 20) == "江西理工大学江西理工\n大学\n")
    #expect(try Self.text("<p>江西理工大学江西理工。大学</p>", width: 20) == "江西理工大学江西理\n工。大学\n")
    #expect(try Self.text("<p>江西理工大学江西理（工）大学</p>", width: 20) == "江西理工大学江西理\n（工）大学\n")
    #expect(try Self.text("<p>在2025年JXUST举办</p>", width: 20) == "在2025年JXUST举办\n")
  }

  @Test func aLongAddressIsNeverBroken() throws {
    let address = "https://example.org/" + String(repeating: "long-path/", count: 20) + "?q=中文"
    #expect(try Self.text("<p>see \(address)，后面</p>", width: 30) == "see\n\(address)，\n后面\n")
    #expect(try Self.text("<a href='\(address)'>x</a>", width: 30) == "x [1]\n\n[1] \(address)\n")
  }

  @Test func aReferenceDoesNotBeginALine() throws {
    #expect(
      try Self.text("<p>aaaa bbbb cccc <a href=https://a.example>dddd</a></p>", width: 20)
        == "aaaa bbbb cccc\ndddd [1]\n\n[1] https://a.example\n")
  }

  @Test func anArticleInTwoLanguagesReadsWell() throws {
    let html = try String(
      contentsOf: URL(filePath: Self.folder).deletingLastPathComponent().appending(path: "Fixtures/article-en-zh.html"), encoding: .utf8)
    expectGolden(try Self.text(html), "article-en-zh.txt", file: Self.folder)
    expectGolden(try Self.text(html, width: 40, links: .inline), "article-en-zh-narrow.txt", file: Self.folder)
  }

  @Test func anyTextIsWrappedWithoutLossAndWithinTheWidth() throws {
    var generator = SeededGenerator(seed: 5)
    let starts: Set<Character> = ["，", "。", "、", "）", "》", "」"]
    let pieces = ["江西", "理工大学", "，", "。", "（", "）", "《", "》", "「", "」", "word", "a", " ", "2025", "、", "🎓", "é", "한국", "-", "“", "”"]
    for _ in 0..<1_000 {
      let text = (0..<60).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
      let width = Int.random(in: 20...60, using: &generator)
      let rendered = TextRenderer(width: width).text([.text(text)])
      #expect(rendered.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
      let lines = rendered.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      for line in lines {
        #expect(DisplayWidth.columns(of: line) <= width, "\(text)")
        #expect(line.last != " ")
      }
      for line in lines.dropFirst() where Self.isOrdinary(text) {
        #expect(line.first.map { !starts.contains($0) } ?? true, "\(text)")
      }
      for line in lines.dropLast() where Self.isOrdinary(text) {
        #expect(line.last.map { !"（《「".contains($0) } ?? true, "\(text)")
      }
    }
  }

  /// Whether no mark stands alone behind a space, where a line may end all the same, or in a row too long for a line.
  private static func isOrdinary(_ text: String) -> Bool {
    let marks = "，。、）》」（《「“”"
    return zip(text, text.dropFirst()).allSatisfy { left, right in
      !(left == " " && marks.contains(right)) && !(marks.contains(left) && right == " ")
    }
  }

  @Test func hostileMarkupNeverCrashes() throws {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<1_000 {
      let tags = [
        "<p>", "<ul>", "<li>", "<table>", "<tr>", "<td>", "</td>", "<ol start=9999999999999999999>", "<a href='x", "<blockquote>", "</p>",
        "<pre>",
      ]
      let html = (0..<15).map { _ in
        tags[Int.random(in: 0..<tags.count, using: &generator)] + HostileText.random(upTo: 3, using: &generator)
      }.joined()
      let text = try Self.text(html, width: 24)
      #expect(text.isEmpty || text.hasSuffix("\n") && !text.hasSuffix("\n\n"), "\(html.debugDescription) \(text.debugDescription)")
      #expect(!text.contains(" \n"))
    }
  }
}
