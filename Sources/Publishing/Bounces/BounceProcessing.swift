import Foundation
public import Mail
public import Model

/// Processes what comes to the address for bounces: suppresses, unsubscribes, pauses domains, and remembers why.
///
/// A message is decided about, and remembered, in one transaction; only then is its file moved. Whatever is killed in between, no message
/// counts twice and none is lost.
public struct BounceProcessing: Sendable {
  private let store: any Store
  private let keys: BounceKeys
  private let ledger: BounceLedger
  private let clock: WallClock

  /// How many messages one transaction takes: one waits for the disk as long as fifty.
  private static let batchSize = 50
  /// A trial shows what a run would do only as far as one transaction reaches.
  private static let trialSize = 5_000

  /// Processes for this store, with the keys of its tokens and what those who send know.
  public init(store: any Store, keys: BounceKeys, ledger: BounceLedger = .deliveries, clock: WallClock) {
    self.store = store
    self.keys = keys
    self.ledger = ledger
    self.clock = clock
  }

  /// Processes the messages of a mailbox, each once, however often this is run.
  ///
  /// - Parameter isTrial: Decide and report, but save nothing and move no file.
  public func run(_ mailbox: BounceMailbox, isTrial: Bool = false) async throws -> BounceReport {
    var report = BounceReport()
    var supply = try BounceSupply(mailbox)
    let size = isTrial ? Self.trialSize : Self.batchSize
    var batch: [BounceSupply.Item] = []
    while let items = try supply.next(), !Task.isCancelled {
      for item in items {
        batch.append(item)
        if batch.count >= size { try await process(&batch, isTrial, &report) }
      }
    }
    try await process(&batch, isTrial, &report)
    report.problems += supply.problems
    if Task.isCancelled { throw Failure.interrupted("bounces", kept: "What was processed so far is kept.") }
    return report
  }

  private func process(_ batch: inout [BounceSupply.Item], _ isTrial: Bool, _ report: inout BounceReport) async throws {
    guard !batch.isEmpty else { return }
    let messages = try batch.map { item throws in try ReceivedMessage(item.bytes, name: item.name, keys: keys) }
    report.entries += try await decide(messages, isTrial)
    report.messages += batch.count
    if !isTrial { for item in batch { try item.file.map(Maildir.markSeen) } }
    batch = []
  }

  private func decide(_ messages: [ReceivedMessage], _ isTrial: Bool) async throws -> [BounceEntry] {
    let now = clock.now
    do {
      return try await store.write { [ledger] writer in
        let step = BounceStep(writer: writer, ledger: ledger, now: now)
        let entries = try messages.flatMap { try step.process($0) }
        if isTrial { throw Trial(entries: entries) }
        return entries
      }
    } catch let trial as Trial {
      return trial.entries
    }
  }

  /// Undoes the transaction of a trial, and brings out what it came to.
  private struct Trial: Error {
    let entries: [BounceEntry]
  }
}
