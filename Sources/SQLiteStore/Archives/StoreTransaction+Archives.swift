import Foundation
import GRDB
import Model

extension StoreTransaction: ArchiveReader {
  func archivedFeeds() throws(StoreError) -> [Slug] {
    try run {
      try String.fetchAll(database, sql: "SELECT DISTINCT feed FROM archives WHERE is_current ORDER BY feed").map { name in
        guard let feed = Slug(name) else { throw damaged("an archive of the feed '\(name)'") }
        return feed
      }
    }
  }

  func archives(of feed: Slug) throws(StoreError) -> [Archive] {
    try run {
      let sql = "SELECT month, generation, setting, issued_at, is_current FROM archives WHERE feed = ? ORDER BY month"
      return try Array(
        Row.fetchCursor(try database.cachedStatement(sql: sql), arguments: [feed.string]).map { row in
          Archive(
            name: ArchiveName(feed: feed, month: try month(row.decode(atIndex: 0), of: feed), generation: try row.decode(atIndex: 1)),
            setting: try row.decode(atIndex: 2), issuedAt: Date(storedSeconds: try row.decode(atIndex: 3)),
            isCurrent: try row.decode(atIndex: 4))
        })
    }
  }

  func entries(of feed: Slug, in month: CalendarMonth) throws(StoreError) -> [ArchiveEntry] {
    try run {
      let sql = """
        SELECT a.id, e.is_correction FROM archive_entries e JOIN articles a ON a.key = e.article WHERE e.feed = ? AND e.month = ? ORDER BY a.id
        """
      return try Array(
        Row.fetchCursor(try database.cachedStatement(sql: sql), arguments: [feed.string, month.description]).map { row in
          let name: String = try row.decode(atIndex: 0)
          guard let id = ArticleID(name) else { throw damaged("an archive of \(feed) has an article '\(name)'") }
          return ArchiveEntry(id: id, isCorrection: try row.decode(atIndex: 1))
        })
    }
  }

  func archives(of feed: Slug, holding article: ArticleID) throws(StoreError) -> [CalendarMonth] {
    try run {
      let sql = """
        SELECT e.month FROM articles a JOIN archive_entries e ON e.article = a.key WHERE a.id = ? AND e.feed = ? ORDER BY e.month
        """
      return try String.fetchAll(try database.cachedStatement(sql: sql), arguments: [article.string, feed.string])
        .map { try month($0, of: feed) }
    }
  }

  func visitDocument(
    of feed: Slug, in month: CalendarMonth, as format: FeedFormat, _ visit: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    let parts = try run {
      let sql = "SELECT bytes FROM archive_parts WHERE feed = ? AND month = ? AND format = ? ORDER BY part"
      return try Data.fetchCursor(database, sql: sql, arguments: [feed.string, month.description, format.rawValue])
    }
    while let part = try run({ try parts.next() }) { try part.withUnsafeBytes(visit) }
  }

  private func month(_ text: String, of feed: Slug) throws -> CalendarMonth {
    guard let month = CalendarMonth(text) else { throw damaged("an archive of \(feed) is of the month '\(text)'") }
    return month
  }
}

extension StoreTransaction: ArchiveWriter {
  func issue(_ archive: Archive, entries: [ArchiveEntry]) throws(StoreError) {
    let (feed, month) = (archive.name.feed.string, archive.name.month.description)
    try change {
      try removeContents(feed, month)
      let sql = "INSERT OR REPLACE INTO archives (feed, month, generation, setting, issued_at, is_current) VALUES (?, ?, ?, ?, ?, ?)"
      try database.execute(
        sql: sql,
        arguments: [feed, month, archive.name.generation, archive.setting, try archive.issuedAt.storedSeconds, archive.isCurrent])
      let entry = try database.cachedStatement(
        sql: "INSERT INTO archive_entries (feed, month, article, is_correction) SELECT ?, ?, key, ? FROM articles WHERE id = ?")
      for each in entries { try entry.execute(arguments: [feed, month, each.isCorrection, each.id.string]) }
    }
  }

  func append(
    _ bytes: UnsafeRawBufferPointer, toDocumentOf feed: Slug, in month: CalendarMonth, as format: FeedFormat
  ) throws(StoreError) {
    try run {
      let sql = """
        INSERT INTO archive_parts (feed, month, format, part, bytes)
        SELECT :feed, :month, :format, 1 + coalesce(max(part), 0), :bytes
        FROM archive_parts WHERE feed = :feed AND month = :month AND format = :format
        """
      try database.cachedStatement(sql: sql).execute(arguments: [
        "feed": feed.string, "month": month.description, "format": format.rawValue, "bytes": Data(bytes),
      ])
    }
  }

  func retireArchive(of feed: Slug, in month: CalendarMonth) throws(StoreError) {
    try change {
      try removeContents(feed.string, month.description)
      try database.execute(
        sql: "UPDATE archives SET is_current = 0 WHERE feed = ? AND month = ?", arguments: [feed.string, month.description])
    }
  }

  private func removeContents(_ feed: String, _ month: String) throws {
    try database.execute(sql: "DELETE FROM archive_entries WHERE feed = ? AND month = ?", arguments: [feed, month])
    try database.execute(sql: "DELETE FROM archive_parts WHERE feed = ? AND month = ?", arguments: [feed, month])
  }
}
