import Foundation
import GRDB
import Model

extension StoreTransaction: DeliveryWriter {
  func add(_ subscriber: SubscriberID, to id: EditionID, withheld: Withholding?) throws(StoreError) {
    try run {
      let statement = try database.cachedStatement(
        sql: """
          INSERT INTO deliveries (sending, subscriber, state, moment, kind)
          SELECT id, ?, ?, started, ? FROM sendings WHERE newsletter = ? AND number = ?
          """)
      do {
        try statement.execute(arguments: [
          subscriber.number, withheld == nil ? "queued" : "withheld", withheld?.rawValue, id.newsletter.string, id.number,
        ])
      } catch DatabaseError.SQLITE_CONSTRAINT_PRIMARYKEY {
        throw StoreError.duplicate("subscriber \(subscriber.number) among the readers of \(id)")
      }
      guard database.changesCount == 1 else { throw StoreError.missing("a sending of \(id)") }
    }
  }

  func record(_ changes: [DeliveryChange], of id: EditionID, by person: PlainText?, at now: Date) throws(StoreError) {
    try change {
      let sending = try sendingNumber(of: id)
      for change in changes { try record(change, in: sending, of: id, by: person, at: now) }
    }
  }

  func abandonDeliveries(of id: EditionID, at now: Date) throws(StoreError) -> Abandonment {
    try run {
      let sending = try sendingNumber(of: id)
      var left = Abandonment(requeued: 0, unknown: 0)
      for state in [DeliveryState.Name.sending, .dataSent] {
        let sql = "SELECT subscriber FROM deliveries WHERE sending = ? AND state = ?"
        for number in try Int64.fetchAll(database, sql: sql, arguments: [sending, state.rawValue]) {
          try record(DeliveryChange(try subscriberID(number), .abandon), in: sending, of: id, by: nil, at: now)
          if state == .sending { left.requeued += 1 } else { left.unknown += 1 }
        }
      }
      return left
    }
  }

  func withholdRest(of id: EditionID, _ why: Withholding, by person: PlainText, at now: Date) throws(StoreError) -> Int {
    try run {
      let sending = try sendingNumber(of: id)
      let waiting = DeliveryEvent.withhold(why).origins.filter { $0 != .sending }.map { "state = '\($0.rawValue)'" }.joined(
        separator: " OR ")
      try database.execute(
        sql: """
          INSERT INTO delivery_records (sending, subscriber, step, moment, attempt, state, detail, person)
          SELECT sending, subscriber, \(Self.nextStep), ?, attempts, 'withheld', ?, ? FROM deliveries d WHERE sending = ? AND (\(waiting))
          """,
        arguments: [try now.storedSeconds, why.rawValue, person.string, sending])
      try database.execute(
        sql: "UPDATE deliveries SET \(Self.changedColumns) WHERE sending = ? AND (\(waiting))",
        arguments: try Self.values(DeliveryRow(.withheld(why)), at: now) + [sending])
      return database.changesCount
    }
  }
}

extension StoreTransaction {
  static let changedColumns = "state = ?, moment = ?, due = ?, kind = ?, relay = ?, detail = ?"
  private static let nextStep = """
    (SELECT coalesce(max(r.step), 0) + 1 FROM delivery_records r WHERE r.sending = d.sending AND r.subscriber = d.subscriber)
    """

  static func values(_ row: DeliveryRow, at now: Date) throws -> StatementArguments {
    [row.state.rawValue, try now.storedSeconds, try row.due?.storedSeconds, row.kind, row.relay, row.detail]
  }

  /// What relays have said of a subscriber may name the address; that something was sent stays.
  func forgetDetails(of subscriber: SubscriberID) throws {
    let number: StatementArguments = [subscriber.number]
    try database.execute(
      sql: """
        UPDATE delivery_records SET detail = NULL
        WHERE sending IN (SELECT sending FROM deliveries WHERE subscriber = ?) AND subscriber = ? AND state <> 'withheld'
        """,
      arguments: number + number)
    try database.execute(sql: "UPDATE deliveries SET detail = 'erased' WHERE subscriber = ? AND detail IS NOT NULL", arguments: number)
  }

  func sendingNumber(of id: EditionID) throws -> Int64 {
    let statement = try database.cachedStatement(sql: "SELECT id FROM sendings WHERE newsletter = ? AND number = ?")
    guard let number = try Int64.fetchOne(statement, arguments: [id.newsletter.string, id.number]) else {
      throw StoreError.missing("a sending of \(id)")
    }
    return number
  }

  /// Moves one delivery along the table of its life, and remembers what is worth it.
  func record(_ change: DeliveryChange, in sending: Int64, of id: EditionID, by person: PlainText?, at now: Date) throws {
    let key: StatementArguments = [sending, change.subscriber.number]
    let found = try database.cachedStatement(sql: "SELECT state FROM deliveries WHERE sending = ? AND subscriber = ?")
    guard let name = try String.fetchOne(found, arguments: key) else {
      throw StoreError.missing("subscriber \(change.subscriber.number) among the readers of \(id)")
    }
    guard let next = change.event.state(after: try stateName(name)) else {
      throw StoreError.missing("a delivery of \(id) to subscriber \(change.subscriber.number) that stands so, as it is \(name),")
    }
    let row = DeliveryRow(next)
    let tries = change.event == .claim ? ", attempts = attempts + 1" : ""
    let update = try database.cachedStatement(
      sql: "UPDATE deliveries SET \(Self.changedColumns)\(tries) WHERE sending = ? AND subscriber = ?")
    try update.execute(arguments: try Self.values(row, at: now) + key)
    if row.remark != nil || person != nil { try remember(row, key, by: person, at: now) }
  }

  private func remember(_ row: DeliveryRow, _ key: StatementArguments, by person: PlainText?, at now: Date) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO delivery_records (sending, subscriber, step, moment, attempt, state, detail, person)
        SELECT sending, subscriber, \(Self.nextStep), ?, attempts, ?, ?, ? FROM deliveries d WHERE sending = ? AND subscriber = ?
        """)
    try statement.execute(arguments: [try now.storedSeconds, row.state.rawValue, row.remark, person?.string] + key)
  }
}
