import Foundation
import Markup
import Model
import Testing

@testable import Digests

@Suite struct ExcerptTests {
  @Test func whatWasWrittenForMailComesFirstThenTheSummaryThenTheText() throws {
    var article = try EditionFixture.article("a", "A", language: "en", section: "News", summary: "Summary.", content: "<p>Text.</p>")
    article.mail.teaser = PlainText("Teaser.")
    #expect(Excerpt.teaser(of: article) == "Teaser.")
    article.mail.teaser = nil
    #expect(Excerpt.teaser(of: article) == "Summary.")
    article.summary = nil
    #expect(Excerpt.teaser(of: article) == "Text.")
    article.content = CleanHTML(alreadyClean: "")
    #expect(Excerpt.teaser(of: article) == nil)
  }

  @Test func headingsAndEmptyParagraphsAreNotHowATextBegins() throws {
    let html = "<h2>Notice</h2><p>\u{A0}</p><p>Here <b>it</b> begins &amp; goes on.</p>"
    let article = try EditionFixture.article("a", "A", language: "en", section: "News", content: html)
    #expect(Excerpt.teaser(of: article) == "Here it begins & goes on.")
  }

  @Test func theWordsOfAListAreNotGluedTogether() throws {
    let html = "<ul><li>one</li><li>two</li></ul><table><tr><td>a</td><td>b</td></tr></table>"
    let article = try EditionFixture.article("a", "A", language: "en", section: "News", content: html)
    #expect(Excerpt.teaser(of: article) == "one two a b")
  }

  @Test func aLongTextIsCutBehindASentence() {
    let text = "The first sentence stands here. The second one is cut off somewhere in the middle of it."
    #expect(Truncation.shorten(text, toColumns: 50) == "The first sentence stands here.")
  }

  @Test func aLongSentenceIsCutBehindAWord() {
    #expect(Truncation.shorten("One two three, four five", toColumns: 17) == "One two three…")
  }

  @Test func chineseIsCutBehindACharacter() {
    #expect(Truncation.shorten("江西理工大学新闻", toColumns: 9) == "江西理工…")
  }

  @Test func aNumberWithAPointIsNoEndOfASentence() {
    #expect(Truncation.shorten("A gain of 1.5 per cent in the current of the wires", toColumns: 20) == "A gain of 1.5 per…")
  }

  @Test func aWordLongerThanTheLimitIsCutAnywhere() {
    #expect(Truncation.shorten(String(repeating: "a", count: 30), toColumns: 10) == "aaaaaaaaa…")
  }

  @Test func whatReadersSeeAsOneCharacterIsNotDivided() {
    let text = String(repeating: "👩🏽‍🔬", count: 20)
    let short = Truncation.shorten(text, toColumns: 10)
    #expect(short.dropLast().allSatisfy { $0 == "👩🏽‍🔬" })
    #expect(DisplayWidth.columns(of: short) <= 10)
  }
}
