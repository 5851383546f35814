import Foundation
import Markup
import TestSupport
import Testing

@Suite struct XMLRecoveryTests {
  private func recover(_ xml: String) throws -> Document {
    try Markup.XMLParser.recoveredDocument(Data(xml.utf8))
  }

  /// The tree in short: names, attributes and text.
  private func outline(_ xml: String) throws -> String {
    HTMLSerializer.html(try recover(xml).nodes)
  }

  @Test(arguments: [
    ("<a>&nbsp;x &hellip; &bogus; A&T &amp; &#150;</a>", "<a>&nbsp;x … &amp;bogus; A&amp;T &amp; –</a>"),
    ("<a>?x=1&copy=2</a>", "<a>?x=1&amp;copy=2</a>"),
    ("<a b='?x=1&y=2' c=3 d>x</a>", "<a b=\"?x=1&amp;y=2\" c=\"3\" d=\"d\">x</a>"),
    ("<a b='1' b='2'>x</a>", "<a b=\"1\">x</a>"),
    ("<a><b>x</a>", "<a><b>x</b></a>"),
    ("<a>x</b></a>", "<a>x</a>"),
    (
      "<rss><item><d><p>x<br>y</p></d></item><item><d>z</d></item></rss>",
      "<rss><item><d><p>x<br>y</p></d></item><item><d>z</d></item></rss>"
    ),
    ("<a>1 < 2 <3</a>", "<a>1 &lt; 2 &lt;3</a>"),
    ("junk <?xml version='1.0'?>\n<a>x</a> junk", "<a>x</a>"),
    ("<a>x\u{1}\u{0}y</a>", "<a>xy</a>"),
    ("<a><![CDATA[x & <y>", "<a>x &amp; &lt;y&gt;</a>"),
    ("<a><!-- x", "<a><!-- x--></a>"),
    ("<a><b c=\"x>y</b></a>", "<a><b c=\"x\">y</b></a>"),
    ("<a><media:b>x</media:b></a>", "<a><media:b>x</media:b></a>"),
    ("<a>x</a><b>y</b>", "<a>x</a>"),
    ("<a>x", "<a>x</a>"),
  ]) func damageCostsNothingElse(xml: String, expected: String) throws {
    #expect(try outline(xml) == expected)
    #expect(try recover(xml).repairs != [])
  }

  @Test func aGoodDocumentNeedsNoRepair() throws {
    let xml = "<?xml version='1.0' encoding='UTF-8'?>\n<!DOCTYPE a><a xmlns='urn:a'><!-- x --><b c='&quot;'>&lt;<![CDATA[<&]]></b></a>\n"
    let document = try recover(xml)
    #expect(document.repairs == [])
    #expect(document.root?.namespace == "urn:a")
    #expect(document.root?.firstChild("b")?.text == "<<&")
    #expect(document.root?.firstChild("b")?["c"] == "\"")
  }

  @Test func theLabelInsideDoesNotDecodeTwice() throws {
    let bytes = Data("<?xml version='1.0' encoding='GBK'?><a>".utf8) + [0xCA, 0xC7] + Data("&nbsp;</a>".utf8)
    #expect(try Markup.XMLParser.recoveredDocument(bytes).root?.text == "是\u{A0}")
  }

  @Test func textWithoutAnyElementIsRefused() {
    #expect(throws: ParseError.self) { try recover("just text") }
    #expect(throws: ParseError.binary) { try Markup.XMLParser.recoveredDocument(Data([0x1F, 0x8B, 8, 0, 0])) }
  }

  @Test(arguments: ["<", "<a b=\"", "<!--", "<![CDATA[", "<!DOCTYPE", "<!DOCTYPE x[>", "</a>", "&", "<?x", "<a b='' ", "<br>"])
  func whatNeverEndsTakesNoLongerThanItMust(piece: String) throws {
    // Reading these again from each start would take hours.
    let document = try recover("<r>" + String(repeating: piece, count: 20_000))
    #expect(document.root?.name == "r")
  }

  @Test func anyTextIsRead() throws {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<500 {
      let document = try recover(
        "<r a=\"\(HostileText.random(upTo: 20, using: &generator))\">\(HostileText.random(upTo: 20, using: &generator))")
      #expect(document.root?.name == "r")
    }
  }
}
