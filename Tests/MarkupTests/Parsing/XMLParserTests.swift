import Foundation
import Markup
import Testing

@Suite struct XMLParserTests {
  private func parse(_ xml: String) throws -> Document {
    try Markup.XMLParser.document(Data(xml.utf8))
  }

  @Test func namesAreLocalAndNamespacesAreResolved() throws {
    let root = try parse("<a:feed xmlns:a='urn:a' xml:lang='en' a:x='1' y='2 &amp; &#38;amp; 3'><![CDATA[<&]]>&lt;</a:feed>").root
    #expect(root?.name == "feed")
    #expect(root?.namespace == "urn:a")
    #expect(
      root?.attributes == [
        Attribute("lang", "en", namespace: XMLNamespace.xml), Attribute("x", "1", namespace: "urn:a"), Attribute("y", "2 & &amp; 3"),
      ])
    #expect(root?.text == "<&<")
  }

  @Test func aDocumentThatIsNotWellFormedIsRefusedWithItsLine() {
    for xml in ["<a>\n<b></a>", "<a>\n&nbsp;</a>", "<a>\n& </a>", "<a>\n<b c=1/></a>", "<a>\n<x:b/></a>", "<a>\n\u{1}</a>"] {
      #expect {
        try parse(xml)
      } throws: { error in
        guard case ParseError.malformed(line: 2, column: _, message: let message) = error else { return false }
        return !message.isEmpty && !message.contains("\n")
      }
    }
  }

  @Test func theStatedEncodingIsHonoured() throws {
    let bytes = Data("<?xml version='1.0' encoding='GBK'?><a>".utf8) + [0xCA, 0xC7] + Data("</a>".utf8)
    #expect(try Markup.XMLParser.document(bytes).root?.text == "是")
    let utf16 = "<?xml version='1.0' encoding='UTF-16'?><a>是</a>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try Markup.XMLParser.document(Data([0xFF, 0xFE] + utf16)).root?.text == "是")
  }

  @Test func aSubtreeOfXHTMLIsWrittenAsHTML() throws {
    let xml = "<content><div xmlns='http://www.w3.org/1999/xhtml'>a<br/><img src='x&amp;y'/><p/>&#160;</div></content>"
    let children = try #require(try parse(xml).root?.children)
    #expect(HTMLSerializer.html(children) == "<div>a<br><img src=\"x&amp;y\"><p></p>&nbsp;</div>")
  }

  @Test func externalEntitiesAreNotRead() throws {
    let xml = "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a b='&e;'>&e;</a>"
    #expect(throws: ParseError.entityExpansion(line: 1)) { try parse(xml) }
    let recovered = try Markup.XMLParser.recoveredDocument(Data(xml.utf8))
    #expect(recovered.root?.text == "&e;")
    #expect(recovered.root?["b"] == "&e;")
  }

  @Test func anExternalDocumentTypeIsNotRead() throws {
    let xml = "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a>x</a>"
    #expect(try parse(xml).root?.text == "x")
    let parameter = "<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]><a>x</a>"
    #expect(try Markup.XMLParser.recoveredDocument(Data(parameter.utf8)).root?.text == "x")
  }

  @Test func anEntityBombIsRefused() throws {
    let levels = (1...9).map { "<!ENTITY l\($0) '\(String(repeating: "&l\($0 - 1);", count: 10))'>" }.joined()
    let bomb = "<!DOCTYPE a [<!ENTITY l0 'lol'>\(levels)]><a>&l9;</a>"
    #expect(throws: ParseError.entityExpansion(line: 1)) { try parse(bomb) }
    #expect(try Markup.XMLParser.recoveredDocument(Data(bomb.utf8)).root?.text == "&l9;")
  }

  @Test func aQuadraticBlowUpIsRefused() throws {
    let long = String(repeating: "x", count: 50_000)
    let text = String(repeating: "&l;", count: 50_000)
    let bomb = "<!DOCTYPE a [<!ENTITY l '\(long)'>]><a>\(text)</a>"
    #expect(throws: ParseError.entityExpansion(line: 1)) { try parse(bomb) }
    #expect(try Markup.XMLParser.recoveredDocument(Data(bomb.utf8)).root?.text == text)
  }

  @Test func attributesByDefaultAreLeftOut() throws {
    let xml = "<!DOCTYPE a [<!ATTLIST b c CDATA 'default'>]><a><b d='e'/></a>"
    #expect(try parse(xml).root?.firstChild("b")?.attributes == [Attribute("d", "e")])
  }

  @Test func tooMuchIsRefused() {
    let deep = Data(String(repeating: "<a>", count: 300).utf8)
    #expect(throws: ParseError.tooDeep(limit: 256, line: 1)) { try Markup.XMLParser.document(deep) }
    #expect(throws: ParseError.tooDeep(limit: 256, line: 1)) { try Markup.XMLParser.recoveredDocument(deep) }
    #expect(throws: ParseError.tooLarge(bytes: 900, limit: 100)) { try Markup.XMLParser.document(deep, limits: ParseLimits(bytes: 100)) }
    #expect(throws: ParseError.empty) { try Markup.XMLParser.document(Data()) }
    #expect(throws: ParseError.empty) { try Markup.XMLParser.recoveredDocument(Data(" ".utf8)) }
  }
}
