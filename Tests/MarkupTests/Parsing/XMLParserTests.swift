import Foundation
import Markup
import Testing

@Suite struct XMLParserTests {
  private func parse(_ xml: String) throws -> Document {
    try Markup.XMLParser.document(Data(xml.utf8))
  }

  @Test func namesAreLocalAndNamespacesAreResolved() throws {
    let root = try parse("<a:feed xmlns:a='urn:a' xml:lang='en' a:x='1' y='2 &amp; 3'><![CDATA[<&]]>&lt;</a:feed>").root
    #expect(root?.name == "feed")
    #expect(root?.namespace == "urn:a")
    #expect(
      root?.attributes == [
        Attribute("lang", "en", namespace: XMLNamespace.xml), Attribute("x", "1", namespace: "urn:a"), Attribute("y", "2 & 3"),
      ])
    #expect(root?.text == "<&<")
  }

  @Test func aDocumentThatIsNotWellFormedIsRefusedWithItsLine() {
    #expect { try parse("<a>\n<b></a>") } throws: { error in
      guard case ParseError.malformed(line: 2, column: _, message: _) = error else { return false }
      return true
    }
  }

  @Test func externalEntitiesAreNotRead() {
    let xml = "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>"
    #expect(throws: ParseError.entityExpansion(line: 1)) { try parse(xml) }
  }
}
