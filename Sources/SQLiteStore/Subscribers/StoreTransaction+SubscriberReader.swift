import Foundation
import GRDB
import Model

extension StoreTransaction: SubscriberReader {
  func subscriber(_ id: SubscriberID) throws(StoreError) -> Subscriber? {
    try run {
      let sql = "SELECT \(SubscriberQuery.columns) FROM subscribers s WHERE s.number = ? AND s.standing <> 'erased'"
      return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [id.number]).map(subscriber)
    }
  }

  func subscriber(at address: EmailAddress) throws(StoreError) -> Subscriber? {
    try run {
      let sql = "SELECT \(SubscriberQuery.columns) FROM subscribers s WHERE s.key = ?"
      return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [AddressKey(address).string]).map(subscriber)
    }
  }

  func nextSubscriberID() throws(StoreError) -> SubscriberID {
    try run {
      let highest = try Int64.fetchOne(database.cachedStatement(sql: "SELECT max(number) FROM subscribers")) ?? 0
      guard let id = SubscriberID(highest + 1) else { throw damaged("there is a subscriber \(highest)") }
      return id
    }
  }

  func visitSubscribers(_ query: SubscriberQuery, _ visit: (Subscriber) throws -> Void) throws {
    let parts = try query.segment.map(parts) ?? []
    if query.segment != nil && parts.isEmpty { return }
    let rows = try SQLRequest<Row>(literal: query.statement(of: parts)).fetchCursor(database)
    while let row = try rows.next() { try visit(subscriber(row)) }
  }

  func parts(of segment: SubscriberQuery.Segment) throws -> [SegmentPart] {
    let statuses = segment.status.map { [$0] } ?? Subscription.Status.allCases
    guard let wish = segment.language else { return statuses.map { SegmentPart(status: $0) } }
    return try statuses.flatMap { status in
      let languages = SubscriberQuery.languages(answering: wish, of: segment.newsletter, status)
      return try SQLRequest<String>(literal: languages).fetchAll(database).map { SegmentPart(status: status, language: $0) }
    }
  }

  func subscriberCounts() throws(StoreError) -> [SubscriberCount] {
    try run {
      let sql = "SELECT newsletter, status, count(*) FROM subscriptions GROUP BY newsletter, status"
      return try Row.fetchAll(database, sql: sql).map { row in
        SubscriberCount(
          newsletter: try slug(try row.decode(atIndex: 0)), status: try value(try row.decode(atIndex: 1), of: "a subscription"),
          count: try row.decode(atIndex: 2))
      }
    }
  }

  func visitAudience(of newsletter: Slug, _ visit: (AudienceMember) throws -> Void) throws {
    let rows = try Row.fetchCursor(database, sql: Self.audience, arguments: ["newsletter": newsletter.string])
    while let row = try rows.next() {
      let id = try subscriberID(try row.decode(atIndex: 0))
      try visit(
        AudienceMember(
          id: id, mailbox: try mailbox(row), language: try language(row),
          subscription: try subscription(row, from: 4, of: id)))
    }
  }

  func consent(of id: SubscriberID) throws(StoreError) -> [ConsentEvent] {
    try run {
      let sql = """
        SELECT e.action, e.channel, e.newsletter, w.wording, w.version, e.moment, e.person, e.file, e.line, e.network, e.note
        FROM consent_events e LEFT JOIN consent_wordings w ON w.number = e.wording WHERE e.subscriber = ? ORDER BY e.step
        """
      return try Row.fetchAll(database, sql: sql, arguments: [id.number]).map(event)
    }
  }
}

extension StoreTransaction {
  /// Whether the address or its domain is suppressed; there are few suppressions, and they are looked up by their target.
  static func isSuppressed(key: String, newsletter: String) -> String {
    """
    EXISTS (
      SELECT 1 FROM suppressions x WHERE x.target = \(key) AND x.kind = 'address' AND x.lifted IS NULL
      AND coalesce(x.newsletter, \(newsletter)) = \(newsletter))
    OR EXISTS (
      SELECT 1 FROM suppressions x WHERE x.target = substr(\(key), instr(\(key), '@') + 1) AND x.kind = 'domain' AND x.lifted IS NULL
      AND coalesce(x.newsletter, \(newsletter)) = \(newsletter))
    """
  }

  static let audience = """
    SELECT s.number, s.address, s.name, s.language, b.newsletter, b.status, b.frequency, b.format, b.topics
    FROM subscriptions i INDEXED BY subscriptions_by_status
    CROSS JOIN subscriptions b ON b.subscriber = i.subscriber AND b.newsletter = i.newsletter
    CROSS JOIN subscribers s ON s.number = i.subscriber
    WHERE i.newsletter = :newsletter AND i.status = 'confirmed' AND s.standing = 'good'
    AND NOT (\(isSuppressed(key: "s.key", newsletter: "i.newsletter")))
    ORDER BY i.subscriber
    """

  private func subscriber(_ row: Row) throws -> Subscriber {
    let id = try subscriberID(try row.decode(atIndex: 0))
    return Subscriber(
      id: id, mailbox: try mailbox(row), language: try language(row), standing: try value(try row.decode(atIndex: 4), of: "\(id.number)"),
      since: Date(storedSeconds: try row.decode(atIndex: 5)), subscriptions: try subscriptions(of: id))
  }

  private func subscriptions(of id: SubscriberID) throws -> [Subscription] {
    let sql = "SELECT newsletter, status, frequency, format, topics FROM subscriptions WHERE subscriber = ? ORDER BY newsletter"
    let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: [id.number])
    var subscriptions: [Subscription] = []
    while let row = try rows.next() { subscriptions.append(try subscription(row, from: 0, of: id)) }
    return subscriptions
  }

  private func subscription(_ row: Row, from index: Int, of id: SubscriberID) throws -> Subscription {
    Subscription(
      newsletter: try slug(try row.decode(atIndex: index)), status: try value(try row.decode(atIndex: index + 1), of: "\(id.number)"),
      topics: try topics(try row.decode(atIndex: index + 4), of: id),
      frequency: try value(try row.decode(atIndex: index + 2), of: "\(id.number)"),
      format: try value(try row.decode(atIndex: index + 3), of: "\(id.number)"))
  }

  private func topics(_ text: String?, of id: SubscriberID) throws -> [PlainText] {
    guard let text else { return [] }
    guard let topics = StoredLines.values(text, { PlainText($0) }) else {
      throw damaged("the topics of subscriber \(id.number) cannot be read")
    }
    return topics
  }

  private func event(_ row: Row) throws -> ConsentEvent {
    let (file, line): (String?, Int?) = (try row.decode(atIndex: 7), try row.decode(atIndex: 8))
    let network: String? = try row.decode(atIndex: 9)
    let origin = file.flatMap { PlainText($0) }.map { ConsentOrigin.file($0, line: line ?? 1) }
    return ConsentEvent(
      try value(try row.decode(atIndex: 0), of: "a consent"), by: try value(try row.decode(atIndex: 1), of: "a consent"),
      newsletter: try row.decode(String?.self, atIndex: 2).map(slug), wording: try wording(row),
      at: Date(storedSeconds: try row.decode(atIndex: 5)), person: try text(try row.decode(atIndex: 6)),
      origin: origin ?? network.flatMap { IPAddress($0) }.map(ConsentOrigin.network),
      note: try row.decode(String?.self, atIndex: 10).map(text))
  }

  private func wording(_ row: Row) throws -> ConsentWording? {
    guard let words: String = try row.decode(atIndex: 3) else { return nil }
    return ConsentWording(try text(words), version: PlainText(try row.decode(String.self, atIndex: 4)))
  }

  /// The mailbox in the columns 1 and 2.
  func mailbox(_ row: Row) throws -> Mailbox {
    let address: String = try row.decode(atIndex: 1)
    guard let parsed = EmailAddress(address) else { throw damaged("\"\(address)\" is not an e-mail address") }
    return Mailbox(name: try row.decode(String?.self, atIndex: 2).map(text), address: parsed)
  }

  /// The language in column 3.
  private func language(_ row: Row) throws -> LanguageTag? {
    guard let tag: String = try row.decode(atIndex: 3) else { return nil }
    guard let language = LanguageTag(tag) else { throw damaged("\"\(tag)\" is not a language") }
    return language
  }

  func subscriberID(_ number: Int64) throws -> SubscriberID {
    guard let id = SubscriberID(number) else { throw damaged("there is a subscriber \(number)") }
    return id
  }

  func slug(_ name: String) throws -> Slug {
    guard let slug = Slug(name) else { throw damaged("\"\(name)\" is not the name of a newsletter") }
    return slug
  }

  func text(_ raw: String) throws -> PlainText {
    guard let text = PlainText(raw) else { throw damaged("a text among the subscribers is empty") }
    return text
  }

  func value<Value: RawRepresentable<String>>(_ raw: String, of what: String) throws -> Value {
    guard let value = Value(rawValue: raw) else { throw damaged("\"\(raw)\", of subscriber \(what), cannot be read") }
    return value
  }
}
