import Foundation
import Model
import TestSupport
import Testing

@Suite struct EditionEditsTests {
  private func id(_ number: Int) throws -> ArticleID { try #require(ArticleID("tag:example.edu,2026:\(number)")) }
  private func text(_ raw: String) throws -> PlainText { try #require(PlainText(raw)) }

  private func sections(_ articles: [[Int]]) throws -> [EditionSection] {
    try articles.enumerated().map { EditionSection(title: try text("S\($0)"), articles: try $1.map(id)) }
  }

  @Test func withoutEditsTheSectionsAreThoseOfTheRules() throws {
    let drafted = try sections([[1, 2], [], [3]])
    #expect(EditionEdits().applied(to: drafted) == drafted && EditionEdits().isEmpty)
  }

  @Test func aPinnedArticleStandsAtTheTopOfItsSectionAndNowhereElse() throws {
    var edits = EditionEdits()
    edits.pin(try id(3), to: try text("S0"))
    edits.pin(try id(9), to: try text("S0"))
    #expect(edits.applied(to: try sections([[1, 2], [3]])) == (try sections([[9, 3, 1, 2], []])))
    edits.order(try [1, 9].map(id), in: try text("S0"))
    edits.pin(try id(5), to: try text("S0"))
    #expect(edits.applied(to: try sections([[1, 2], [3]])) == (try sections([[5, 1, 9, 3, 2], []])))
  }

  @Test func aDroppedArticleIsGoneUntilItIsReleased() throws {
    var edits = EditionEdits()
    edits.drop(try id(1))
    #expect(edits.applied(to: try sections([[1, 2]])) == (try sections([[2]])))
    edits.release(try id(1))
    #expect(edits.isEmpty)
  }

  @Test func whoComesLaterStandsBehindTheOrderMadeByHand() throws {
    var edits = EditionEdits()
    edits.order(try [2, 1].map(id), in: try text("S0"))
    #expect(edits.applied(to: try sections([[7, 1, 2, 8]])) == (try sections([[2, 1, 7, 8]])))
  }

  @Test func theLastWordAboutAnArticleCounts() throws {
    var edits = EditionEdits()
    edits.pin(try id(1), to: try text("S1"))
    edits.drop(try id(1))
    #expect(try edits.pinned.isEmpty && edits.dropped == [id(1)])
    edits.pin(try id(1), to: try text("S0"))
    #expect(edits.dropped.isEmpty && edits.pinned.map(\.section.string) == ["S0"])
  }

  @Test func anArticlePinnedToAHeadingThatIsGoneIsNotLost() throws {
    var edits = EditionEdits()
    edits.pin(try id(9), to: try text("Gone"))
    #expect(edits.applied(to: try sections([[1]])).last == EditionSection(title: try text("Gone"), articles: [try id(9)]))
  }

  @Test func aWordingIsShownInsteadAndLeavesTheArticleAlone() throws {
    let image = Image(url: try #require(WebAddress("https://example.edu/a.png")))
    let article = Article(
      id: try id(1), url: try #require(WebAddress("https://example.edu/1")), title: try text("Title"),
      content: CleanHTML(alreadyClean: "<p>A</p>"), language: try #require(LanguageTag("en")), image: image, state: .draft, updated: .now,
      origin: Origin(source: .byHand, externalID: try text("1")))
    let shown = ArticleWording(article: article.id, title: try text("Short"), picture: .hidden).applied(to: article)
    #expect(shown.mail.shortTitle?.string == "Short" && shown.image == nil && shown.mail.image == nil && shown.title == article.title)
    #expect(ArticleWording(article: article.id).applied(to: article) == article)
  }

  /// Nothing stands twice, nothing dropped is carried, everything pinned is, and the rest is what the rules said.
  @Test(arguments: 0..<300) func anyEditsKeepTheRules(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let numbers = Array(0..<Int.random(in: 0...12, using: &generator)).shuffled(using: &generator)
    let cut = Int.random(in: 0...numbers.count, using: &generator)
    let drafted = try sections([Array(numbers[..<cut]), Array(numbers[cut...])])
    var edits = EditionEdits()
    for _ in 0..<Int.random(in: 0...10, using: &generator) {
      let article = try id(Int.random(in: 0..<15, using: &generator))
      let section = try text("S\(Int.random(in: 0..<3, using: &generator))")
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: edits.pin(article, to: section)
      case 1: edits.drop(article)
      case 2: edits.release(article)
      default: edits.order(try (0..<15).shuffled(using: &generator).prefix(4).map(id), in: section)
      }
    }
    let result = edits.applied(to: drafted)
    let carried = result.flatMap(\.articles)
    #expect(Set(carried).count == carried.count)
    #expect(Set(carried) == Set(drafted.flatMap(\.articles)).union(edits.pinned.map(\.article)).subtracting(edits.dropped))
    for pin in edits.pinned {
      #expect(result.first { $0.title == pin.section }?.articles.contains(pin.article) == true)
    }
    #expect(edits.applied(to: result) == result, "edits that were applied change nothing more")
  }
}
