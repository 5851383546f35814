import Foundation
import Importing
public import Model

/// Brings the articles of a source into the store: added, updated, unchanged or refused, each with its reason.
///
/// Documents are read one after another and saved in batches; a batch is one transaction, so whatever stops the import
/// leaves the store whole, and the next run goes on where this one ended.
public struct ArticleImport: Sendable {
  private let store: any Store
  private let publication: Publication
  private let clock: WallClock
  private let progress: any Progress
  private let pictures: PictureFetching?

  /// An import into this store.
  ///
  /// - Parameter pictures: fetches the pictures of articles; nil leaves them where they are.
  public init(
    store: any Store, publication: Publication, clock: WallClock, progress: any Progress = NoProgress(), pictures: PictureFetching? = nil
  ) {
    self.store = store
    self.publication = publication
    self.clock = clock
    self.progress = progress
    self.pictures = pictures
  }

  /// Imports the files of one source.
  ///
  /// - Parameters:
  ///   - files: what to read, in this order.
  ///   - source: where they belong to.
  ///   - reader: reads them.
  ///   - isDryRun: decides and reports, but saves nothing.
  /// - Throws: `Failure` when somebody stops it, `StoreError` when the store fails; what was saved until then stays.
  public func run(_ files: [DocumentFile], of source: SourceDefinition, reader: DocumentFiles, isDryRun: Bool) async throws -> ImportReport
  {
    var supply = FileSupply(files, reader: reader)
    do {
      return try await run(&supply, of: source, isDryRun: isDryRun)
    } catch let stop as ImportStop {
      throw stop.failure
    }
  }

  /// Imports what a source supplies.
  ///
  /// - Throws: `ImportStop` with what was done until then when the supply fails or somebody stops it, `StoreError` when the store fails.
  func run(_ supply: inout some DocumentSupply, of source: SourceDefinition, isDryRun: Bool) async throws -> ImportReport {
    defer { progress.finished() }
    let context = ImportContext(
      source: source, publicationLanguage: publication.language, timeZone: publication.timeZone, homePage: publication.homePage)
    var report = ImportReport()
    var seen: [ArticleID: String] = [:]
    while let supplied = try await Self.next(of: &supply, source, after: report) {
      var read = supplied.map { ReadDocument($0, in: context) }
      if !isDryRun { try await keepPictures(of: &read, source, after: report) }
      let step = try await save(read, source, seen, isDryRun: isDryRun)
      seen = step.seen
      report.add(step.report)
      progress.advanced(to: report.documents, of: max(supply.expected, report.documents), "documents")
    }
    return report
  }

  private static func next(
    of supply: inout some DocumentSupply, _ source: SourceDefinition, after report: ImportReport
  ) async throws(ImportStop) -> [SuppliedDocument]? {
    do throws(Failure) {
      return try await supply.next()
    } catch {
      throw error.blame == .interruption ? stop(source, after: report) : ImportStop(report: report, failure: error)
    }
  }

  private static func stop(_ source: SourceDefinition, after report: ImportReport) -> ImportStop {
    let kept = "Of its articles \(report.added) new and \(report.updated) changed ones are saved whole."
    return ImportStop(report: report, failure: .interrupted("import of \(source.name)", kept: kept))
  }

  private func keepPictures(of documents: inout [ReadDocument], _ source: SourceDefinition, after report: ImportReport) async throws {
    guard let pictures else { return }
    for index in documents.indices {
      if Task.isCancelled { throw Self.stop(source, after: report) }
      guard case .articles(let read) = documents[index].result else { continue }
      documents[index].result = .articles(try await pictures.kept(read))
    }
  }

  private func save(
    _ documents: [ReadDocument], _ source: SourceDefinition, _ seen: [ArticleID: String], isDryRun: Bool
  ) async throws -> ImportStep {
    let decision = ImportDecision(source: source, publication: publication, now: clock.now)
    let now = clock.now
    let work: @Sendable (any StoreWriter) throws -> ImportStep = { writer in
      var step = ImportStep(seen: seen)
      for document in documents {
        try step.take(document, decision, writer, savedAt: now)
      }
      if isDryRun { throw DryRun(step: step) }
      return step
    }
    do {
      return try await store.write(work)
    } catch let dryRun as DryRun {
      return dryRun.step
    }
  }
}

/// Ends a dry run's transaction so that all of it is undone, and carries out what was found.
private struct DryRun: Error {
  let step: ImportStep
}

/// Why an import came to no end, and what it did until then.
struct ImportStop: Error {
  let report: ImportReport
  let failure: Failure
}
