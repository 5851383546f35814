import Feeds
import Foundation
import Markup
import Model

/// Issues the archives of a feed into the store, from where every build copies them.
///
/// The store comes first: a document that has once been seen under its name must never be another, whatever happens to `public/`.
struct ArchiveIssue: Sendable {
  /// A transaction goes on to the next month until it has written so many entries: others wait for it.
  private static let batch = 1000

  let publication: Publication
  let clock: WallClock

  /// What archives are issued for.
  func setting(_ definition: FeedDefinition) -> String {
    "\(publication.feedsBase) \(FeedFormat.allCases.filter(definition.formats.contains).map(\.rawValue).joined(separator: " "))"
  }

  /// The plan of a feed.
  func plan(_ definition: FeedDefinition, touched: Set<CalendarMonth>?, in reader: any StoreReader) throws -> ArchivePlan {
    try ArchivePlan(
      FeedMonths(definition: definition, zone: publication.timeZone), setting: setting(definition), touched: touched, in: reader)
  }

  /// Issues what is due of one feed, the oldest month first.
  ///
  /// Whatever stops it, the months that are issued are whole, and the next run goes on where this one ended.
  func run(_ definition: FeedDefinition, touched: Set<CalendarMonth>?, in store: any Store) async throws {
    var isDone = false
    while !isDone {
      if Task.isCancelled { throw Failure.interrupted("build", kept: "The archives that were issued until now are whole.") }
      isDone = try await store.write { writer in
        let plan = try plan(definition, touched: touched, in: writer)
        guard let first = plan.firstToIssue else { return true }
        for month in Set(plan.vanished + plan.closed) where month >= first { try writer.retireArchive(of: definition.name, in: month) }
        var written = 0
        for month in plan.closed where month >= first && written < Self.batch {
          written += try issue(month, of: definition, plan, writer)
        }
        return false
      }
    }
  }

  /// Takes back all archives of a feed that has none any more.
  func retire(_ feed: Slug, in store: any Store) async throws {
    try await store.write { writer in
      for archive in try writer.archives(of: feed) where archive.isCurrent {
        try writer.retireArchive(of: feed, in: archive.name.month)
      }
    }
  }

  private func issue(
    _ month: CalendarMonth, of definition: FeedDefinition, _ plan: ArchivePlan, _ writer: any StoreWriter
  ) throws -> Int {
    let (older, newer) = plan.neighbours(of: month)
    let name = plan.name(of: month)
    let months = FeedMonths(definition: definition, zone: publication.timeZone)
    let history = FeedHistory.archive(
      name: name.description, older: older.map { plan.name(of: $0).description }, newer: newer.map { plan.name(of: $0).description })
    let contents = FeedContents(
      definition: definition, publication: publication,
      queries: [months.published(in: month), months.corrected(in: month, before: newer)], history: history)
    var entries: [ArchiveEntry] = []
    try contents.visit(in: writer) { article, query in entries.append(ArchiveEntry(id: article.id, isCorrection: query > 0)) }
    try writer.issue(Archive(name: name, setting: setting(definition), issuedAt: clock.now), entries: entries)
    let sinks = definition.formats.map { ($0, ArchiveSink(definition.name, month, $0, writer)) }
    for sink in try contents.write(to: sinks, in: writer).sinks { try sink.finish() }
    return entries.count
  }
}

/// Puts a document into the store, in pieces.
final class ArchiveSink: ByteSink {
  private static let pieceLength = 256 * 1024

  private let feed: Slug
  private let month: CalendarMonth
  private let format: FeedFormat
  private let writer: any StoreWriter
  private var piece: [UInt8] = []

  init(_ feed: Slug, _ month: CalendarMonth, _ format: FeedFormat, _ writer: any StoreWriter) {
    self.feed = feed
    self.month = month
    self.format = format
    self.writer = writer
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    piece.append(contentsOf: bytes)
    if piece.count >= Self.pieceLength { try finish() }
  }

  /// Hands over what is left.
  func finish() throws {
    guard !piece.isEmpty else { return }
    try piece.withUnsafeBytes { try writer.append($0, toDocumentOf: feed, in: month, as: format) }
    piece.removeAll(keepingCapacity: true)
  }
}
