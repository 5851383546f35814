import Digests
import Foundation
import Markup
import Model
import Testing

@Suite struct DigestPageTests {
  private func frozen(_ fixture: EditionFixture) throws -> FrozenDigest {
    try FrozenDigest(try fixture.render(), of: fixture.edition, newsletter: fixture.newsletter, publication: fixture.publication)
  }

  @Test(arguments: [true, false]) func thePageOfTheArchiveHasNoPersonalField(isChinese: Bool) throws {
    let fixture = isChinese ? try EditionFixture.chinese() : try EditionFixture.english()
    let digest = try frozen(fixture)
    let page = try DigestPage.html(of: digest)
    #expect(digest.html.contains("READER-TOKEN") && !page.contains("READER-TOKEN"))
    #expect(!page.contains("unsubscribe/") && !page.contains("preferences/") && !page.contains("editions/weekly-3/"))
    let root = try #require(HTMLParser.document(page).root)
    for article in fixture.articles where fixture.edition.articleIDs.contains(article.id) {
      #expect(root.descendants.contains { $0["href"] == article.url.string })
    }
    let words = root.text
    #expect(!words.contains("Unsubscribe") && !words.contains("退订") && words.contains(fixture.newsletter.title.string))
  }

  @Test func aLinkOutsideOfAllElementsIsRatherRefusedThanPublished() throws {
    var digest = try frozen(EditionFixture.english())
    digest.html =
      "<html><head><style>a{background:url(https://news.jxust.example/unsubscribe/READER-TOKEN)}</style></head><body>A</body></html>"
    #expect(try !DigestPage.html(of: digest).contains("READER-TOKEN"))
    digest.html = "<!-- READER-TOKEN --><html><body>A</body></html>"
    #expect(throws: DigestError.self) { try DigestPage.html(of: digest) }
  }

  @Test func aDigestWithoutSlotsIsItsOwnPage() throws {
    var digest = try frozen(EditionFixture.english())
    digest.html = "<p>Nothing personal</p>"
    #expect(try DigestPage.html(of: digest) == digest.html)
  }
}

@Suite struct SlottedTextTests {
  @Test func everySlotIsFilledWithItsReadersToken() throws {
    let fixture = try EditionFixture.english()
    let digest = try FrozenDigest(
      try fixture.render(), of: fixture.edition, newsletter: fixture.newsletter, publication: fixture.publication)
    let tokens = try Dictionary(uniqueKeysWithValues: ReaderField.allCases.map { ($0, try #require(Slug("t-\($0)".lowercased()))) })
    for text in [digest.slottedHTML, digest.slottedText] {
      #expect(text.pieces.contains(.token(.unsubscribeURL)) && text.pieces.contains(.token(.browserURL)))
      let filled = text.filled { tokens[$0] ?? .byHand }
      #expect(!filled.contains("READER-TOKEN"))
      #expect(filled.contains("https://news.jxust.example/unsubscribe/t-unsubscribeurl"))
      #expect(filled.contains("https://news.jxust.example/editions/weekly-3/t-browserurl"))
    }
  }

  @Test func nothingElseIsTouched() throws {
    let id = try #require(EditionID("weekly-3"))
    for text in ["", "READER-TOKEN", "x/READER-TOKENS READER-TOKEN", "editions/weekly-33/READER-TOKEN", "稀土 unsubscribe/"] {
      #expect(SlottedText(text, of: id).filled { _ in .byHand } == text)
    }
    let two = SlottedText("unsubscribe/READER-TOKENpreferences/READER-TOKEN.", of: id)
    #expect(two.pieces == [.text("unsubscribe/"), .token(.unsubscribeURL), .text("preferences/"), .token(.preferencesURL), .text(".")])
  }
}
