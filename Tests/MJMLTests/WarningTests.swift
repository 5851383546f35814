import MJML
import Testing

/// What renders but could be better is told.
@Suite struct WarningTests {
  private func warnings(_ content: String, head: String = "<mj-title>T</mj-title>", mjml: String = " lang='en'") throws -> [String] {
    let body = "<mj-section><mj-column>\n\(content)</mj-column></mj-section>"
    let source = "<mjml\(mjml)><mj-head>\(head)</mj-head><mj-body>\(body)</mj-body></mjml>"
    return try MJMLRenderer().render(source).warnings.map(\.description)
  }

  @Test func aCleanDesignHasNone() throws {
    #expect(try warnings("<mj-image src='https://a.example/a.png' alt='' />") == [])
  }

  @Test func anImageWithoutAltIsTold() throws {
    let expected = "2:2: the image has no alt text; say what it shows, or alt=\"\" if it only decorates"
    #expect(try warnings(" <mj-image src='a.png' />") == [expected])
  }

  @Test func aButtonWithoutAnAddressIsTold() throws {
    let empty = "2:1: the attribute href is empty: it is left out, and its standard value too"
    let expected = "2:1: the button has no href, so it leads nowhere"
    #expect(try warnings("<mj-button href=''>x</mj-button>") == [empty, expected])
  }

  @Test func anUnknownClassIsTold() throws {
    #expect(try warnings("<mj-text mj-class='nope'>x</mj-text>") == ["2:1: no <mj-class> in the head is called nope"])
  }

  @Test func anUnknownNetworkIsTold() throws {
    let social = "<mj-social><mj-social-element name='facebok' href='https://a.example/'>x</mj-social-element></mj-social>"
    #expect(try warnings(social) == ["2:12: no icon is known for \"facebok\"; did you mean facebook?"])
  }

  @Test func aHeadingThatHoldsBlocksIsTold() throws {
    #expect(try warnings("<mj-text heading='h2'>A <b>bold</b> one</mj-text>") == [])
    #expect(
      try warnings("<mj-text heading='h2'>\n<P class='x'>A</P></mj-text>") == [
        "2:1: a heading cannot hold <p>; take the tag out, or leave heading out"
      ])
  }

  @Test func iconsOfAnotherHostAreTold() throws {
    let element = "<mj-accordion-element><mj-accordion-title>a</mj-accordion-title></mj-accordion-element>"
    #expect(
      try warnings("<mj-accordion>\(element)</mj-accordion>") == [
        "2:1: the icons are fetched from imgur.com, where MJML keeps them; give icon-wrapped-url and icon-unwrapped-url"
      ])
    let own = "icon-wrapped-url='https://a.example/1.png' icon-unwrapped-url='https://a.example/2.png'"
    #expect(try warnings("<mj-accordion \(own)>\(element)</mj-accordion>") == [])
    #expect(
      try warnings("<mj-accordion>\(element.replacing("element>", with: "element \(own)>", maxReplacements: 1))</mj-accordion>") == [])
    let image = "<mj-carousel-image src='https://a.example/a.png' alt=''/>"
    #expect(
      try warnings("<mj-carousel right-icon='https://a.example/r.png'>\(image)</mj-carousel>") == [
        "2:1: the arrows are fetched from imgur.com, where MJML keeps them; give left-icon and right-icon"
      ])
    #expect(
      try warnings("<mj-carousel left-icon='https://a.example/l.png' right-icon='https://a.example/r.png'>\(image)</mj-carousel>") == [])
  }

  @Test func aDocumentWithoutLanguageOrTitleIsTold() throws {
    #expect(
      try warnings("", head: "", mjml: "") == [
        "1:1: <mjml> has no lang; screen readers need the language",
        "1:1: the head has no <mj-title>; screen readers announce the mail by it",
      ])
  }

  @Test func thereAreAtMostAHundred() throws {
    #expect(try warnings(String(repeating: "<mj-image src='a.png'/>", count: 500)).count == 100)
  }
}
