import Foundation
import Markup
import TestSupport
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

  @Test func misuseIsAnError() throws {
    var writer = XMLWriter(BufferSink())
    #expect(throws: XMLWriterError.noRoot) { try writer.finish() }
    #expect(throws: XMLWriterError.textOutsideRoot) { try writer.text("x") }
    #expect(throws: XMLWriterError.nothingToEnd) { try writer.end() }
    #expect(throws: XMLWriterError.badName("a b")) { try writer.start("a b") }
    try writer.start("a")
    try writer.text("x")
    #expect(throws: XMLWriterError.attributeOutsideStartTag("b")) { try writer.attribute("b", "c") }
    try writer.end()
    #expect(throws: XMLWriterError.secondRoot("d")) { try writer.start("d") }
    #expect(throws: XMLWriterError.instructionBehindRoot) { try writer.instruction("e", [:]) }
  }

  @Test func aCharacterIsEscapedWhereverItStands() throws {
    let written = [
      "&": "&amp;", "<": "&lt;", "\r": "&#xD;", "\u{1}": "", "\u{7F}": "", "\u{85}": "", "\u{FEFF}": "", "\u{FFFE}": "",
      "\u{B7}": "\u{B7}", "，": "，", "\n": "\n",
    ]
    for (character, replacement) in written {
      for place in 0..<100 {
        let (before, behind) = (String(repeating: "x", count: place % 50), String(repeating: "y", count: place))
        var writer = XMLWriter(BufferSink())
        try writer.element("a", before + character + character + "-" + character + behind)
        let text = try writer.finish().text
        #expect(text.hasSuffix("<a>\(before)\(replacement)\(replacement)-\(replacement)\(behind)</a>\n"))
      }
    }
  }

  @Test func textThatIsAllEscapesFindsRoomEnough() throws {
    for count in [1, 15, 16, 17, 8191, 8192, 8193, 70_000] {
      var writer = XMLWriter(BufferSink())
      try writer.textElementHex("a", String(repeating: "&", count: count))
      #expect(try writer.finish().text.hasSuffix("<a>\(String(repeating: "&#x26;", count: count))</a>\n"))
    }
  }

  @Test func anyTextIsReadBackWithoutWhatXMLForbids() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let text = HostileText.random(upTo: 40, using: &generator)
      let value = HostileText.random(upTo: 10, using: &generator)
      var writer = XMLWriter(BufferSink())
      try writer.start("a")
      try writer.attribute("b", value)
      try writer.element("c", text)
      try writer.textElementHex("d", text)
      try writer.end()
      let root = try Markup.XMLParser.document(Data(try writer.finish().bytes)).root
      #expect(root?["b"].map { Array($0.unicodeScalars) } == allowed(value))
      #expect(root?.childElements.map { Array($0.text.unicodeScalars) } == [allowed(text), allowed(text)])
    }
  }

  @Test func aLongTextIsWrittenWholeWhereverItsCharactersFall() throws {
    // Each length puts the bytes of the characters on another side of the writer's inner borders.
    for length in 8185..<8200 {
      let text = String(repeating: "x", count: length) + String(repeating: "\u{FEFF}，&é\u{80}", count: 5000)
      var writer = XMLWriter(BufferSink())
      try writer.element("a", text)
      let root = try Markup.XMLParser.document(Data(try writer.finish().bytes)).root
      #expect(root.map { Array($0.text.unicodeScalars) } == allowed(text))
    }
  }

  /// A writer looks at sixteen bytes at once: no character may be taken for another, whatever its neighbours are.
  @Test func everyCharacterIsWrittenAsItIsOrAsItsReplacement() throws {
    let scalars = (UInt32(0)...0x1_01FF).compactMap(Unicode.Scalar.init)
    for shift in 0..<17 {
      let padding = String(repeating: "x", count: shift)
      let text = padding + scalars.map { "\($0)" }.joined(separator: shift.isMultiple(of: 2) ? "" : "y")
      var writer = XMLWriter(BufferSink())
      try writer.start("a")
      try writer.attribute("b", text)
      try writer.textHex(text)
      try writer.end()
      let written = try writer.finish().text.utf8
      let expected = "<a b=\"\(escaped(text, Self.inAttributes))\">\(escaped(text, Self.inPlainText))</a>\n"
      #expect(written.suffix(expected.utf8.count).elementsEqual(expected.utf8), "shifted by \(shift)")
    }
  }

  @Test func numbersAndHTMLAreAttributesAndText() throws {
    var writer = XMLWriter(BufferSink())
    try writer.start("a")
    try writer.attribute("least", Int.min)
    try writer.attribute("zero", 0)
    try writer.attribute("most", Int.max)
    try writer.attribute("none", nil as Int?)
    try writer.htmlElement("b", "1 < 2 & \u{A0}3")
    try writer.htmlElement("c", nil)
    try writer.end()
    #expect(
      try writer.finish().text.hasSuffix(
        """
        <a least="-9223372036854775808" zero="0" most="9223372036854775807">
          <b>1 &amp;lt; 2 &amp;amp; &amp;nbsp;3</b>
        </a>

        """))
  }

  private static let inPlainText: [Unicode.Scalar: String] = ["&": "&#x26;", "<": "&#x3C;", ">": "&#x3E;", "\r": "&#xD;"]
  private static let inAttributes: [Unicode.Scalar: String] = [
    "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "\r": "&#xD;", "\t": "&#x9;", "\n": "&#xA;",
  ]

  private func escaped(_ text: String, _ replacements: [Unicode.Scalar: String]) -> String {
    allowed(text).map { replacements[$0] ?? "\($0)" }.joined()
  }

  /// The characters that a writer keeps.
  private func allowed(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: true
      case 0..<0x20, 0x7F...0x9F, 0xFEFF, 0xFFFE, 0xFFFF: false
      default: true
      }
    }
  }
}
