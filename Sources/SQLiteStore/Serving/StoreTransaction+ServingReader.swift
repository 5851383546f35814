import Foundation
import GRDB
import Model

extension StoreTransaction: ServingReader {
  func newestRevision() throws(StoreError) -> Int {
    try run { try Int.fetchOne(database, sql: "SELECT max(rowid) FROM revisions") ?? 0 }
  }

  func feedVersions() throws(StoreError) -> [String: [FeedVersion]] {
    try run {
      let rows = try Row.fetchCursor(database, sql: "SELECT document, tags, entries FROM feed_versions ORDER BY document, number DESC")
      var versions: [String: [FeedVersion]] = [:]
      while let row = try rows.next() {
        let version = FeedVersion(
          document: try row.decode(atIndex: 0), tags: try row.decode(String.self, atIndex: 1).split(separator: " ").map(String.init),
          entries: StoredNumbers.numbers(try row.decode(atIndex: 2)))
        versions[version.document, default: []].append(version)
      }
      return versions
    }
  }

  func hubPings() throws(StoreError) -> [HubPing] {
    try run {
      let sql = "SELECT hub, topic, changed, attempts, due, outcome, kind FROM hub_pings ORDER BY due IS NULL, due, hub, topic"
      return try Row.fetchAll(database, sql: sql).map(ping)
    }
  }

  func readerCounts(from day: String) throws(StoreError) -> [ReaderCount] {
    try run {
      let sql = "SELECT day, document, service, readers FROM reader_counts WHERE day >= ? ORDER BY day, document, service"
      return try Row.fetchAll(database, sql: sql, arguments: [day]).map { row in
        let service: String = try row.decode(atIndex: 2)
        return ReaderCount(
          document: try row.decode(atIndex: 1), day: try row.decode(atIndex: 0), service: service.isEmpty ? nil : service,
          readers: try row.decode(atIndex: 3))
      }
    }
  }

  private func ping(_ row: Row) throws -> HubPing {
    let (hub, topic): (String, String) = (try row.decode(atIndex: 0), try row.decode(atIndex: 1))
    guard let hub = WebAddress(hub), let topic = WebAddress(topic) else { throw damaged("the hub \(hub) cannot be read") }
    guard let kind = HubPing.Kind(rawValue: try row.decode(atIndex: 6)) else { throw damaged("nobody knows how to tell the hub \(hub)") }
    var ping = HubPing(kind, hub: hub, topic: topic, changed: Date(storedSeconds: try row.decode(atIndex: 2)))
    ping.attempts = try row.decode(atIndex: 3)
    let due: Int64? = try row.decode(atIndex: 4)
    ping.due = due.map(Date.init(storedSeconds:))
    let outcome: String? = try row.decode(atIndex: 5)
    ping.outcome = outcome.flatMap { PlainText($0) }
    return ping
  }
}

/// Numbers of 64 bits one behind the other, the lowest byte first.
enum StoredNumbers {
  static func data(_ numbers: [UInt64]) -> Data {
    Data(numbers.flatMap { number in (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } })
  }

  /// Bytes that are too few for a number are left out.
  static func numbers(_ data: Data) -> [UInt64] {
    let bytes = Array(data)
    return stride(from: 0, to: bytes.count - bytes.count % 8, by: 8).map { start in
      (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[start + $1]) << UInt64(8 * $1) }
    }
  }
}
