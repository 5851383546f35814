public import Foundation
public import Importing
import Markup
public import Model

/// Takes lists of subscribers into the store.
///
/// Rows are saved in batches, each whole or not at all; the same list again changes nothing, so an import that was stopped is simply run anew.
public struct SubscriberImport: Sendable {
  private let store: any Store
  private let clock: WallClock
  private let person: PlainText
  private let progress: any Progress

  /// Imports into this store in the name of a person.
  public init(store: any Store, clock: WallClock, by person: PlainText, progress: any Progress = NoProgress()) {
    self.store = store
    self.clock = clock
    self.person = person
    self.progress = progress
  }

  /// How a list is to be imported.
  public struct Plan: Sendable {
    /// The newsletter that its people subscribe to.
    public var newsletter: Slug
    /// What proves that they wish it; without it they are pending.
    public var proof: ConsentWording?
    /// What columns are to be taken for; see `ListHeader`.
    public var columns: [ListColumn: String] = [:]
    /// The label of the encoding; found out if nil.
    public var encoding: String?
    /// Decide and report, but save nothing.
    public var isDryRun = false
    /// Where refused rows are written.
    public var errorFile: URL?

    /// A plan for this newsletter.
    public init(newsletter: Slug, proof: ConsentWording? = nil) {
      self.newsletter = newsletter
      self.proof = proof
    }
  }

  /// Imports a list in comma-separated values.
  ///
  /// - Throws: `Failure` when it cannot be read at all, or has more than five million rows; what was saved by then stays.
  public func run(_ url: URL, _ plan: Plan) async throws -> SubscriberImportReport {
    let file = try SubscriberListFile(url)
    if let errors = plan.errorFile { try file.refuseWriting(to: errors) }
    let encoding = try encoding(of: file, plan)
    let decoder = try decoder(of: file, encoding)
    let name = PlainText(url.lastPathComponent) ?? .tidings
    var work = Work(
      rules: SubscriberRules(newsletter: plan.newsletter, proof: plan.proof, file: name, person: person, now: clock.now),
      isDryRun: plan.isDryRun, errors: try plan.errorFile.map { try RefusedRows($0) })
    work.report.encoding = encoding.name
    try await read(file, decoder, plan.columns, &work)
    work.report.encodingFaults = decoder.faults
    try work.errors?.finish()
    return work.report
  }

  /// What one import has in hand.
  private struct Work {
    let rules: SubscriberRules
    let isDryRun: Bool
    var errors: RefusedRows?
    var report = SubscriberImportReport()
    /// Hashes of the addresses so far.
    ///
    /// Of two addresses with the same one, which is rarer than a broken disk, a dry run counts one too few.
    var seen: Set<Int> = []
    var rows: [ListRow] = []
  }

  /// So many rows are saved at once.
  ///
  /// Fewer would write each page of the index of addresses many times over; more would keep others waiting.
  private static let batchSize = 20_000
  private static let mostRows = 5_000_000

  private func read(
    _ file: SubscriberListFile, _ decoder: StreamDecoder, _ columns: [ListColumn: String], _ work: inout Work
  ) async throws {
    var reader = SubscriberListReader(stated: columns)
    let blocks = try SubscriberListBlocks(file)
    var bytes = 0
    defer { progress.finished() }
    do {
      while let block = try blocks.next() {
        work.rows += try reader.read(decoder.decode(block))
        work.report.header = reader.header
        if work.rows.count >= Self.batchSize { try await save(&work, of: file) }
        bytes += block.count
        progress.advanced(to: bytes >> 10, of: max(1, file.size >> 10), "KiB")
      }
      work.rows += try reader.read(decoder.finish()) + reader.finish()
      work.report.header = reader.header
      try await save(&work, of: file)
    } catch let error as ListError {
      throw SubscriberListFile.failure(file.url, error.why, error.remedy, .input)
    }
  }

  private func save(_ work: inout Work, of file: SubscriberListFile) async throws {
    if Task.isCancelled { throw Failure.interrupted(file.url.lastPathComponent, kept: "The rows that were read so far are saved.") }
    let batch = SubscriberBatch(rules: work.rules, rows: mark(work.rows, &work.seen))
    work.rows = []
    let outcomes =
      work.isDryRun
      ? try await store.read { try batch.decide($0, saving: nil) } : try await store.write { try batch.decide($0, saving: $0) }
    for (marked, outcome) in zip(batch.rows, outcomes) { try note(outcome, of: marked.row, &work) }
    if work.report.rows > Self.mostRows {
      throw SubscriberListFile.failure(
        file.url, "has more than \(Self.mostRows) rows; the first of them are saved", "Split it into several files.", .input)
    }
  }

  private func mark(_ rows: [ListRow], _ seen: inout Set<Int>) -> [SubscriberBatch.Row] {
    rows.map { row in
      guard case .success(let entry) = row.content else { return SubscriberBatch.Row(row: row, isRepeated: false) }
      let (isNew, _) = seen.insert(AddressKey(entry.mailbox.address).hashValue)
      return SubscriberBatch.Row(row: row, isRepeated: !isNew)
    }
  }

  private func note(_ outcome: SubscriberBatch.Outcome, of row: ListRow, _ work: inout Work) throws {
    switch outcome {
    case .added: work.report.added += 1
    case .updated: work.report.updated += 1
    case .unchanged: work.report.unchanged += 1
    case .repeated: work.report.repeated += 1
    case .refused(let why):
      work.report.refuse(row, why)
      try work.errors?.add(row, why, under: work.report.header)
      return
    }
    if case .success(let entry) = row.content, entry.status == .unsubscribed, outcome.isChange { work.report.left += 1 }
    work.report.noteRepairs(of: row)
  }

  private func encoding(of file: SubscriberListFile, _ plan: Plan) throws(Failure) -> StreamEncoding {
    guard let label = plan.encoding else { return try file.encoding() }
    guard let encoding = StreamEncoding(label: label) else {
      throw SubscriberListFile.failure(file.url, "nobody knows the encoding “\(label)”", "Give a label such as utf-8, gbk or big5.", .input)
    }
    return encoding
  }

  private func decoder(of file: SubscriberListFile, _ encoding: StreamEncoding) throws(Failure) -> StreamDecoder {
    do {
      return try StreamDecoder(encoding)
    } catch {
      throw SubscriberListFile.failure(file.url, "\(error)", "Save it as CSV in UTF-8.", .environment)
    }
  }
}
