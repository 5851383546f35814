import Feeds
import Foundation
import Model
import Publishing
import SQLiteStore

/// The day of an office: one document is edited in a publication of any size, then imported, built and drafted; another is released.
enum ChangeContender {
  /// What the steps took, in seconds, and what was written.
  struct Report: Encodable {
    let name = "change"
    let articles: Int
    /// The build before the change, which has to do everything in the first run.
    let first: Double
    let imported, built, released, drafted: Double
    let files: Int
    let unchanged: Int

    /// Prints it as one line of JSON, which report.py collects.
    func report() throws {
      print(String(decoding: try JSONEncoder().encode(self), as: UTF8.self))
    }
  }

  static func run(store path: String, in folder: String) async throws -> Report {
    let store = try SQLiteStore(path: path, createIfMissing: false)
    let office = try await ChangedOffice(store: store, folder: URL(filePath: folder))
    let clock = ContinuousClock()
    let first = try await clock.measure { try await office.build() }
    try await office.draft()
    let imported = try await clock.measure { try await office.importEditedArticle() }
    var report = BuildReport()
    let built = try await clock.measure { report = try await office.build() }
    let drafted = try await clock.measure { try await office.draft() }
    try await office.schedule()
    let released = try await clock.measure { try await office.release() }
    return Report(
      articles: office.size, first: first / .seconds(1), imported: imported / .seconds(1), built: built / .seconds(1),
      released: released / .seconds(1), drafted: drafted / .seconds(1), files: report.changed.count, unchanged: report.unchanged)
  }
}

/// A publication with three feeds with archives and a newsletter, on the fifth day of a month.
private struct ChangedOffice {
  /// The articles of the month that is not over: as many in a store of any size, because the feeds carry all of them.
  private static let newest = 101

  /// The articles in the store before this month.
  let size: Int
  private let store: SQLiteStore
  private let folder: URL
  private let month: Date
  private let publication: Publication
  private let source: SourceDefinition
  private let feeds: [FeedDefinition]
  private let newsletter: NewsletterDefinition
  private let clock: WallClock

  init(store: SQLiteStore, folder: URL) async throws {
    self.store = store
    self.folder = folder
    let all = try await store.read { try $0.extent(of: ArticleQuery()).count }
    // Whoever comes second finds the month that the first one made.
    size = all / 1000 * 1000
    let sample = try SampleFeed.feed(ArticleExtent(count: 0, updated: nil))
    guard let site = Slug("site"), let research = PlainText("Research"), let science = PlainText("科研新闻"),
      let address = EmailAddress("news@example.edu"), let friday = WeeklySchedule(weekday: .friday, hour: 9, minute: 0)
    else { throw MalformedOffice() }
    publication = sample.publication
    source = SourceDefinition(name: site, kind: .markdown, paths: ["."])
    feeds = try [("all", Selection.all), ("research", Selection(sections: [research])), ("science", Selection(sections: [science]))].map {
      guard let name = Slug($0.0) else { throw MalformedOffice() }
      let title = sample.definition.title
      return FeedDefinition(
        name: name, title: title, description: title, language: sample.definition.language, selection: $0.1, history: .monthlyArchives)
    }
    newsletter = NewsletterDefinition(
      name: site, title: research, subject: "News", preheader: "News", from: Mailbox(address: address),
      language: sample.definition.language, schedule: friday,
      sections: [
        SectionRule(title: research, selection: Selection(sections: [research])),
        SectionRule(title: science, selection: Selection(sections: [science])),
      ])
    month = CalendarMonth(try SampleArticle(number: size - 1).article().updated, in: publication.timeZone).next.start(
      in: publication.timeZone)
    clock = .stopped(at: month + 5 * 86_400)
    for number in size..<size + Self.newest { try await add(number, .published(at: month + Double(number - size) * 3600)) }
  }

  private func add(_ number: Int, _ state: ArticleState) async throws {
    var article = try SampleArticle(number: number).article()
    article.state = state
    article.updated = state.published ?? article.updated
    let new = article
    try await store.write { writer in
      if try writer.article(new.id) == nil { try writer.insert(new, savedAt: new.updated) }
    }
  }

  /// An article that is due now.
  func schedule() async throws {
    let number = try await store.read { try $0.extent(of: ArticleQuery()).count }
    try await add(number, .scheduled(for: clock.now))
  }

  func release() async throws {
    guard try await ScheduleRelease(store: store, clock: clock).run().count == 1 else { throw MalformedOffice() }
  }

  /// Imports one Markdown file that says something new of the newest article of the section Research.
  func importEditedArticle() async throws {
    let last = size + Self.newest - 1
    let id = try SampleArticle(number: last % 3 == 0 ? last - 1 : last).article().id
    guard let article = try await store.read({ try $0.article(id) }) else { throw MalformedOffice() }
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
    try await FeedBuild(store: store, publication: publication, feeds: feeds, clock: clock).run(into: folder.appending(path: "public"))
  }

  func draft() async throws {
    _ = try await EditionDrafting(store: store, publication: publication, clock: clock, by: publication.title).draft(newsletter)
  }
}

private struct MalformedOffice: Error {}
