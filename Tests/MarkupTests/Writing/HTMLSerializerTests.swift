import Markup
import Testing

@Suite struct HTMLSerializerTests {
  @Test func textAndAttributesAreEscapedAndRawTextIsNot() {
    let nodes: [Node] = [
      .element(
        Element(
          "p", attributes: [Attribute("title", "a\"&<>\u{A0}b"), Attribute("lang", "en", namespace: XMLNamespace.xml)],
          children: [.text("a\"&<>\u{A0}b"), .element(Element("br")), .comment("[if mso]>&<![endif]")])),
      .element(Element("style", children: [.text("a > b {}")])),
    ]
    #expect(
      HTMLSerializer.html(nodes)
        == "<p title=\"a&quot;&amp;&lt;&gt;&nbsp;b\" xml:lang=\"en\">a\"&amp;&lt;&gt;&nbsp;b<br><!--[if mso]>&<![endif]--></p><style>a > b {}</style>"
    )
  }

  @Test func aTreeOfAnyDepthIsWritten() {
    let root = Element("div")
    var innermost = root
    for _ in 0..<1000 {
      let child = Element("div")
      innermost.append(.element(child))
      innermost = child
    }
    #expect(HTMLSerializer.html([.element(root)]).utf8.count == 1001 * 11)
  }
}
