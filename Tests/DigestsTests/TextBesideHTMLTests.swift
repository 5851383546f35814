import Digests
import Foundation
import Markup
import Model
import TestSupport
import Testing

/// The text part of every kind of edition says what the HTML says.
@Suite struct TextBesideHTMLTests {
  @Test(arguments: EditionKind.allCases)
  func headingsStandInTheSameOrder(kind: EditionKind) throws {
    let (html, text) = try rendered(kind)
    let headings = html.filter { ["h1", "h2", "h3", "h4"].contains($0.name) }.map(\.text)
    #expect(headings.count >= 3)
    var rest = Self.letters(text)[...]
    for heading in headings {
      let place = rest.firstRange(of: Self.letters(heading))
      #expect(place != nil, "\(heading)")
      if let place { rest = rest[place.upperBound...] }
    }
  }

  @Test(arguments: EditionKind.allCases)
  func everyLinkOfTheHTMLStandsInTheTextInTheSameOrder(kind: EditionKind) throws {
    let (html, text) = try rendered(kind)
    let links = html.filter { $0.name == "a" }.compactMap { $0["href"] }
    let words = text.split { $0.isWhitespace }.map(String.init)
    for link in links { #expect(words.contains(String(link.trimmingPrefix("mailto:"))), "\(link)") }
    let articles = try kind.fixture().articles.map(\.url.string)
    #expect(Self.firstPlaces(of: articles, in: words) == Self.firstPlaces(of: articles, in: links))
  }

  @Test(arguments: EditionKind.allCases)
  func everyDescribedPictureIsSaid(kind: EditionKind) throws {
    let (html, text) = try rendered(kind)
    // The logo stands for the publication's name, which the text says.
    let pictures = html.filter { $0.name == "img" && $0["src"]?.contains("/logo.") != true }.compactMap { $0["alt"] }
    for alt in pictures { #expect(Self.letters(text).contains(Self.letters(alt)), "\(alt)") }
  }

  @Test func tablesBecomeRowsListsKeepTheirMarksAndNothingIsTakenForMarkup() throws {
    let (html, text) = try rendered(.wholeText)
    let rows = html.filter { $0.name == "table" && $0["role"] == nil }.flatMap(\.descendants).filter { $0.name == "tr" }
    #expect(rows.count == 5)
    let lines = text.split(separator: "\n").map(String.init)
    for row in rows {
      let cells = row.childElements.map(\.text)
      let isShown = lines.contains { line in
        line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } == cells
      }
      #expect(isShown, "\(cells)")
    }
    #expect(text.contains("\nFAQ\n---\n\n* How pure is it?\n"))
    #expect(text.contains("\n  * Students, too\n\n1. Melt\n2. Draw\n"))
    #expect(text.contains("\n# a comment   with   spaces\n---\n"))
    #expect(text.contains("\n# 1 in the country, says\n"))
  }

  @Test func aLinkInAnArticleHasItsNumberAmongTheLinksOfTheEdition() throws {
    let text = try rendered(.wholeText).text
    #expect(text.contains("The Advanced Materials centre [3]"))
    #expect(text.contains("See the centre [3]."))
    #expect(text.contains("\n[2] https://example.edu/news/xitu.html\n[3] https://jxust.example/centre\n"))
  }

  @Test(arguments: EditionKind.allCases)
  func noLineIsWiderThan76ColumnsButForAddressesAndPreformattedText(kind: EditionKind) throws {
    let (html, text) = try rendered(kind)
    let verbatim = html.filter { $0.name == "pre" }.map(\.text).joined(separator: "\n")
    for line in text.split(separator: "\n") where DisplayWidth.columns(of: line) > 76 {
      #expect(line.contains("https://") && line.split(separator: " ").count <= 2 || verbatim.contains(line), "\(line)")
    }
  }

  @Test func aTeaserThatLooksLikeMarkupStaysATeaser() throws {
    for teaser in ["# 1 in the country", "## 2", "---", "* starred *", "[1] first of all"] {
      var fixture = try EditionFixture.english()
      fixture.articles[0].mail.teaser = try SelectionFixtures.text(teaser)
      #expect(try fixture.render().text.contains("\n  \(teaser)\n\n"), "\(teaser)")
    }
  }

  private func rendered(_ kind: EditionKind) throws -> (html: [Element], text: String) {
    let digest = try kind.fixture().render()
    return (try #require(HTMLParser.document(digest.html).root).descendants, digest.text)
  }

  /// Lines may break anywhere, so that white space says nothing.
  private static func letters(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  private static func firstPlaces(of wanted: [String], in words: [String]) -> [String] {
    wanted.compactMap { address in words.firstIndex(of: address).map { (address, $0) } }.sorted { $0.1 < $1.1 }.map(\.0)
  }
}
