import Foundation
import Model
import TestSupport
import Testing

/// The articles that the contract is tried with.
enum Sample {
  /// A whole second, so many days after 2026-11-01 00:00 UTC.
  static func day(_ number: Int) -> Date {
    Date(timeIntervalSince1970: 1_793_491_200 + 86400 * TimeInterval(number))
  }

  /// A published article that differs from others by its number.
  static func article(
    _ number: Int, title: String = "Rare earths", content: String = "<p>Text</p>", language: String = "en", authors: [String] = [],
    section: String? = nil, tags: [String] = [], state: ArticleState? = nil
  ) throws -> Article {
    Article(
      id: try id(number), url: try #require(WebAddress("https://example.edu/news/\(number)")), title: try text(title),
      content: CleanHTML(alreadyClean: content), language: try #require(LanguageTag(language)),
      authors: try authors.map { Author(name: try text($0)) }, section: try section.map(text), tags: try tags.map(text),
      state: state ?? .published(at: day(number)), updated: day(number), origin: try origin("page-\(number)"))
  }

  /// The id of the article of this number.
  static func id(_ number: Int) throws -> ArticleID {
    try #require(ArticleID("tag:example.edu,2026:news/\(number)"))
  }

  static func origin(_ externalID: String) throws -> Origin {
    Origin(source: try slug("site"), externalID: try text(externalID))
  }

  static func step(_ action: EditionAction, by person: String = "Ann", day number: Int = 1, changes: [String] = []) throws -> EditionStep {
    EditionStep(action, by: try text(person), at: day(number), changes: try changes.map(text))
  }

  static func text(_ raw: String) throws -> PlainText {
    try #require(PlainText(raw))
  }

  static func slug(_ raw: String) throws -> Slug {
    try #require(Slug(raw))
  }
}

extension Store {
  /// Saves new articles in one transaction.
  func add(_ articles: [Article]) async throws {
    try await write { writer in
      for article in articles { try writer.insert(article, savedAt: Sample.day(0)) }
    }
  }
}
