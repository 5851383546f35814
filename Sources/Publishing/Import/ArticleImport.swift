import Foundation
import Importing
public import Model

/// Brings the articles of a source into the store: added, updated, unchanged or refused, each with its reason.
///
/// Documents are read one after another and saved in batches; a batch is one transaction, so whatever stops the import
/// leaves the store whole, and the next run goes on where this one ended.
public struct ArticleImport: Sendable {
  private static let batch = 100

  private let store: any Store
  private let publication: Publication
  private let clock: WallClock
  private let progress: any Progress

  /// An import into this store.
  public init(store: any Store, publication: Publication, clock: WallClock, progress: any Progress = NoProgress()) {
    self.store = store
    self.publication = publication
    self.clock = clock
    self.progress = progress
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
    defer { progress.finished() }
    let context = ImportContext(
      source: source, publicationLanguage: publication.language, timeZone: publication.timeZone, homePage: publication.homePage)
    var report = ImportReport()
    var seen: [ArticleID: String] = [:]
    for start in stride(from: 0, to: files.count, by: Self.batch) {
      var read: [ReadDocument] = []
      for file in files[start..<min(start + Self.batch, files.count)] {
        if Task.isCancelled {
          throw Failure.interrupted(
            "import of \(source.name)", kept: "Of its articles \(report.added) new and \(report.updated) changed ones are saved whole.")
        }
        read.append(Self.read(file, reader, context))
      }
      let step = try await save(read, source, seen, isDryRun: isDryRun)
      seen = step.seen
      report.add(step.entries)
      report.documents += read.count
      progress.advanced(to: report.documents, of: files.count, "documents")
    }
    return report
  }

  private static func read(_ file: DocumentFile, _ reader: DocumentFiles, _ context: ImportContext) -> ReadDocument {
    let document: SourceDocument
    do throws(Failure) {
      document = try reader.read(file)
    } catch {
      return ReadDocument(name: file.name, result: .failure(DocumentRefusal(why: error.why, remedy: error.remedy)))
    }
    do throws(ImportError) {
      return ReadDocument(name: file.name, result: .success(try DocumentImporter.read(document, in: context)))
    } catch {
      return ReadDocument(name: file.name, result: .failure(DocumentRefusal(error.problem)))
    }
  }

  private func save(
    _ documents: [ReadDocument], _ source: SourceDefinition, _ seen: [ArticleID: String], isDryRun: Bool
  ) async throws -> ImportStep {
    let decision = ImportDecision(source: source, publication: publication, now: clock.now)
    let now = clock.now
    let work: @Sendable (any StoreWriter) throws -> ImportStep = { writer in
      var step = ImportStep(entries: [], seen: seen)
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
