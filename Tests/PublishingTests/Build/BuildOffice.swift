import Feeds
import Foundation
import Model
import Publishing
import SQLiteStore
import TestSupport
import Testing

/// A publication whose articles are saved directly, for tests that need many builds.
struct BuildOffice {
  let scratch: TemporaryFolder
  let store: SQLiteStore
  var publication: Publication

  init() throws {
    scratch = try TemporaryFolder()
    store = try SQLiteStore(path: scratch.url.appending(path: "tidings.sqlite").path())
    publication = try Newsroom().publication()
  }

  static func feed(
    _ name: String, _ history: FeedDefinition.History = .newest, formats: [FeedFormat] = FeedFormat.allCases, limit: Int = 50
  ) throws -> FeedDefinition {
    FeedDefinition(
      name: try #require(Slug(name)), title: try #require(PlainText("News")), description: try #require(PlainText("All news")),
      language: try #require(LanguageTag("en")), limit: limit, formats: formats, history: history)
  }

  /// A published article; its number is in its id, its title and its address.
  static func article(_ number: Int, _ published: String, section: String = "News", tags: [String] = []) throws -> Article {
    let date = Newsroom.date(published)
    return Article(
      id: try #require(ArticleID("tag:example.edu,2026:a/\(number)")), url: try #require(WebAddress("https://news.example/\(number)")),
      title: try #require(PlainText("Article \(number)")), content: CleanHTML(alreadyClean: "<p>Text \(number)</p>"),
      language: try #require(LanguageTag("en")), section: PlainText(section), tags: tags.compactMap { PlainText($0) },
      state: .published(at: date), updated: date,
      origin: Origin(source: try #require(Slug("site")), externalID: try #require(PlainText("\(number)"))))
  }

  func add(_ articles: Article...) async throws {
    try await store.write { writer in
      for article in articles { try writer.insert(article, savedAt: article.updated) }
    }
  }

  /// Changes an article; a significant change moves `updated` to the given moment.
  func change(_ number: Int, at moment: String? = nil, _ edit: @escaping @Sendable (inout Article) throws -> Void) async throws {
    let id = try #require(ArticleID("tag:example.edu,2026:a/\(number)"))
    let date = moment.map(Newsroom.date)
    try await store.write { writer in
      let old = try #require(try writer.article(id))
      var article = old
      try edit(&article)
      if let date { article.updated = date }
      try writer.update(article, changes: article.changes(from: old), isSignificant: date != nil, savedAt: article.updated)
    }
  }

  func withdraw(_ number: Int, at moment: String) async throws {
    try await change(number, at: moment) { article in
      article.state = .withdrawn(at: Newsroom.date(moment), published: article.published ?? article.updated)
    }
  }

  func restore(_ number: Int, at moment: String) async throws {
    try await change(number, at: moment) { article in
      article.state = .published(at: article.published ?? article.updated)
    }
  }

  @discardableResult
  func build(_ feeds: FeedDefinition..., into folder: String = "public") async throws -> BuildReport {
    try await build(feeds, into: folder)
  }

  @discardableResult
  func build(_ feeds: [FeedDefinition], into folder: String = "public") async throws -> BuildReport {
    try await FeedBuild(store: store, publication: publication, feeds: feeds, clock: .stopped(at: Newsroom.date("2026-12-01T00:00:00Z")))
      .run(into: scratch.url.appending(path: folder))
  }

  func text(_ name: String, in folder: String = "public") throws -> String {
    try String(contentsOf: scratch.url.appending(path: "\(folder)/\(name)"), encoding: .utf8)
  }

  /// Every published file with its bytes.
  func files(in folder: String = "public") throws -> [String: Data] {
    let url = scratch.url.appending(path: folder)
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: url.path()) where !name.hasPrefix(".") {
      files[name] = try Data(contentsOf: url.appending(path: name))
    }
    return files
  }
}
