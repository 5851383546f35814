import Markup
import Testing

@Suite struct HTMLWriterTests {
  @Test func tagsReadTheSameWhicheverWayTheyAreWritten() {
    for value in ["plain", "\"A B\", serif", "a & b < c > d", "文章 \u{A0} \r\n\t", String(repeating: "long & ", count: 500), ""] {
      let style: InlineStyle = ["font-family": value, "left-out": nil, "color": "#123456"]
      let listed = HTMLWriter()
      listed.start("td", ["width": value, "left-out": nil, "style": style.text])
      let single = HTMLWriter()
      single.start("td") { cell in
        cell.set("width", value)
        cell.set("left-out", nil)
        cell.declare("font-family", value)
        cell.declare("left-out", nil)
        cell.declare(["color": "#123456"])
      }
      #expect(listed.html == single.html)
    }
  }

  @Test func noValueCanEndItsAttributeOrAComment() {
    let html = HTMLWriter()
    html.start("a") { link in
      link.set("title", "\" onclick=\"x() --> <b>")
      link.declare("font-family", "\"A\"><b>")
    }
    #expect(html.html == "<a title=\"&quot; onclick=&quot;x() --&gt; &lt;b&gt;\" style=\"font-family:'A'&gt;&lt;b&gt;\">")
  }

  @Test func anAttributeMayFollowTheStyle() {
    let html = HTMLWriter()
    html.start("td") { cell in
      cell.declare("color", "red")
      cell.set("class", "a")
    }
    html.start("td") { $0.declare("color", nil) }
    #expect(html.html == "<td style=\"color:red\" class=\"a\"><td>")
  }

  @Test func neighbouringConditionalsBecomeOne() {
    var html = HTMLWriter()
    html.conditional("mso") { $0.raw("1") }
    html.conditional("mso") { $0.raw("2") }
    html.raw("3")
    html.conditional("mso") { $0.raw("4") }
    html.conditional("!mso") { $0.raw("5") }
    #expect(html.html == "<!--[if mso]>12<![endif]-->3<!--[if mso]>4<![endif]--><!--[if !mso]>5<![endif]-->")
  }

  @Test func whatSeveralHaveWrittenStandsInOrder() {
    let parts = ["<p>", "", "文", "</p>"].map { text in
      let html = HTMLWriter()
      html.raw(text)
      return html
    }
    #expect(HTMLWriter.html(of: parts) == "<p>文</p>")
  }
}
