import GRDB
import Model

extension StoreTransaction: EditionWriter {
  func save(_ edition: Edition, after step: EditionStep) throws(StoreError) {
    try change {
      try saveRow(of: edition)
      try append(step, to: edition.id)
      if !edition.state.isFrozen { try removeApproval(of: edition.id) }
      try removeSections(of: edition.id)
      for (index, section) in edition.sections.enumerated() {
        try insert(section, number: index + 1, of: edition.id)
      }
    }
  }
}

extension StoreTransaction {
  private func saveRow(of edition: Edition) throws {
    let sql = """
      INSERT INTO editions
        (newsletter, number, state, scheduled_for, window_start, window_end, decisions, occasion, drafted, edits)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET state = excluded.state, scheduled_for = excluded.scheduled_for, window_start = excluded.window_start,
        window_end = excluded.window_end, decisions = excluded.decisions, occasion = excluded.occasion, drafted = excluded.drafted,
        edits = excluded.edits
      """
    try database.execute(
      sql: sql,
      arguments: [
        edition.id.newsletter.string, edition.id.number, edition.state.rawValue, try edition.scheduledFor.storedSeconds,
        try edition.window.start?.storedSeconds, try edition.window.end.storedSeconds, try StoredJSON.encode(edition.decisions),
        edition.occasion == .schedule ? nil : try StoredJSON.encode(edition.occasion), try StoredJSON.encode(edition.drafted),
        edition.edits.isEmpty ? nil : try StoredJSON.encode(edition.edits),
      ])
  }

  /// The articles under them go with them.
  private func removeSections(of id: EditionID) throws {
    let sql = "DELETE FROM edition_sections WHERE newsletter = ? AND number = ?"
    try database.execute(sql: sql, arguments: [id.newsletter.string, id.number])
  }

  private func insert(_ section: EditionSection, number: Int, of id: EditionID) throws {
    let sql = "INSERT INTO edition_sections (newsletter, number, section, title) VALUES (?, ?, ?, ?)"
    try database.execute(sql: sql, arguments: [id.newsletter.string, id.number, number, section.title.string])
    for (index, article) in section.articles.enumerated() {
      try insert(article, place: index + 1, section: number, of: id)
    }
  }

  private func insert(_ article: ArticleID, place: Int, section: Int, of id: EditionID) throws {
    let sql = "INSERT INTO edition_articles (newsletter, number, section, place, article) VALUES (?, ?, ?, ?, ?)"
    do {
      try database.execute(sql: sql, arguments: [id.newsletter.string, id.number, section, place, article.string])
    } catch DatabaseError.SQLITE_CONSTRAINT_FOREIGNKEY {
      throw StoreError.missing("article \(article), which \(id) carries,")
    } catch DatabaseError.SQLITE_CONSTRAINT_UNIQUE {
      throw StoreError.duplicate("article \(article) in \(id)")
    }
  }
}
