import Digests
import Foundation
import Markup
import Model
import TestSupport
import Testing

@Suite struct DigestRendererTests {
  @Test func hostileTitlesStayText() throws {
    var generator = SeededGenerator(seed: 2026)
    for _ in 0..<60 {
      var fixture = try EditionFixture.english()
      let title = try #require(PlainText("t" + HostileText.random(upTo: 20, using: &generator)))
      for index in fixture.articles.indices { fixture.articles[index].title = title }
      fixture.articles[0].image?.alt = title.string
      let html = try fixture.render().html
      let elements = try self.elements(html)
      let headings = elements.filter { $0.name == "h3" }.map(\.text)
      #expect(headings == Array(repeating: title.string, count: 4))
      let picture = elements.first { $0.name == "img" && $0["src"]?.contains("magnets") == true }
      #expect(picture?["alt"] == title.string)
    }
  }

  @Test func anAccentDoesNotHideAQuotationMark() throws {
    var fixture = try EditionFixture.english()
    fixture.articles[0].image?.alt = "x\"\u{301} onload=\"alert(1)"
    let html = try fixture.render().html
    #expect(try !elements(html).contains { $0["onload"] != nil })
  }

  @Test func fieldsMadeForMailWin() throws {
    var fixture = try EditionFixture.english()
    fixture.articles[0].mail.shortTitle = PlainText("Short & sweet")
    fixture.articles[0].mail.teaser = PlainText("Made for mail.")
    let digest = try fixture.render()
    #expect(digest.subject.string == "JXUST Weekly: Short & sweet")
    #expect(digest.text.contains("* Short & sweet [1]"))
    #expect(digest.text.contains("  Made for mail."))
    #expect(!digest.html.contains("tenth less neodymium"))
  }

  @Test func everyReaderFieldSurvivesInHTMLAndText() throws {
    let fixture = try EditionFixture.english()
    let digest = try fixture.render()
    let placeholders = try #require(ReaderPlaceholders(publication: fixture.publication, edition: fixture.edition.id))
    for field in ReaderField.allCases {
      let address = try #require(placeholders.address(field))
      #expect(digest.html.contains("href=\"\(address)\""))
      #expect(digest.text.contains(": \(address)\n"))
    }
  }

  @Test func htmlAndTextHaveTheSameArticlesInTheSameOrder() throws {
    let digest = try EditionFixture.english().render()
    let titles = try elements(digest.html).filter { $0.name == "h3" }.map(\.text)
    let places = titles.map { digest.text.firstRange(of: $0)?.lowerBound }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
  }

  @Test func headingsDoNotJump() throws {
    let levels = try elements(EditionFixture.english().render().html)
      .compactMap { ["h1": 1, "h2": 2, "h3": 3, "h4": 4][$0.name] }
    #expect(levels.first == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 && $1 > 1 })
  }

  @Test func aPictureThatMailCannotShowIsLeftOut() throws {
    var fixture = try EditionFixture.english()
    fixture.articles[0].image = Image(url: try #require(WebAddress("https://x.example/a.webp")))
    #expect(try !fixture.render().html.contains("a.webp"))
  }

  @Test func aPictureOfUnknownSizeIsNotGivenAHeight() throws {
    var fixture = try EditionFixture.english()
    fixture.articles[0].image?.height = nil
    let tags = try fixture.render().html.split(separator: "<img ").dropFirst().map { $0.prefix { $0 != ">" } }
    let unknown = try #require(tags.first { $0.contains("magnets.jpg") })
    #expect(unknown.contains("width=\"552\"") && !unknown.contains(" height=\""))
    let known = try #require(tags.first { $0.contains("copper.jpg") })
    #expect(known.contains("width=\"164\" height=\"164\"") && known.contains("height:auto"))
  }

  @Test func anEditionThatIsTooLargeShowsLess() throws {
    let small = try large(articles: 10).render()
    #expect(small.level == .excerpts)
    let middle = try large(articles: 40).render()
    #expect(middle.level == .titles)
    #expect(middle.htmlBytes < DigestSize.htmlLimit)
    #expect(!middle.text.contains("Sentence"))
    #expect(middle == (try large(articles: 40).render()))
    #expect(throws: DigestError.self) { try large(articles: 400).render() }
  }

  @Test func sixtyHeadlinesFit() throws {
    let digest = try large(articles: 60).render()
    #expect(digest.level == .titles)
    #expect(try elements(digest.html).count { $0.name == "h3" } == 60)
    #expect(digest.htmlBytes < DigestSize.htmlLimit)
  }

  @Test func theFrameOfAnArticleSpeaksItsLanguage() throws {
    let digest = try EditionFixture.english().render()
    #expect(digest.text.contains("  18 November 2026 · By Zhao Peng\n"))
    #expect(digest.text.contains("  2026年11月18日 · 文：王小明\n"))
    let frames = try elements(digest.html).filter { $0.name == "a" && $0["aria-label"] != nil }
    #expect(frames.map { "\($0["lang"] ?? "") \($0.text)" } == ["en Read more", "en Read more", "zh-Hans 阅读全文"])
  }

  @Test func aFrameWithoutWordsInTheLanguageSaysWhichItSpeaks() throws {
    var fixture = try EditionFixture.english()
    fixture.newsletter.language = try #require(LanguageTag("fa"))
    for index in fixture.articles.indices { fixture.articles[index].language = fixture.newsletter.language }
    let dateline = try elements(fixture.render().html).first { $0.name == "p" && $0.text.contains("By Zhao Peng") }
    #expect(dateline?["lang"] == "en")
    #expect(dateline?["dir"] == "ltr")
  }

  @Test(arguments: [
    ("ar", "العدد 3", "18 نوفمبر 2026 · بقلم Zhao Peng", "إلغاء الاشتراك"),
    ("he", "גיליון 3", "18 בנובמבר 2026 · מאת Zhao Peng", "הסרה מהרשימה"),
  ])
  func aFrameFromRightToLeftSpeaksItsLanguage(language: String, label: String, dateline: String, unsubscribe: String) throws {
    var fixture = try EditionFixture.english()
    fixture.newsletter.language = try #require(LanguageTag(language))
    for index in fixture.articles.indices { fixture.articles[index].language = fixture.newsletter.language }
    let digest = try fixture.render()
    #expect(digest.text.contains(label) && digest.text.contains(dateline) && digest.text.contains(unsubscribe))
    let frame = try elements(digest.html).filter { $0.name == "p" && $0.text.contains(unsubscribe) }
    #expect(!frame.isEmpty && frame.allSatisfy { $0["lang"] == language && $0["dir"] == "rtl" })
  }

  @Test func aDesignThatShowsTheWholeTextStartsWithIt() throws {
    let fixture = try EditionFixture.english()
    let design = TemplateSource(
      file: "design.mjml",
      text: """
        <mjml><mj-body><mj-section><mj-column>{{#sections}}{{#articles}}<mj-text><h2>{{title}}</h2>
        {{#hasContent}}{{{contentHTML}}}{{/hasContent}}{{^hasContent}}<p>{{teaser}}</p>{{/hasContent}}</mj-text>{{/articles}}{{/sections}}
        </mj-column></mj-section></mj-body></mjml>
        """)
    let text = TemplateSource(
      file: "text.mustache", text: "{{#sections}}{{#articles}}## {{title}}\n\n{{contentText}}\n{{/articles}}{{/sections}}")
    let full = try fixture.renderer(design: design, text: text).render(fixture.edition, articles: fixture.articles)
    #expect(full.level == .full)
    #expect(full.html.contains("<p>More.</p>"))
    #expect(full.text.contains("\nout.\n\nMore.\n"))
    var long = fixture
    long.articles[1].content = CleanHTML(alreadyClean: String(repeating: "<p>Long text.</p>", count: 6000))
    let short = try long.renderer(design: design).render(long.edition, articles: long.articles)
    #expect(short.level == .excerpts)
  }

  @Test func anArticleThatIsMissingIsNamed() throws {
    let fixture = try EditionFixture.english()
    #expect(throws: DigestError.self) {
      try fixture.renderer(design: EditionFixture.weekly("design.mjml")).render(fixture.edition, articles: [])
    }
  }

  @Test func anEmptyEditionStillHasASubject() throws {
    var fixture = try EditionFixture.english()
    fixture.edition.drafted = []
    fixture.newsletter.subject = "{{firstTitle}}"
    fixture.newsletter.preheader = ""
    fixture.newsletter.thinBelow = 3
    let digest = try fixture.render()
    #expect(digest.subject.string == "JXUST Weekly")
    #expect(digest.preheader == nil)
    #expect(digest.text.contains("A quiet week"))
  }

  private func elements(_ html: String) throws -> [Element] {
    try #require(HTMLParser.document(html).root).descendants
  }

  private func large(articles count: Int) throws -> EditionFixture {
    var fixture = try EditionFixture.english()
    let image = fixture.articles[0].image
    fixture.articles = try (0..<count).map { number in
      try EditionFixture.article(
        "a\(number)", "Title number \(number)", language: "en", section: "Research",
        summary: String(repeating: "Sentence \(number) says something. ", count: 6), image: image)
    }
    fixture.edition.drafted = [EditionSection(title: try #require(PlainText("Research")), articles: fixture.articles.map(\.id))]
    return fixture
  }
}
