import Foundation
import Importing
import Model
import Publishing
import SQLiteStore
import TestSupport
import Testing

/// A publication in a folder of its own, with a store and a clock that a test can set.
struct Newsroom {
  private let scratch: TemporaryFolder
  let store: SQLiteStore
  var now = Newsroom.date("2026-11-23T08:00:00Z")

  init() throws {
    scratch = try TemporaryFolder(["articles/": ""])
    store = try SQLiteStore(path: scratch.url.appending(path: "tidings.sqlite").path())
  }

  var folder: URL { scratch.url }

  static func date(_ text: String) -> Date {
    do {
      return try Date(text, strategy: .iso8601)
    } catch {
      Issue.record("\(text) is no date")
      return .distantPast
    }
  }

  func publication() throws -> Publication {
    Publication(
      title: try #require(PlainText("News")), homePage: try #require(WebAddress("https://news.example/")),
      feedsBase: try #require(WebAddress("https://feeds.example/")), tagAuthority: try #require(TagAuthority("example.edu,2026")),
      language: try #require(LanguageTag("en")), timeZone: try #require(TimeZone(identifier: "Asia/Shanghai")),
      publisher: Author(name: try #require(PlainText("Newsroom"))))
  }

  func source(_ name: String = "articles", kind: SourceDefinition.Kind = .markdown) throws -> SourceDefinition {
    SourceDefinition(name: try #require(Slug(name)), kind: kind, paths: [name])
  }

  /// Reviews in somebody's name.
  func review(by person: String = "Ann") throws -> EditionReview {
    EditionReview(
      store: store, publication: try publication(), templates: TemplateFolder(folder.appending(path: "templates")),
      clock: .stopped(at: now), by: try #require(PlainText(person)))
  }

  /// Writes a document and imports its source.
  @discardableResult
  func importing(_ documents: [String: String], dryRun: Bool = false, pictures web: PictureWeb? = nil) async throws -> ImportReport {
    for (name, text) in documents { try scratch.write(Data(text.utf8), "articles/\(name)") }
    let documents = DocumentFiles(relativeTo: folder)
    let files = try documents.find("articles", kind: .markdown)
    var publication = try publication()
    publication.pictures = web.map { _ in PicturePolicy() }
    let pictures = web.map { [publication] web in
      PictureFetching(
        store: store, fetcher: web, tool: web, publicFolder: folder.appending(path: "public"), publication: publication,
        clock: .stopped(at: now))
    }
    let work = ArticleImport(store: store, publication: publication, clock: .stopped(at: now), pictures: pictures)
    return try await work.run(files, of: source(), reader: documents, isDryRun: dryRun)
  }

  /// Writes a feed and imports it as a source of its own.
  @discardableResult
  func importing(feed: String, keepsIDs: Bool) async throws -> ImportReport {
    try Data(feed.utf8).write(to: folder.appending(path: "feed.xml"))
    var source = try source("feed.xml", kind: .feed)
    source.keepsIDs = keepsIDs
    let documents = DocumentFiles(relativeTo: folder)
    let work = ArticleImport(store: store, publication: try publication(), clock: .stopped(at: now))
    return try await work.run(try documents.find("feed.xml", kind: .feed), of: source, reader: documents, isDryRun: false)
  }

  func articles(_ query: ArticleQuery = ArticleQuery()) async throws -> [Article] {
    try await store.read { try $0.articles(query) }
  }

  func onlyArticle() async throws -> Article {
    let all = try await articles()
    try #require(all.count == 1)
    return all[0]
  }

  /// A Markdown document with this front matter beyond title and date.
  static func document(title: String = "A title", date: String = "2026-11-20T10:00:00+08:00", _ extra: String = "", body: String = "Text.")
    -> String
  {
    "---\ntitle: \(title)\ndate: \(date)\nlanguage: en\n\(extra)\n---\n\n\(body)\n"
  }
}
