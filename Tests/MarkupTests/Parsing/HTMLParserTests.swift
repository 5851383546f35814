import Markup
import Testing

@Suite struct HTMLParserTests {
  private func roundTrip(_ html: String) throws -> String {
    HTMLSerializer.html(try HTMLParser.fragment(html))
  }

  @Test(arguments: [
    "text", "a <b>c</b> d", "<p>a</p>\n<p>b</p>", "", "é 江西 🎓", "a &amp; b &lt; c&nbsp;d", "<br>", "<img src=\"a.png\" alt=\"\">",
  ])
  func aFragmentComesBackAsItWas(html: String) throws {
    #expect(try roundTrip(html) == html)
  }

  @Test func aDocumentHasDoctypeHeadAndBody() throws {
    let document = try HTMLParser.document(
      "<!DOCTYPE html><html lang=en><head><title>A &amp; B</title></head><body>text<p>one<p>two</body></html>")
    #expect(
      HTMLSerializer.html(document)
        == "<!DOCTYPE html>\n<html lang=\"en\"><head><title>A &amp; B</title></head><body>text<p>one</p><p>two</p></body></html>")
  }

  @Test func bareTextGetsNoParagraph() throws {
    #expect(HTMLSerializer.html(try HTMLParser.document("just text <b>bold</b>")) == "<html><body>just text <b>bold</b></body></html>")
  }

  @Test func anEmptyDocumentIsRefused() {
    #expect(throws: ParseError.empty) { try HTMLParser.document(" \n") }
  }
}
