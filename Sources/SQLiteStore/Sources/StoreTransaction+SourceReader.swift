import Foundation
import GRDB
import Model

extension StoreTransaction: SourceReader {
  func health(of source: Slug) throws(StoreError) -> SourceHealth? {
    try run {
      let sql = """
        SELECT attempted, succeeded, last_new, failures, problem, articles, usual, few_since, resume_after
        FROM source_health WHERE source = ?
        """
      return try Row.fetchOne(database, sql: sql, arguments: [source.string]).map { row in
        var health = SourceHealth(source: source, attempted: Date(storedSeconds: try row.decode(atIndex: 0)))
        health.succeeded = try date(row, 1)
        health.lastNew = try date(row, 2)
        health.failures = try row.decode(atIndex: 3)
        health.problem = try row.decode(atIndex: 4)
        health.articles = try row.decode(atIndex: 5)
        health.usual = try row.decode(atIndex: 6)
        health.fewSince = try date(row, 7)
        health.resumeAfter = try date(row, 8)
        return health
      }
    }
  }

  func fetchRecords(of source: Slug) throws(StoreError) -> [FetchRecord] {
    try run {
      let sql = """
        SELECT address, reading, fetched, entity_tag, last_modified, articles, list, listed, gone_since
        FROM fetch_records WHERE source = ? ORDER BY address
        """
      return try Row.fetchAll(database, sql: sql, arguments: [source.string]).map { try fetchRecord($0, of: source) }
    }
  }

  private func fetchRecord(_ row: Row, of source: Slug) throws -> FetchRecord {
    let text: String = try row.decode(atIndex: 0)
    guard let address = WebAddress(text) else { throw damaged("\"\(text)\" is no address of a document of \(source)") }
    var record = FetchRecord(
      source: source, address: address, reading: try row.decode(atIndex: 1), fetched: Date(storedSeconds: try row.decode(atIndex: 2)),
      articles: try row.decode(atIndex: 5))
    record.entityTag = try row.decode(atIndex: 3)
    record.lastModified = try row.decode(atIndex: 4)
    record.list = try list(row.decode(String?.self, atIndex: 6), at: address)
    record.listed = try date(row, 7)
    record.goneSince = try date(row, 8)
    return record
  }

  private func list(_ text: String?, at address: WebAddress) throws -> FetchRecord.List? {
    do {
      return try text.map { try StoredJSON.decode(FetchRecord.List.self, from: $0) }
    } catch {
      throw damaged("the list at \(address) cannot be read: \(error)")
    }
  }

  private func date(_ row: Row, _ index: Int) throws -> Date? {
    try row.decode(Int64?.self, atIndex: index).map(Date.init(storedSeconds:))
  }
}
