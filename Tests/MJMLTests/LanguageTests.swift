import MJML
import Testing

/// Languages, headings and landmarks: what a screen reader and a font need to know.
@Suite struct LanguageTests {
  private func html(_ content: String, mjml: String = "lang='en'", head: String = "") throws -> String {
    let section = "<mj-section><mj-column>\(content)</mj-column></mj-section>"
    return try MJMLRenderer().render("<mjml \(mjml)><mj-head>\(head)</mj-head><mj-body>\(section)</mj-body></mjml>").html
  }

  @Test(arguments: [
    ("zh-Hans", "PingFang SC"), ("zh", "PingFang SC"), ("zh-Hant", "PingFang TC"), ("zh-TW", "PingFang TC"), ("zh-Hans-HK", "PingFang SC"),
    ("yue", "PingFang TC"), ("ja", "Hiragino Sans"), ("ko-KR", "Apple SD Gothic Neo"),
  ])
  func theLanguageChoosesTheFonts(_ language: String, _ font: String) throws {
    #expect(try html("<mj-text>x</mj-text>", mjml: "lang='\(language)'").contains("font-family:'\(font)'"))
    #expect(try html("<mj-button lang='\(language)'>x</mj-button>").contains("font-family:'\(font)'"))
  }

  @Test func fontsThatTheDesignNamesStay() throws {
    let head = "<mj-attributes><mj-all font-family='Georgia, serif'/></mj-attributes>"
    #expect(!(try html("<mj-text>x</mj-text>", mjml: "lang='ja'", head: head).contains("Hiragino")))
    let social = "<mj-social font-family='Georgia'><mj-social-element lang='ja' name='github'>x</mj-social-element></mj-social>"
    #expect(!(try html(social).contains("Hiragino")))
  }

  @Test func aBlockSaysItsLanguageAndTurnsItsDirection() throws {
    #expect(try html("<mj-text lang='ar'>x</mj-text>").contains("<td align=\"right\" lang=\"ar\" dir=\"rtl\" style="))
    #expect(try html("<mj-text lang='fr'>x</mj-text>").contains("<td align=\"left\" lang=\"fr\" style="))
    #expect(try html("<mj-text lang='az-Arab'>x</mj-text>").contains("lang=\"az-Arab\" dir=\"rtl\""))
    #expect(try html("<mj-text lang='ar' dir='ltr' align='center'>x</mj-text>").contains("<td align=\"center\" lang=\"ar\" dir=\"ltr\""))
  }

  @Test func aHeadingIsOne() throws {
    #expect(try html("<mj-text heading='h2' font-size='20px'>News</mj-text>").contains("<h2 style=\"font-family:"))
    #expect(try html("<mj-text heading='h2'>News</mj-text>").contains(";margin:0;"))
    #expect(throws: MJMLError.self) { try html("<mj-text heading='h7'>News</mj-text>") }
  }

  @Test func aSectionCanBeALandmark() throws {
    let section = "<mj-section role='main' aria-label='The &quot;news&quot;'><mj-column/></mj-section>"
    let html = try MJMLRenderer().render("<mjml lang='en'><mj-body>\(section)</mj-body></mjml>").html
    #expect(html.contains("<div role=\"main\" aria-label=\"The &quot;news&quot;\" style="))
    #expect(throws: MJMLError.self) { try MJMLRenderer().render("<mjml><mj-body><mj-section role='form'/></mj-body></mjml>") }
  }
}
