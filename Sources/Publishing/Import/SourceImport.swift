import Foundation
public import Model

/// Imports whole sources, from files or from the web, and keeps how they fared.
///
/// A source that cannot be read never keeps the others back: it is reported, and the next one is read.
public struct SourceImport: Sendable {
  /// What was not asked for in so long is forgotten; its articles stay.
  private static let memory: TimeInterval = 400 * 86400

  private let store: any Store
  private let publication: Publication
  private let clock: WallClock
  private let files: DocumentFiles
  private let web: WebFetching
  private let articles: ArticleImport

  /// Imports into this store, from these files and the web.
  ///
  /// - Parameter pictures: Fetches the pictures of articles; nil leaves them where they are.
  public init(
    store: any Store, publication: Publication, clock: WallClock, files: DocumentFiles, web: WebFetching,
    progress: any Progress = NoProgress(), pictures: PictureFetching? = nil
  ) {
    self.store = store
    self.publication = publication
    self.clock = clock
    self.files = files
    self.web = web
    articles = ArticleImport(store: store, publication: publication, clock: clock, progress: progress, pictures: pictures)
  }

  /// Imports all of a source.
  ///
  /// - Parameters:
  ///   - isDryRun: Decides and reports, but saves nothing.
  ///   - anew: Has documents sent again that have not changed.
  /// - Throws: `Failure` when somebody stops it, `StoreError` when the store fails; what was saved until then stays.
  public func run(_ source: SourceDefinition, isDryRun: Bool, anew: Bool = false) async throws -> ImportReport {
    let known = try await store.read { try $0.health(of: source.name) }
    if let later = known?.resumeAfter, later > clock.now {
      var report = ImportReport()
      let moment = later.formatted(.iso8601)
      report.notes.append(SourceNote(source: source.name, text: "It asked not to be asked before \(moment), and was left alone."))
      return report
    }
    let attempt: Attempt
    switch source.place {
    case .files(let paths): attempt = try await read(paths, of: source, isDryRun: isDryRun)
    case .addresses(let addresses, let olderPages):
      let visit = try await visit(source, source.kind == .feed ? web.direct : web.polite, anew: anew)
      var supply = AddressSupply(
        addresses, of: source.kind, olderPages: olderPages, mayBeGone: source.kind != .feed, visit: visit)
      attempt = try await self.attempt(&supply, source, isDryRun: isDryRun)
    case .lists(let lists, let rules):
      let visit = try await visit(source, web.polite, anew: anew)
      var supply = ListSupply(lists, rules: rules, visit: visit)
      attempt = try await self.attempt(&supply, source, isDryRun: isDryRun)
    }
    return try await settled(attempt, source, known, isDryRun: isDryRun)
  }

  /// Imports single documents on the web as part of a source; how the source fares is another matter.
  public func run(_ addresses: [WebAddress], of source: SourceDefinition, isDryRun: Bool) async throws -> ImportReport {
    let visit = try await visit(source, web.direct, anew: false)
    var supply = AddressSupply(addresses, of: source.kind, olderPages: 0, mayBeGone: false, visit: visit)
    return try await attempt(&supply, source, isDryRun: isDryRun).report
  }
}

extension SourceImport {
  /// What an attempt did, and when the source wants the next one.
  private struct Attempt {
    var report: ImportReport
    var resumeAfter: Date?
  }

  private func read(_ paths: [String], of source: SourceDefinition, isDryRun: Bool) async throws -> Attempt {
    var found: [DocumentFile] = []
    do throws(Failure) {
      for path in paths { found += try files.find(path, kind: source.kind) }
    } catch {
      var report = ImportReport()
      report.failures.append(SourceFailure(source: source.name, failure: error))
      return Attempt(report: report)
    }
    var supply = FileSupply(found, reader: files)
    return Attempt(report: try await imported(&supply, source, isDryRun: isDryRun))
  }

  private func attempt(_ supply: inout some WebSupply, _ source: SourceDefinition, isDryRun: Bool) async throws -> Attempt {
    var report = try await imported(&supply, source, isDryRun: isDryRun)
    report.notes += supply.notes.map { SourceNote(source: source.name, text: $0) }
    return Attempt(report: report, resumeAfter: supply.visit.resumeAfter)
  }

  private func imported(_ supply: inout some DocumentSupply, _ source: SourceDefinition, isDryRun: Bool) async throws -> ImportReport {
    do {
      return try await articles.run(&supply, of: source, isDryRun: isDryRun)
    } catch let stop as ImportStop {
      if stop.failure.blame == .interruption { throw stop.failure }
      var report = stop.report
      report.failures.append(SourceFailure(source: source.name, failure: stop.failure))
      return report
    }
  }

  private func visit(_ source: SourceDefinition, _ fetcher: any Fetcher, anew: Bool) async throws -> SourceVisit {
    let records = try await store.read { try $0.fetchRecords(of: source.name) }
    let reading = ReadingMark(source, of: publication).text
    // Records without a version are still good for telling what is gone.
    let usable = anew ? records.map(\.withoutVersion) : records
    return SourceVisit(source.name, reading: reading, records: usable, fetcher: fetcher, limits: web.limits, now: clock.now)
  }

  private func settled(
    _ attempt: Attempt, _ source: SourceDefinition, _ known: SourceHealth?, isDryRun: Bool
  ) async throws -> ImportReport {
    let now = clock.now
    var report = attempt.report
    var health = known ?? SourceHealth(source: source.name, attempted: now)
    if let failure = report.failures.first?.failure {
      health.fail("\(failure.what): \(failure.why)", resumeAfter: attempt.resumeAfter, at: now)
    } else {
      health.succeed(articles: report.present, lastNew: lastNew(in: report, isFirst: known?.succeeded == nil), at: now)
      report.concerns = health.concerns(of: source, at: now)
    }
    if !isDryRun {
      let settled = health
      try await store.write { writer in
        try writer.save(settled)
        try writer.removeFetchRecords(of: source.name, fetchedBefore: now.addingTimeInterval(-Self.memory))
      }
    }
    return report
  }

  /// At the first import every article is new to us, so the newest date of publication says more.
  private func lastNew(in report: ImportReport, isFirst: Bool) -> Date? {
    let added = report.entries.compactMap { entry in if case .added(let article) = entry.outcome { article } else { nil } }
    guard !added.isEmpty else { return nil }
    return isFirst ? added.compactMap(\.published).filter { $0 <= clock.now }.max() ?? clock.now : clock.now
  }
}
