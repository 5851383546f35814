import Feeds
import Foundation
import Model
import Publishing
import SQLiteStore

/// The day of an office: one document is edited in a publication of any size, then imported, built and drafted.
enum ChangeContender {
  /// What the steps took, in seconds, and what was written.
  struct Report: Encodable {
    let name = "change"
    let articles: Int
    let imported, built, drafted: Double
    let files: Int
    let unchanged: Int

    /// Prints it as one line of JSON, which report.py collects.
    func report() throws {
      print(String(decoding: try JSONEncoder().encode(self), as: UTF8.self))
    }
  }

  static func run(store path: String, in folder: String) async throws -> Report {
    let store = try SQLiteStore(path: path, createIfMissing: false)
    let count = try await store.read { try $0.extent(of: ArticleQuery()).count }
    let office = try ChangedOffice(store: store, folder: URL(filePath: folder), newest: count - 1)
    try await office.build()
    try await office.draft()
    let clock = ContinuousClock()
    let imported = try await clock.measure { try await office.importEditedArticle() }
    var report = BuildReport()
    let built = try await clock.measure { report = try await office.build() }
    let drafted = try await clock.measure { try await office.draft() }
    return Report(
      articles: count, imported: imported / .seconds(1), built: built / .seconds(1), drafted: drafted / .seconds(1),
      files: report.changed.count, unchanged: report.unchanged)
  }
}

/// A publication with three feeds of the newest fifty and a newsletter.
private struct ChangedOffice {
  private let store: SQLiteStore
  private let folder: URL
  private let newest: Int
  private let publication: Publication
  private let source: SourceDefinition
  private let feeds: [FeedDefinition]
  private let newsletter: NewsletterDefinition
  private let clock: WallClock

  init(store: SQLiteStore, folder: URL, newest: Int) throws {
    self.store = store
    self.folder = folder
    self.newest = newest
    let sample = try SampleFeed.feed(ArticleExtent(count: 0, updated: nil))
    guard let site = Slug("site"), let research = PlainText("Research"), let science = PlainText("科研新闻"),
      let address = EmailAddress("news@example.edu"), let friday = WeeklySchedule(weekday: .friday, hour: 9, minute: 0)
    else { throw MalformedOffice() }
    publication = sample.publication
    source = SourceDefinition(name: site, kind: .markdown, paths: ["."])
    feeds = try [("all", Selection.all), ("research", Selection(sections: [research])), ("science", Selection(sections: [science]))].map {
      guard let name = Slug($0.0) else { throw MalformedOffice() }
      let title = sample.definition.title
      return FeedDefinition(name: name, title: title, description: title, language: sample.definition.language, selection: $0.1)
    }
    newsletter = NewsletterDefinition(
      name: site, title: research, subject: "News", preheader: "News", from: Mailbox(address: address),
      language: sample.definition.language, schedule: friday,
      sections: [
        SectionRule(title: research, selection: Selection(sections: [research])),
        SectionRule(title: science, selection: Selection(sections: [science])),
      ])
    clock = .stopped(at: try SampleArticle(number: newest).article().updated.addingTimeInterval(3600))
  }

  /// Imports one Markdown file that says something new of the newest article of the section Research.
  func importEditedArticle() async throws {
    let number = newest % 3 == 0 ? newest - 1 : newest
    let article = try SampleArticle(number: number).article()
    let text = """
      ---
      id: \(article.id)
      url: \(article.url)
      title: Edited at \(Date().timeIntervalSince1970)
      date: \((article.published ?? article.updated).formatted(.iso8601))
      section: Research
      language: en
      ---
      This is what the office has learned since.
      """
    let file = folder.appending(path: "edited.md")
    try Data(text.utf8).write(to: file)
    let reader = DocumentFiles(relativeTo: folder)
    let files = [DocumentFile(url: file, name: "edited.md")]
    let report = try await ArticleImport(store: store, publication: publication, clock: clock).run(
      files, of: source, reader: reader, isDryRun: false)
    guard report.updated == 1 else { throw MalformedOffice() }
  }

  @discardableResult
  func build() async throws -> BuildReport {
    try await FeedBuild(store: store, publication: publication, feeds: feeds).run(into: folder.appending(path: "public"))
  }

  func draft() async throws {
    _ = try await EditionDrafting(store: store, publication: publication, clock: clock).draft(newsletter)
  }
}

private struct MalformedOffice: Error {}
