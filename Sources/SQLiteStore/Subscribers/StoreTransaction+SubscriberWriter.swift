import GRDB
import Model

extension StoreTransaction: SubscriberWriter {
  func save(_ subscriber: Subscriber, after events: [ConsentEvent]) throws(StoreError) {
    try run {
      try saveRow(of: subscriber)
      for subscription in subscriber.subscriptions { try save(subscription, of: subscriber) }
      for event in events { try append(event, to: subscriber.id) }
    }
  }

  func erase(_ subscriber: Subscriber, after event: ConsentEvent) throws(StoreError) {
    try change {
      let number = subscriber.id.number
      try database.execute(
        sql: """
          UPDATE subscribers SET key = NULL, address = NULL, name = NULL, language = NULL, since = NULL, standing = 'erased' WHERE number = ?
          """,
        arguments: [number])
      guard database.changesCount == 1 else { throw StoreError.missing("subscriber \(number)") }
      try database.execute(sql: "DELETE FROM subscriptions WHERE subscriber = ?", arguments: [number])
      try database.execute(sql: "DELETE FROM consent_events WHERE subscriber = ?", arguments: [number])
      try forgetBounces(of: subscriber.id)
      try forgetDetails(of: subscriber.id)
      try append(event, to: subscriber.id)
      try removeSuppressions(of: .address(AddressKey(subscriber.mailbox.address)))
    }
  }
}

extension StoreTransaction {
  private func saveRow(of subscriber: Subscriber) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO subscribers (number, key, address, name, language, standing, since) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (number) DO UPDATE SET key = excluded.key, address = excluded.address, name = excluded.name,
          language = excluded.language, standing = excluded.standing, since = excluded.since
        """)
    let address = subscriber.mailbox.address
    do {
      try statement.execute(arguments: [
        subscriber.id.number, AddressKey(address).string, address.description, subscriber.mailbox.name?.string,
        subscriber.language?.string, subscriber.standing.rawValue, try subscriber.since.storedSeconds,
      ])
    } catch DatabaseError.SQLITE_CONSTRAINT_UNIQUE {
      throw StoreError.duplicate("\(address)")
    }
  }

  private func save(_ subscription: Subscription, of subscriber: Subscriber) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO subscriptions (subscriber, newsletter, status, frequency, format, topics, language) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET status = excluded.status, frequency = excluded.frequency, format = excluded.format,
          topics = excluded.topics, language = excluded.language
        """)
    try statement.execute(arguments: [
      subscriber.id.number, subscription.newsletter.string, subscription.status.rawValue, subscription.frequency.rawValue,
      subscription.format.rawValue, StoredLines.text(subscription.topics.map(\.string)), subscriber.language?.string,
    ])
  }

  /// Events are only ever added.
  private func append(_ event: ConsentEvent, to id: SubscriberID) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO consent_events
          (subscriber, step, action, channel, newsletter, wording, moment, person, file, line, network, note)
        VALUES (?1, (SELECT coalesce(max(step), 0) + 1 FROM consent_events WHERE subscriber = ?1), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        """)
    var file: (name: PlainText, line: Int)?
    var network: IPAddress?
    switch event.origin {
    case .file(let name, let line): file = (name, line)
    case .network(let address): network = address
    case nil: break
    }
    try statement.execute(arguments: [
      id.number, event.action.rawValue, event.channel.rawValue, event.newsletter?.string, try event.wording.map(number),
      try event.at.storedSeconds, event.by.string, file?.name.string, file?.line, network?.description, event.note?.string,
    ])
  }

  /// The number of a wording, which is kept once however many agreed to it.
  private func number(of wording: ConsentWording) throws -> Int64 {
    if let known = wordings.numbers[wording] { return known }
    let arguments: StatementArguments = [wording.text.string, wording.version?.string ?? ""]
    try database.execute(sql: "INSERT OR IGNORE INTO consent_wordings (wording, version) VALUES (?, ?)", arguments: arguments)
    let sql = "SELECT number FROM consent_wordings WHERE wording = ? AND version = ?"
    guard let number = try Int64.fetchOne(database, sql: sql, arguments: arguments) else {
      throw StoreError.missing("the wording “\(wording.text)”")
    }
    wordings.numbers[wording] = number
    return number
  }
}
