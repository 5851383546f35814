import Foundation
import Model
import SQLiteStore
import TestSupport
import Testing

/// The publication in this repository, published as `make demo` does it, and read by programs that we did not write.
@Suite(.serialized) struct SamplePublicationTests {
  /// The sample in a folder of its own, published on the day that its articles were written for.
  private func published() throws -> TemporaryFolder {
    let folder = try TemporaryFolder.ofSamplePublication()
    let outcome = try Program.tidings(in: folder)("publish")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return folder
  }

  private func documents(in folder: TemporaryFolder, endingIn endings: String...) throws -> [URL] {
    let publicFolder = folder.url.appending(path: "public")
    let files = try FileManager.default.contentsOfDirectory(at: publicFolder, includingPropertiesForKeys: nil)
      .filter { endings.contains($0.pathExtension) }.sorted { $0.path() < $1.path() }
    try #require(files.count >= endings.count)
    return files
  }

  @Test func theSampleHasArticlesInBothLanguagesAndInEveryState() throws {
    let folder = try published()
    let listing = try Program.tidings(in: folder)("articles", "list", "--json")
    let articles = try JSONDecoder().decode([Listed].self, from: Data(listing.text.utf8))
    #expect(articles.count >= 12)
    #expect(Set(articles.map { String($0.language.prefix(2)) }) == ["en", "zh"])
    for state in ["published", "withdrawn", "scheduled", "draft"] {
      #expect(articles.contains { $0.state == state }, "\(state)")
    }
  }

  private struct Listed: Decodable {
    var language: String
    var state: String
    var title: String
  }

  @Test func everyXMLFileIsWellFormed() throws {
    let folder = try published()
    for file in try documents(in: folder, endingIn: "rss", "atom", "opml") {
      let outcome = try Peer.run("xmllint", ["--noout", file.path()])
      #expect(outcome.status == 0, "\(file.lastPathComponent): \(outcome.errors)")
    }
  }

  @Test(.enabled(if: Peer.schema("atom.rng") != nil, "the Atom schema lies beside the package in the workshop only"))
  func everyAtomFileKeepsTheSchema() throws {
    let schema = try #require(Peer.schema("atom.rng"))
    let folder = try published()
    for file in try documents(in: folder, endingIn: "atom") {
      let outcome = try Peer.run("xmllint", ["--noout", "--relaxng", schema.path(), file.path()])
      #expect(outcome.status == 0, "\(file.lastPathComponent): \(outcome.errors)")
    }
  }

  @Test func everyJSONFileIsAJSONFeed() throws {
    let folder = try published()
    let schema = Peer.schema("jsonfeed-1.1.json").map { [$0.path()] } ?? []
    for file in try documents(in: folder, endingIn: "json") {
      let outcome = try Peer.python("check_json_feed.py", [file.path()] + schema)
      #expect(outcome.status == 0, "\(file.lastPathComponent): \(outcome.text)\(outcome.errors)")
    }
  }

  @Test func feedparserReadsEveryFeedWithoutComplaint() throws {
    let folder = try published()
    for file in try documents(in: folder, endingIn: "rss", "atom") {
      let outcome = try Peer.python("read_feed.py", [file.path()])
      try #require(outcome.status == 0, "\(outcome.errors)")
      let feed = try JSONDecoder().decode(Parsed.self, from: outcome.output)
      #expect(feed.bozo == nil, "\(file.lastPathComponent)")
      #expect(!feed.entries.isEmpty && feed.entries.allSatisfy { $0.id.hasPrefix("tag:") }, "\(file.lastPathComponent)")
    }
  }

  private struct Parsed: Decodable {
    var bozo: String?
    var entries: [Entry]
    struct Entry: Decodable {
      var id: String
      var title: String
    }
  }

  @Test func newsboatAndSfeedShowEveryArticleAsTheStoreHasIt() async throws {
    let folder = try published()
    let store = try SQLiteStore(path: folder.url.appending(path: "tidings.sqlite").path())
    let articles = try await store.read { try $0.articles(ArticleQuery(states: [.published])) }
    try store.close()
    let expected = Set(
      articles.map { article in
        ShownArticle(
          id: article.id.string, title: article.title.string, link: article.url.string,
          date: Int(article.published?.timeIntervalSince1970 ?? -1), text: article.content.html)
      })
    #expect(expected.count >= 10)
    let names = ["news.rss", "news.atom"]
    let publicFolder = folder.url.appending(path: "public")
    let shown = try Peer.newsboat(publicFolder, names)
    for name in names {
      #expect(Set(try Peer.sfeed(publicFolder.appending(path: name))) == expected, "sfeed, \(name)")
      #expect(Set(shown[name] ?? []) == expected, "newsboat, \(name)")
    }
  }

  @Test func theEditionIsSmallEnoughForGmailAndPythonReadsItsMailWithoutADefect() throws {
    let folder = try published()
    let outcome = try Program.tidings(in: folder)("digest", "export")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let edition = folder.url.appending(path: "exports/weekly-1")
    let html = try String(contentsOf: edition.appending(path: "digest.html"), encoding: .utf8)
    #expect(html.utf8.count < 92_160)
    #expect(try Data(contentsOf: edition.appending(path: "digest.eml")).allSatisfy { $0 < 0x80 }, "mail is seven-bit")

    let mail = try JSONDecoder().decode(
      ParsedMail.self, from: Peer.python("read_mail.py", [edition.appending(path: "digest.eml").path()]).output)
    #expect(mail.defects.isEmpty)
    #expect(mail.parts.map { $0[0] } == ["text/plain", "text/html"])
    #expect(mail.parts.last?[1].replacing("\r\n", with: "\n").trimmingCharacters(in: .newlines) == html.trimmingCharacters(in: .newlines))
    let names = mail.headers.map { $0[0] }
    #expect(Set(names).count == names.count, "no header stands twice")
    #expect(mail.headers.contains(["List-Unsubscribe-Post", "List-Unsubscribe=One-Click"]))
    #expect(Set(names).isSuperset(of: ["From", "To", "Subject", "Date", "Message-ID", "List-Id", "List-Unsubscribe", "MIME-Version"]))
  }

  private struct ParsedMail: Decodable {
    var defects: [String]
    var headers: [[String]]
    var parts: [[String]]
  }

  @Test(arguments: ["exports/weekly-1/digest.html", "public/index.html"])
  func chromiumShowsThePageWholeAndReadableOnPhoneAndDesktopInLightAndDark(page: String) throws {
    let folder = try published()
    #expect(try Program.tidings(in: folder)("digest", "export", "--quiet").status == 0)
    let outcome = try Peer.python("render_page.py", [folder.url.appending(path: page).path()])
    try #require(outcome.status == 0, "\(outcome.errors)")
    let views = try JSONDecoder().decode([View].self, from: outcome.output)
    #expect(views.count == 4)
    for view in views {
      #expect(view.needs <= view.width, "nothing stands out to the right: \(view)")
      #expect(view.contrast >= 4.5, "WCAG 2.1, 1.4.3: \(view)")
      #expect(view.letters > 300)
    }
  }

  private struct View: Decodable {
    var width: Int
    var scheme: String
    var needs: Int
    var contrast: Double
    var text: String
    var letters: Int
  }
}
