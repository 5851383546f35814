import Foundation
import GRDB
import Model

extension StoreTransaction: SourceWriter {
  func save(_ health: SourceHealth) throws(StoreError) {
    try run {
      let sql = """
        INSERT OR REPLACE INTO source_health
        (source, attempted, succeeded, last_new, failures, problem, articles, usual, few_since, resume_after)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
      try database.execute(
        sql: sql,
        arguments: [
          health.source.string, try health.attempted.storedSeconds, try health.succeeded?.storedSeconds, try health.lastNew?.storedSeconds,
          health.failures, health.problem, health.articles, health.usual, try health.fewSince?.storedSeconds,
          try health.resumeAfter?.storedSeconds,
        ])
    }
  }

  func save(_ record: FetchRecord) throws(StoreError) {
    try run {
      let sql = """
        INSERT OR REPLACE INTO fetch_records
        (source, address, reading, fetched, entity_tag, last_modified, articles, list, listed, gone_since)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
      try database.execute(
        sql: sql,
        arguments: [
          record.source.string, record.address.string, record.reading, try record.fetched.storedSeconds, record.entityTag,
          record.lastModified, record.articles, try record.list.map { try StoredJSON.encode($0) }, try record.listed?.storedSeconds,
          try record.goneSince?.storedSeconds,
        ])
    }
  }

  func removeFetchRecords(of source: Slug, fetchedBefore moment: Date) throws(StoreError) {
    try run {
      let sql = "DELETE FROM fetch_records WHERE source = ? AND fetched < ?"
      try database.execute(sql: sql, arguments: [source.string, try moment.storedSeconds])
    }
  }
}
