import Foundation
import Model
import Publishing
import SQLiteStore
import TestSupport
import Testing

@testable import Serving

/// A publication that is built and served without sockets, in a folder of its own.
final class Newsstand {
  static let now = Date(timeIntervalSince1970: 1_795_000_000)

  let scratch: TemporaryFolder
  let store: SQLiteStore
  let publication: Publication
  var feeds: [FeedDefinition]
  private(set) var keeper: SnapshotKeeper
  private(set) var catalogue: Catalogue
  private(set) var news: SnapshotKeeper.News?

  var folder: URL { scratch.url.appending(path: "public") }

  init(base: String = "https://feeds.example/", hubs: [String] = ["https://hub.example/"], builds: Bool = true) throws {
    scratch = try TemporaryFolder()
    store = try SQLiteStore(path: scratch.url.appending(path: "tidings.sqlite").path())
    publication = Publication(
      title: try Self.text("News & more"), homePage: try #require(WebAddress("https://news.example/")),
      feedsBase: try #require(WebAddress(base)),
      tagAuthority: try #require(TagAuthority("example.edu,2026")), language: try #require(LanguageTag("en")),
      timeZone: try #require(TimeZone(identifier: "Asia/Shanghai")), publisher: Author(name: try Self.text("Newsroom")))
    feeds = [
      FeedDefinition(
        name: try #require(Slug("news")), title: try Self.text("News"), description: try Self.text("All news"),
        language: try #require(LanguageTag("en")), hubs: try hubs.map { try #require(WebAddress($0)) })
    ]
    let site = Site(publication, feeds: feeds)
    catalogue = Catalogue(startingUp: site)
    keeper = SnapshotKeeper(store: store, publication: publication, feeds: feeds, folder: scratch.url, build: nil)
    restart(builds: builds)
  }

  /// Begins anew, as a server does that was stopped.
  func restart(builds: Bool = true) {
    let build = FeedBuild(store: store, publication: publication, feeds: feeds)
    let release = ScheduleRelease(store: store, clock: .stopped(at: Self.now))
    let folder = folder
    let work: @Sendable () async throws -> Void = {
      _ = try await release.run()
      _ = try await build.run(into: folder)
    }
    keeper = SnapshotKeeper(
      store: store, publication: publication, feeds: feeds, folder: folder, build: builds ? work : nil)
  }

  /// What the server does every second; whether there was something new.
  @discardableResult
  func look() async throws -> Bool {
    news = try await keeper.refresh(at: Self.now)
    if let news { catalogue = news.catalogue }
    return news != nil
  }

  /// Saves articles of these numbers, or those that are there anew, and looks.
  func publish(_ numbers: ClosedRange<Int>, title: String = "Rare earths", state: ArticleState? = nil, updated: Int? = nil) async throws {
    let articles = try numbers.map { try Self.article($0, title: title, state: state, updated: updated) }
    try await store.write { writer in
      for article in articles {
        if try writer.article(article.id) == nil {
          try writer.insert(article, savedAt: Self.now)
        } else {
          try writer.update(article, changes: [.title], isSignificant: true, savedAt: Self.now)
        }
      }
    }
    try await look()
  }

  /// The names of all files that were built.
  func builtNames() throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { !$0.hasPrefix(".") })
  }

  func ask(_ target: String, method: String = "GET", _ fields: [(String, String)] = []) -> Reply {
    Reply(catalogue.answer(to: Request(method: method, target: target, fields: RequestFields(fields))))
  }

  static func article(_ number: Int, title: String = "Rare earths", state: ArticleState? = nil, updated: Int? = nil) throws -> Article {
    let words = String(repeating: "<p>Some words of article \(number), long enough to be worth packing.</p>", count: 5)
    return Article(
      id: try #require(ArticleID("tag:example.edu,2026:news/\(number)")),
      url: try #require(WebAddress("https://feeds.example/pages/\(number).html")),
      title: try text("\(title) \(number)"), content: CleanHTML(alreadyClean: words), language: try #require(LanguageTag("en")),
      state: state ?? .published(at: day(number)), updated: day(updated ?? number),
      origin: Origin(source: try #require(Slug("site")), externalID: try text("page-\(number)")))
  }

  static func day(_ number: Int) -> Date { now.addingTimeInterval(86_400 * TimeInterval(number - 1000)) }

  static func text(_ raw: String) throws -> PlainText { try #require(PlainText(raw)) }
}

/// An answer as a client sees it.
struct Reply {
  let status: Int
  let fields: [String: String]
  let body: [UInt8]

  init(_ answer: Answer) {
    status = answer.status
    let lines = String(decoding: answer.head, as: UTF8.self).components(separatedBy: "\r\n").dropFirst().filter { !$0.isEmpty }
    fields = lines.reduce(into: [:]) { fields, line in
      let halves = line.split(separator: ":", maxSplits: 1).map(String.init)
      fields[halves[0].lowercased()] = halves.count > 1 ? halves[1].trimmingCharacters(in: .whitespaces) : ""
    }
    switch answer.body {
    case .none: body = []
    case .held(let bytes, let range): body = Array(bytes.array[range])
    case .made(let bytes): body = bytes
    case .file(let file, let range):
      do {
        body = Array(try Data(contentsOf: file.url)[range])
      } catch {
        Issue.record("\(error)")
        body = []
      }
    }
  }

  var text: String { String(decoding: body, as: UTF8.self) }
  subscript(name: String) -> String? { fields[name.lowercased()] }
}
