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
