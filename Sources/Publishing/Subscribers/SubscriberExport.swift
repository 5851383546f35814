public import Foundation
public import Markup
public import Model

/// Writes subscribers out: for another program, for a copy, or for the person who asks what is known of them.
public struct SubscriberExport: Sendable {
  private let store: any Store

  /// Exports from this store.
  public init(store: any Store) {
    self.store = store
  }

  /// The forms of an export.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// A table with a row for each subscription, for spreadsheets; cells that look like formulas are guarded.
    case csv
    /// Everything, with the consents and the suppressions.
    case json
  }

  /// Writes the subscribers that a query asks for, one after the other, from one state of the store.
  ///
  /// - Returns: How many they are.
  public func write(_ query: SubscriberQuery, as format: Format, to sink: some ByteSink & Sendable) async throws -> Int {
    try await store.read { try Self.write(query, as: format, from: $0, to: sink) }
  }

  /// Writes the same into a file, which appears whole or not at all.
  public func write(_ query: SubscriberQuery, as format: Format, to file: URL) async throws -> Int {
    try await store.read { reader in
      let sink = try FileSink(for: file)
      let count = try Self.write(query, as: format, from: reader, to: sink)
      _ = try sink.commit()
      return count
    }
  }

  private static func write(
    _ query: SubscriberQuery, as format: Format, from reader: any StoreReader, to sink: some ByteSink
  ) throws -> Int {
    switch format {
    case .csv: try SubscriberTable.write(query, from: reader, to: sink)
    case .json: try SubscriberDocument.write(query, from: reader, to: sink)
    }
  }

  /// Writes everything that is known of one person.
  public func write(_ subscriber: Subscriber, as format: Format, to sink: some ByteSink) async throws {
    let record = try await store.read { try SubscriberRecord(of: subscriber, in: $0) }
    switch format {
    case .csv: try SubscriberTable.write([subscriber], to: sink)
    case .json: try SubscriberDocument.write(record, to: sink)
    }
  }

  /// Writes the same into a file, which appears whole or not at all.
  public func write(_ subscriber: Subscriber, as format: Format, to file: URL) async throws {
    let sink = try FileSink(for: file)
    try await write(subscriber, as: format, to: sink)
    _ = try sink.commit()
  }
}
