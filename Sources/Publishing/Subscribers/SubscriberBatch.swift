import Importing
import Model

/// Rows of a list that are decided on, and saved, in one transaction.
struct SubscriberBatch: Sendable {
  let rules: SubscriberRules
  let rows: [Row]

  /// A row, and whether an address like its own stood above.
  struct Row: Sendable {
    let row: ListRow
    let isRepeated: Bool
  }

  /// What became of a row.
  enum Outcome: Hashable, Sendable {
    case added, updated, unchanged, repeated
    case refused(String)

    var isChange: Bool { self == .added || self == .updated }
  }

  /// Decides about each row by what the store says at that moment, and saves if there is a writer.
  func decide(_ reader: any SubscriberReader, saving writer: (any SubscriberWriter)?) throws -> [Outcome] {
    let lookup = try SuppressionLookup(reader)
    var next = try reader.nextSubscriberID()
    return try rows.map { row in
      switch row.row.content {
      case .failure(let refusal): .refused(refusal.why)
      case .success(let entry): try decide(entry, row, reader, writer, lookup, &next)
      }
    }
  }

  private func decide(
    _ entry: ListEntry, _ row: Row, _ reader: any SubscriberReader, _ writer: (any SubscriberWriter)?, _ lookup: SuppressionLookup,
    _ next: inout SubscriberID
  ) throws -> Outcome {
    let known = try reader.subscriber(at: entry.mailbox.address)
    if row.isRepeated && (known != nil || writer == nil) { return .repeated }
    switch try rules.decide(entry, line: row.row.line, known: known, lookup: lookup, newID: next) {
    case .add(let subscriber, let event):
      try writer?.save(subscriber, after: [event])
      next = next.next
      return .added
    case .update(let subscriber, let event):
      try writer?.save(subscriber, after: [event])
      return .updated
    case .unchanged: return .unchanged
    case .refuse(let why): return .refused(why)
    }
  }
}
