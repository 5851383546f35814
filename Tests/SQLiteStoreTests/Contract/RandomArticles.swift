import Foundation
import Model
import TestSupport
import Testing

/// Makes articles whose every part is as odd as its type allows; the same ones on every run.
struct RandomArticles {
  private var generator: SeededGenerator
  /// Few values, so that selections find something; two of them are the same text in two encodings.
  private static let names = ["News", "新闻", "Café", "Cafe\u{301}", "a b", "🎓", "%", "Ä'\"", "x"]
  private static let languages = ["en", "en-GB", "zh", "zh-Hans", "zh-Hans-CN", "zha", "pt-BR"]

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func article(_ number: Int) throws -> Article {
    Article(
      id: try Sample.id(number), url: try address(number), title: try text() ?? Sample.text("t"), summary: text(),
      content: CleanHTML(alreadyClean: hostile(40)), markdown: below(2) == 0 ? hostile(9) : nil, language: try language(),
      authors: try authors(), section: try name(),
      tags: try (0..<below(4)).compactMap { _ in try name() }, image: try image(number), attachments: try attachments(number),
      credits: try credits(number), relations: try relations(number), episode: try episode(number), state: state(), updated: date(),
      mail: MailVariant(shortTitle: text(), teaser: text(), image: try image(number + 1), isIncluded: below(3) > 0),
      origin: try Sample.origin("\(number) \(hostile(3))"), translationGroup: text(),
      editedByHand: Set(ArticleField.allCases.filter { _ in below(5) == 0 }))
  }

  mutating func selection() throws -> Selection {
    Selection(
      sections: try names(), tags: try names(), authors: try names(),
      languages: below(2) == 0 ? [] : Set(try (0..<below(3)).map { _ in try language() }))
  }

  mutating func query() throws -> ArticleQuery {
    let states = ArticleState.Name.allCases.filter { _ in below(3) == 0 }
    return ArticleQuery(
      selection: try selection(), states: Set(states), publishedFrom: below(4) == 0 ? date() : nil,
      publishedUntil: below(2) == 0 ? date() : nil, updatedFrom: below(5) == 0 ? date() : nil, updatedUntil: below(5) == 0 ? date() : nil,
      withdrawnFrom: below(8) == 0 ? date() : nil, limit: below(2) == 0 ? below(12) : nil)
  }

  private mutating func state() -> ArticleState {
    switch below(8) {
    case 0: .draft
    case 1: .scheduled(for: date())
    case 2: .withdrawn(at: date(), published: date())
    default: .published(at: date())
    }
  }

  /// Few days, so that many articles share one and the id decides.
  mutating func date() -> Date { Sample.day(below(10) - 5) }

  mutating func language() throws -> LanguageTag {
    try #require(LanguageTag(Self.languages[below(Self.languages.count)]))
  }

  private mutating func names() throws -> Set<PlainText> {
    below(2) == 0 ? [] : Set(try (0..<below(3)).compactMap { _ in try name() })
  }

  mutating func name() throws -> PlainText? {
    below(4) == 0 ? nil : try Sample.text(Self.names[below(Self.names.count)])
  }

  mutating func authors() throws -> [Author] {
    try (0..<below(4)).compactMap { number in
      guard let name = try name() else { return nil }
      return Author(
        name: name, email: below(2) == 0 ? EmailAddress("Ab.c\(number)@example.edu") : nil, url: below(2) == 0 ? try address(number) : nil,
        avatar: below(3) == 0 ? try address(number + 1) : nil)
    }
  }

  private mutating func image(_ number: Int) throws -> Image? {
    guard below(2) == 0 else { return nil }
    let alt = below(2) == 0 ? hostile(4) : nil
    return Image(
      url: try address(number), alt: alt, credit: text(), width: below(3) == 0 ? nil : below(4000), height: below(4000),
      mediaType: below(2) == 0 ? MediaType("image/webp") : nil, length: below(3) == 0 ? below(1_000_000) : nil)
  }

  private mutating func attachments(_ number: Int) throws -> [Model.Attachment] {
    try (0..<max(0, below(6) - 3)).map { _ in
      Model.Attachment(
        url: try address(number), mediaType: try #require(MediaType("application/pdf")), title: text(), length: below(99),
        durationInSeconds: below(9))
    }
  }

  func address(_ number: Int) throws -> WebAddress {
    try #require(WebAddress("https://example.edu/新闻/\(number)?a=b&c='#d"))
  }

  mutating func text() -> PlainText? { PlainText(hostile(8)) }

  /// Clean text holds no NUL; everything else may come.
  private mutating func hostile(_ pieces: Int) -> String {
    HostileText.random(upTo: pieces, using: &generator).replacing("\u{0}", with: "")
  }

  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }
}
