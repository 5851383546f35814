import Foundation
import GRDB
import Model

extension StoreTransaction: EditionReader {
  func edition(_ id: EditionID) throws(StoreError) -> Edition? {
    try run {
      let sql = "SELECT \(Self.columns) FROM editions WHERE newsletter = ? AND number = ?"
      return try Row.fetchOne(database, sql: sql, arguments: [id.newsletter.string, id.number]).map(edition)
    }
  }

  func editions(of newsletter: Slug?) throws(StoreError) -> [Edition] {
    try run {
      let sql = "SELECT \(Self.columns) FROM editions WHERE newsletter = coalesce(?, newsletter) ORDER BY scheduled_for, newsletter, number"
      return try Row.fetchAll(database, sql: sql, arguments: [newsletter?.string]).map(edition)
    }
  }

  func editions(in state: Edition.State) throws(StoreError) -> [EditionID] {
    try run {
      let sql = "SELECT newsletter, number FROM editions WHERE state = ? ORDER BY newsletter, number"
      return try Row.fetchAll(database, sql: sql, arguments: [state.rawValue]).map { row in
        try editionID(try row.decode(atIndex: 0), try row.decode(atIndex: 1))
      }
    }
  }

  func editions(carrying article: ArticleID) throws(StoreError) -> [EditionID] {
    try run {
      let sql = """
        SELECT newsletter, number FROM edition_articles JOIN editions USING (newsletter, number)
        WHERE article = ? AND state <> 'cancelled' ORDER BY newsletter, number
        """
      return try Row.fetchAll(database, sql: sql, arguments: [article.string]).map { row in
        try editionID(try row.decode(atIndex: 0), try row.decode(atIndex: 1))
      }
    }
  }

  func carried(by newsletter: Slug) throws(StoreError) -> [ArticleID: EditionID] {
    try run {
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT c.article, c.number FROM edition_articles c JOIN editions e USING (newsletter, number)
          WHERE c.newsletter = ? AND e.state <> 'cancelled' AND e.occasion IS NULL ORDER BY c.number DESC
          """,
        arguments: [newsletter.string])
      var carried: [ArticleID: EditionID] = [:]
      while let row = try rows.next() {
        carried[try articleID(try row.decode(atIndex: 0))] = try editionID(newsletter.string, try row.decode(atIndex: 1))
      }
      return carried
    }
  }
}

extension StoreTransaction {
  private static let columns =
    "newsletter, number, state, scheduled_for, window_start, window_end, decisions, occasion, drafted, edits"

  private func edition(_ row: Row) throws -> Edition {
    let id = try editionID(try row.decode(atIndex: 0), try row.decode(atIndex: 1))
    let start: Int64? = try row.decode(atIndex: 4)
    guard let state = Edition.State(rawValue: try row.decode(atIndex: 2)) else { throw damaged("the state of \(id) cannot be read") }
    let drafted = try row.decode(String?.self, atIndex: 8).map { try parts([EditionSection].self, $0, "sections", of: id) }
    return Edition(
      id: id, state: state,
      occasion: try row.decode(String?.self, atIndex: 7).map { try parts(EditionOccasion.self, $0, "occasion", of: id) } ?? .schedule,
      scheduledFor: Date(storedSeconds: try row.decode(atIndex: 3)),
      window: EditionSpan(start: start.map(Date.init(storedSeconds:)), end: Date(storedSeconds: try row.decode(atIndex: 5))),
      drafted: try drafted ?? sections(of: id),
      edits: try row.decode(String?.self, atIndex: 9).map { try parts(EditionEdits.self, $0, "edits", of: id) } ?? EditionEdits(),
      decisions: try parts([SelectionDecision].self, try row.decode(atIndex: 6), "decisions", of: id))
  }

  /// The sections of an edition from before there were edits.
  private func sections(of id: EditionID) throws -> [EditionSection] {
    let articles = try articles(of: id)
    let sql = "SELECT section, title FROM edition_sections WHERE newsletter = ? AND number = ? ORDER BY section"
    return try Row.fetchAll(database, sql: sql, arguments: [id.newsletter.string, id.number]).map { row in
      guard let title = PlainText(try row.decode(String.self, atIndex: 1)) else { throw damaged("a section of \(id) cannot be read") }
      return EditionSection(title: title, articles: articles[try row.decode(atIndex: 0)] ?? [])
    }
  }

  private func articles(of id: EditionID) throws -> [Int: [ArticleID]] {
    let sql = "SELECT section, article FROM edition_articles WHERE newsletter = ? AND number = ? ORDER BY section, place"
    return try Row.fetchAll(database, sql: sql, arguments: [id.newsletter.string, id.number]).reduce(into: [:]) { articles, row in
      articles[try row.decode(atIndex: 0), default: []].append(try articleID(try row.decode(atIndex: 1)))
    }
  }

  func parts<Value: Decodable>(_ type: Value.Type, _ text: String, _ name: String, of id: EditionID) throws -> Value {
    do {
      return try StoredJSON.decode(type, from: text)
    } catch {
      throw damaged("the \(name) of \(id) cannot be read: \(error)")
    }
  }

  private func articleID(_ text: String) throws -> ArticleID {
    guard let id = ArticleID(text) else { throw damaged("\"\(text)\" is not an article's id") }
    return id
  }

  func editionID(_ newsletter: String, _ number: Int) throws -> EditionID {
    guard let slug = Slug(newsletter), let id = EditionID(newsletter: slug, number: number) else {
      throw damaged("\(newsletter)-\(number) is not the name of an edition")
    }
    return id
  }
}
