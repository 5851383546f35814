import GRDB
import Model

extension StoreTransaction: ServingWriter {
  func add(_ version: FeedVersion, keeping most: Int) throws(StoreError) {
    try change {
      let tags = version.tags.joined(separator: " ")
      try database.execute(sql: "DELETE FROM feed_versions WHERE document = ? AND tags = ?", arguments: [version.document, tags])
      try database.execute(
        sql: """
          INSERT INTO feed_versions (document, number, tags, entries)
          VALUES (?1, (SELECT coalesce(max(number), 0) + 1 FROM feed_versions WHERE document = ?1), ?2, ?3)
          """,
        arguments: [version.document, tags, StoredNumbers.data(version.entries)])
      try database.execute(
        sql: """
          DELETE FROM feed_versions WHERE document = ?1
          AND number NOT IN (SELECT number FROM feed_versions WHERE document = ?1 ORDER BY number DESC LIMIT ?2)
          """,
        arguments: [version.document, most])
    }
  }

  func save(_ ping: HubPing) throws(StoreError) {
    try run {
      try database.execute(
        sql: """
          INSERT INTO hub_pings (hub, topic, changed, attempts, due, outcome, kind) VALUES (?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET changed = excluded.changed, attempts = excluded.attempts, due = excluded.due,
            outcome = excluded.outcome, kind = excluded.kind
          """,
        arguments: [
          ping.hub.string, ping.topic.string, try ping.changed.storedSeconds, ping.attempts, try ping.due?.storedSeconds,
          ping.outcome?.string, ping.kind.rawValue,
        ])
    }
  }

  func remove(_ ping: HubPing) throws(StoreError) {
    try run {
      // One that was saved meanwhile is of a newer change, and still to be told.
      try database.execute(
        sql: "DELETE FROM hub_pings WHERE hub = ? AND topic = ? AND changed = ?",
        arguments: [ping.hub.string, ping.topic.string, try ping.changed.storedSeconds])
    }
  }

  func save(_ counts: [ReaderCount]) throws(StoreError) {
    try change {
      for count in counts {
        try database.execute(
          sql: """
            INSERT INTO reader_counts (day, document, service, readers) VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET readers = max(readers, excluded.readers)
            """,
          arguments: [count.day, count.document, count.service ?? "", count.readers])
      }
    }
  }
}
