public import Foundation
import Feeds
public import Model

/// Writes every feed of a publication with its page for people, the list of them, the page that people find them on, and the pages of
/// the newsletters that were sent.
///
/// All documents come from one state of the store. Articles pass through one at a time, to all formats of a feed at once, so
/// memory does not grow with their number. Feeds that no change since the last build can have touched are left as they are.
public struct FeedBuild: Sendable {
  /// How often archives are issued and the store looked at again, because somebody else has changed it meanwhile.
  private static let mostRounds = 10

  private let store: any Store
  private let publication: Publication
  /// Those that are not over.
  private let feeds: [FeedDefinition]
  /// The newsletters whose editions are for those who get them only.
  private let hidden: Set<Slug>
  private let archiving: ArchiveIssue
  private let progress: any Progress

  /// A build of these feeds.
  ///
  /// - Parameters:
  ///   - newsletters: say whether the editions that were sent have pages.
  ///   - clock: tells when an archive is issued, and nothing that stands in a document.
  public init(
    store: any Store, publication: Publication, feeds: [FeedDefinition], newsletters: [NewsletterDefinition] = [],
    clock: WallClock = .system, progress: any Progress = NoProgress()
  ) {
    self.store = store
    self.publication = publication
    self.feeds = feeds.filter { !$0.isEnded }
    hidden = Set(newsletters.filter { $0.archive == .none }.map(\.name))
    archiving = ArchiveIssue(publication: publication, clock: clock)
    self.progress = progress
  }

  /// Builds into a folder.
  ///
  /// - Throws: `Failure` when a file cannot be written, `StoreError` when the store fails; documents that were not reached stay
  ///   as they were.
  public func run(into url: URL) async throws -> BuildReport {
    defer { progress.finished() }
    let folder = try PublicFolder(url, publication: publication)
    for _ in 0..<Self.mostRounds {
      let step: Step = try await store.read { reader in
        let scope = try BuildScope(feeds, memory: folder.memory, zone: publication.timeZone, in: reader)
        let due = try due(scope, reader)
        return due.isEmpty ? .done(try write(scope, reader, folder)) : .issue(due)
      }
      switch step {
      case .done(let report): return report
      case .issue(let due): try await issue(due)
      }
    }
    throw Failure(
      "build", why: "the store changes faster than archives of it can be issued", remedy: "Run the command again when the import is done.",
      blame: .environment)
  }

  /// What a look at the store led to.
  private enum Step {
    case issue([Due])
    case done(BuildReport)
  }

  /// What has to be done about archives before documents can be written that link to them.
  private enum Due {
    case issue(FeedDefinition, Set<CalendarMonth>?)
    case retire(Slug)
  }

  private func due(_ scope: BuildScope, _ reader: any StoreReader) throws -> [Due] {
    var due: [Due] = try scope.feedsToRetire(in: reader).filter { feed in
      try reader.archives(of: feed).contains(where: \.isCurrent)
    }.map(Due.retire)
    for definition in scope.list.definitions where definition.history == .monthlyArchives {
      guard scope.isTouched(definition) || scope.memory(of: definition) == nil else { continue }
      let touched = try scope.touchedMonths(of: definition, in: reader)
      if try !archiving.plan(definition, touched: touched, in: reader).isSettled { due.append(.issue(definition, touched)) }
    }
    return due
  }

  private func issue(_ due: [Due]) async throws {
    for (index, item) in due.enumerated() {
      switch item {
      case .issue(let definition, let touched): try await archiving.run(definition, touched: touched, in: store)
      case .retire(let feed): try await archiving.retire(feed, in: store)
      }
      progress.advanced(to: index + 1, of: due.count, "archives")
    }
  }

  private func write(_ scope: BuildScope, _ reader: any StoreReader, _ folder: PublicFolder) throws -> BuildReport {
    var folder = folder
    var report = BuildReport()
    report.renamings = scope.list.renamings
    var feeds: [Feed] = []
    var memories: [Slug: BuildMemory.FeedMemory] = [:]
    for definition in scope.list.definitions {
      let (feed, memory) = try write(definition, scope, reader, &folder)
      feeds.append(feed)
      memories[definition.name] = memory
      for format in definition.formats { report.articles[feed.fileName(of: format)] = memory.articles }
      progress.advanced(to: feeds.count, of: scope.list.definitions.count, "feeds")
    }
    let editions = try EditionPages(hidden: hidden, reader: reader).write(&folder)
    try folder.writeLists(of: feeds, editions.map(\.edition), publication)
    try folder.finish(mark: scope.mark, series: scope.list.series, feeds: memories, editions: editions)
    report.files = folder.changes
    report.findings = folder.findings
    return report
  }

  /// One feed: as it was left, or written.
  private func write(
    _ definition: FeedDefinition, _ scope: BuildScope, _ reader: any StoreReader, _ folder: inout PublicFolder
  ) throws -> (Feed, BuildMemory.FeedMemory) {
    if let known = scope.memory(of: definition), !scope.isTouched(definition), known.files.keys.allSatisfy(folder.isAsLeft) {
      for file in known.files.keys { folder.keep(file) }
      let extent = ArticleExtent(count: known.articles, updated: known.updated)
      return (Feed(definition: definition, publication: publication, extent: extent), known)
    }
    let isArchived = definition.history == .monthlyArchives
    let plan = try isArchived ? archiving.plan(definition, touched: [], in: reader) : nil
    let written = try FeedFiles(definition: definition, publication: publication, reader: reader).write(plan, &folder)
    let memory = BuildMemory.FeedMemory(
      definition: scope.list.fingerprints[definition.name] ?? Fingerprint(definition), updated: written.feed.updated,
      articles: written.articles, isArchived: isArchived,
      openMonth: plan?.open?.description,
      files: folder.stamps(of: written.files))
    return (written.feed, memory)
  }
}
