import MJML
import Testing

/// What is not MJML is refused with its place, its name and what to do.
@Suite struct ErrorTests {
  /// Renders this inside `<mjml><mj-body>`, which stand on the first line.
  private func error(inBody body: String) -> String {
    error("<mjml lang='en'><mj-body>\n\(body)\n</mj-body></mjml>")
  }

  private func error(_ source: String) -> String {
    do {
      _ = try MJMLRenderer().render(source, name: "d.mjml")
      return "rendered"
    } catch {
      return error.description
    }
  }

  @Test func anUnknownComponentIsNamedWithTheNearest() {
    #expect(error(inBody: "  <mj-secton></mj-secton>") == "d.mjml:2:3: unknown component <mj-secton>; did you mean <mj-section>?")
    #expect(error(inBody: "<p>x</p>") == "d.mjml:2:1: unknown component <p>")
  }

  @Test func anUnknownAttributeIsNamedWithTheNearest() {
    #expect(
      error(inBody: "<mj-section>\n<mj-column widht=\"5px\"/></mj-section>")
        == "d.mjml:3:12: <mj-column> has no attribute widht; did you mean width?")
  }

  @Test func aColumnIsCountedInCharacters() {
    let body = "<mj-section><mj-column><mj-image alt=\"江西🎓\" scr=\"a\"/></mj-column></mj-section>"
    #expect(error(inBody: body) == "d.mjml:2:44: <mj-image> has no attribute scr; did you mean src?")
  }

  @Test func aComponentInTheWrongPlaceIsToldItsRightOnes() {
    #expect(
      error(inBody: "<mj-section><mj-text>x</mj-text></mj-section>")
        == "d.mjml:2:13: <mj-text> cannot stand in <mj-section>; put it in <mj-hero> or <mj-column>")
    #expect(
      error(inBody: "<mj-column/>") == "d.mjml:2:1: <mj-column> cannot stand in <mj-body>; put it in <mj-section> or <mj-group>")
  }

  @Test(arguments: [
    ("width=\"wide\"", "width=\"wide\" is not a length; write a number with px or %"),
    ("width=\"3em\"", "width=\"3em\" is not a length; write a number with px or %"),
    ("width=\"1e999px\"", "width=\"1e999px\" is not a length; write a number with px or %"),
    ("padding=\"1px 2px 3px 4px 5px\"", "padding=\"1px 2px 3px 4px 5px\" is not one to four lengths; write for example 10px 25px"),
    ("direction=\"up\"", "direction=\"up\" is not one of ltr, rtl"),
    (
      "background-color=\"#12345\"",
      "background-color=\"#12345\" is not a colour; write #1a73e8, rgb(26,115,232) or a name such as navy"
    ),
    ("border=\"1px;color:red\"", "border=\"1px;color:red\" is not a CSS value; leave out ; { } < and close quotes and brackets"),
    ("border=\"1px 'red\"", "border=\"1px 'red\" is not a CSS value; leave out ; { } < and close quotes and brackets"),
  ])
  func aValueOfTheWrongKindIsRefused(_ attribute: String, _ message: String) {
    #expect(error(inBody: "<mj-section>\n  <mj-column \(attribute) /></mj-section>") == "d.mjml:3:14: \(message)")
  }

  @Test func aScriptAsAnAddressIsRefused() {
    let message = error(inBody: "<mj-section><mj-column><mj-button href=\" JavaScript:alert(1)\">x</mj-button></mj-column></mj-section>")
    #expect(message.hasPrefix("d.mjml:2:35: href=\" JavaScript:alert(1)\" is not an address that mail clients follow"))
  }

  @Test func aMissingAttributeIsNamed() {
    #expect(
      error(inBody: "<mj-section><mj-column><mj-image alt=''/></mj-column></mj-section>")
        == "d.mjml:2:24: <mj-image> needs the attribute src")
  }

  @Test func textAmongComponentsIsRefused() {
    #expect(
      error(inBody: "<mj-section> stray</mj-section>")
        == "d.mjml:2:14: text cannot stand in <mj-section>; put it in <mj-text>, HTML in <mj-text> or <mj-raw>")
  }

  @Test func anUnclosedComponentIsNamedWhereItBegins() {
    #expect(error("<mjml>\n <mj-body>") == "d.mjml:2:2: <mj-body> is not closed; write </mj-body>")
    #expect(
      error(inBody: "<mj-section><mj-column>\n<mj-text>a\n<mj-text>b</mj-text></mj-column></mj-section>")
        == "d.mjml:3:1: <mj-text> is not closed; write </mj-text>")
    #expect(error("<mjml><mj-body") == "d.mjml:1:7: expected > at the end of <mj-body>")
    #expect(error("<mjml><mj-body><!-- x") == "d.mjml:1:16: expected --> at the end of the comment")
    #expect(error("<mjml lang=\"en><mj-body/></mjml>") == "d.mjml:1:12: expected a quote at the end of the value")
  }

  @Test func aMismatchedEndTagIsNamedWithTheOpenOne() {
    #expect(
      error(inBody: "<mj-section>\n<mj-column></mj-section>")
        == "d.mjml:3:12: </mj-section> cannot close <mj-column> of line 3; write </mj-column> first")
  }

  @Test func whatIsThereTwiceIsRefused() {
    #expect(error(inBody: "<mj-section padding='0' padding='1px'/>") == "d.mjml:2:25: the attribute padding is given twice")
    #expect(error("<mjml><mj-body/>\n<mj-body/></mjml>") == "d.mjml:2:1: <mjml> can hold only one <mj-body>")
    #expect(
      error("<mjml><mj-head><mj-title>a</mj-title><mj-title>b</mj-title></mj-head><mj-body/></mjml>")
        == "d.mjml:1:38: <mj-head> can hold only one <mj-title>")
  }

  @Test func aDocumentWithoutABodyIsRefused() {
    #expect(error("<mjml></mjml>") == "d.mjml:1:1: <mjml> needs <mj-body>")
    #expect(error("") == "d.mjml:1:1: expected <mjml> as the outermost component")
    #expect(error("<html></html>") == "d.mjml:1:1: expected <mjml> as the outermost component")
    #expect(error("<mjml><mj-body/></mjml> x") == "d.mjml:1:25: expected nothing after </mjml>")
  }

  @Test func onlyRawHTMLForTheVeryStartStandsBesideHeadAndBody() throws {
    let raw = "<mj-raw position='file-start'><!-- for a program --></mj-raw>"
    #expect(try MJMLRenderer().render("<mjml>\(raw)<mj-body/></mjml>").html.hasPrefix("<!-- for a program --><!doctype html>"))
    #expect(try MJMLRenderer().render("<mjml><mj-body>\(raw)</mj-body></mjml>").html.hasPrefix("<!-- for a program --><!doctype html>"))
    #expect(
      error("<mjml><mj-raw>x</mj-raw><mj-body/></mjml>")
        == "d.mjml:1:7: <mj-raw> needs the attribute position=\"file-start\"")
  }

  @Test func brokenMarkupIsRefused() {
    #expect(error(inBody: "<mj-section padding=0></mj-section>") == "d.mjml:2:21: expected a value in quotes after padding=")
    #expect(error(inBody: "<mj-section full-width></mj-section>") == "d.mjml:2:23: expected = and a value in quotes after full-width")
    #expect(error(inBody: "<mj-section padding=\"0\"direction=\"ltr\"/>") == "d.mjml:2:24: expected a space, > or />")
  }

  @Test func aStylesheetCannotEndItself() {
    let source = "<mjml><mj-head>\n<mj-style>a{}</STYLE ><script></mj-style></mj-head><mj-body/></mjml>"
    #expect(error(source) == "d.mjml:2:1: expected CSS without </style")
  }

  @Test func valuesInTheHeadAreCheckedToo() {
    let source = "<mjml><mj-head><mj-attributes>\n<mj-all color=\"12px\"/></mj-attributes></mj-head><mj-body/></mjml>"
    #expect(error(source).hasPrefix("d.mjml:2:9: color=\"12px\" is not a colour"))
  }

  @Test func aSelectorOrNameThatIsNoneIsRefused() {
    let selector = "<mjml><mj-head><mj-html-attributes>\n<mj-selector path='a['></mj-selector>"
    let end = "</mj-html-attributes></mj-head><mj-body/></mjml>"
    #expect(error(selector + end) == "d.mjml:2:14: path=\"a[\" is not a selector of CSS; write for example .lead a")
    let name =
      "<mjml><mj-head><mj-html-attributes><mj-selector path='a'>\n<mj-html-attribute name='a b'>x</mj-html-attribute></mj-selector>"
    #expect(error(name + end) == "d.mjml:2:20: name=\"a b\" is not the name of an attribute; write for example data-id")
  }

  @Test func controlCharactersAreRefused() {
    #expect(error("<mjml>\n\u{0}") == "d.mjml:2:1: the control character U+0000 cannot stand in HTML; remove it")
  }
}
