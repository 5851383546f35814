import Markup
import Testing

@Suite struct XMLWriterTests {
  @Test func elementsAreIndentedAndTextStandsOnOneLine() throws {
    var writer = XMLWriter(BufferSink())
    try writer.instruction("xml-stylesheet", ["href": "a&b.xsl", "type": "text/xsl"])
    try writer.start("rss")
    try writer.attribute("version", "2.0")
    try writer.element("channel") { writer in
      try writer.element("title", "A < B & C")
      try writer.textElementHex("title", "A < B & C")
      try writer.element("link", attributes: ["href": "x\"\n", "rel": nil])
    }
    try writer.end()
    let text = try writer.finish().text
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <?xml-stylesheet href="a&amp;b.xsl" type="text/xsl"?>
        <rss version="2.0">
          <channel>
            <title>A &lt; B &amp; C</title>
            <title>A &#x3C; B &#x26; C</title>
            <link href="x&quot;&#xA;"/>
          </channel>
        </rss>

        """)
  }

  @Test func anElementLeftOpenIsAnError() throws {
    var writer = XMLWriter(BufferSink())
    try writer.start("a")
    try writer.start("b")
    #expect(throws: XMLWriterError.stillOpen(["a", "b"])) { try writer.finish() }
  }
}
