import Foundation
import GRDB
import Model

extension StoreTransaction: DeliveryReader {
  func sending(of id: EditionID) throws(StoreError) -> Sending? {
    try run {
      let sql = "SELECT \(Self.sendingColumns) FROM sendings WHERE newsletter = ? AND number = ?"
      return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [id.newsletter.string, id.number]).map(sending)
    }
  }

  func openSendings() throws(StoreError) -> [Sending] {
    try run {
      let sql = """
        SELECT \(Self.sendingColumns) FROM editions e JOIN sendings USING (newsletter, number)
        WHERE e.state = 'sending' ORDER BY newsletter, number
        """
      return try Row.fetchAll(database, sql: sql).map(sending)
    }
  }

  func deliveryCounts(of id: EditionID) throws(StoreError) -> DeliveryCounts {
    try run {
      let sql = "SELECT d.state, count(*) FROM deliveries d WHERE d.sending = \(Self.sendingID) GROUP BY d.state"
      return try Row.fetchAll(database, sql: sql, arguments: [id.newsletter.string, id.number]).reduce(into: DeliveryCounts()) {
        $0[try stateName(try $1.decode(atIndex: 0))] = try $1.decode(atIndex: 1)
      }
    }
  }

  func visitDeliveries(_ query: DeliveryQuery, _ visit: (Delivery) throws -> Void) throws {
    var sql = "SELECT \(DeliveryRow.columns) FROM deliveries d WHERE d.sending = \(Self.sendingID)"
    var arguments: StatementArguments = [query.edition.newsletter.string, query.edition.number]
    if let state = query.state {
      sql += " AND d.state = ?"
      arguments += [state.rawValue]
    }
    if let after = query.after {
      sql += " AND d.subscriber > ?"
      arguments += [after.number]
    }
    sql += " ORDER BY d.subscriber LIMIT ?"
    arguments += [query.limit ?? -1]
    let rows = try Row.fetchCursor(database, sql: sql, arguments: arguments)
    while let row = try rows.next() { try visit(delivery(row, of: query.edition)) }
  }

  func deliveries(to subscriber: SubscriberID) throws(StoreError) -> [Delivery] {
    try run {
      let sql = """
        SELECT \(DeliveryRow.columns), s.newsletter, s.number FROM deliveries d JOIN sendings s ON s.id = d.sending
        WHERE d.subscriber = ? ORDER BY s.started DESC, s.id DESC
        """
      return try Row.fetchAll(database, sql: sql, arguments: [subscriber.number]).map { row in
        let columns = DeliveryRow.columnCount
        return try delivery(row, of: editionID(try row.decode(atIndex: columns), try row.decode(atIndex: columns + 1)))
      }
    }
  }

  func records(of id: EditionID, to subscriber: SubscriberID) throws(StoreError) -> [DeliveryRecord] {
    try run {
      let sql = """
        SELECT moment, attempt, state, detail, person FROM delivery_records
        WHERE sending = \(Self.sendingID) AND subscriber = ? ORDER BY step
        """
      let arguments: StatementArguments = [id.newsletter.string, id.number, subscriber.number]
      return try Row.fetchAll(database, sql: sql, arguments: arguments).map { row in
        DeliveryRecord(
          at: Date(storedSeconds: try row.decode(atIndex: 0)), attempt: try row.decode(atIndex: 1),
          state: try stateName(try row.decode(atIndex: 2)), detail: try row.decode(String?.self, atIndex: 3).map(text),
          by: try row.decode(String?.self, atIndex: 4).map(text))
      }
    }
  }

  func nextDue(of id: EditionID) throws(StoreError) -> Date? {
    try run {
      let sql = "SELECT min(due) FROM deliveries WHERE sending = \(Self.sendingID) AND state = 'deferred'"
      return try Int64.fetchOne(database, sql: sql, arguments: [id.newsletter.string, id.number]).map(Date.init(storedSeconds:))
    }
  }

  func hasEdition(of newsletter: Slug, _ subscriber: SubscriberID, since: Date) throws(StoreError) -> Bool {
    try run {
      let sql = """
        SELECT EXISTS (
          SELECT 1 FROM deliveries d JOIN sendings s ON s.id = d.sending
          WHERE d.subscriber = ? AND s.newsletter = ? AND s.started >= ? AND d.state <> 'failed' AND d.state <> 'withheld')
        """
      let arguments: StatementArguments = [subscriber.number, newsletter.string, try since.storedSeconds]
      return try Bool.fetchOne(database.cachedStatement(sql: sql), arguments: arguments) ?? false
    }
  }
}

extension StoreTransaction {
  private static let sendingColumns = "newsletter, number, fingerprint, started, person, wish, holder, machine, process, renewed"

  /// The sending of the edition whose newsletter and number are the next two arguments.
  static let sendingID = "(SELECT id FROM sendings WHERE newsletter = ? AND number = ?)"

  private func sending(_ row: Row) throws -> Sending {
    let id = try editionID(try row.decode(atIndex: 0), try row.decode(atIndex: 1))
    guard let fingerprint = ContentHash(try row.decode(String.self, atIndex: 2)),
      let order = Sending.Order(rawValue: try row.decode(atIndex: 5))
    else { throw damaged("the sending of \(id) cannot be read") }
    return Sending(
      edition: id, fingerprint: fingerprint, started: Date(storedSeconds: try row.decode(atIndex: 3)),
      by: try text(try row.decode(atIndex: 4)), order: order, lease: try lease(row, of: id))
  }

  private func lease(_ row: Row, of id: EditionID) throws -> SendingLease? {
    guard let holder: String = try row.decode(atIndex: 6) else { return nil }
    guard let token = UUID(uuidString: holder) else { throw damaged("who sends \(id) cannot be read") }
    return SendingLease(
      holder: LeaseHolder(token: token, machine: try text(try row.decode(atIndex: 7)), process: try row.decode(atIndex: 8)),
      renewed: Date(storedSeconds: try row.decode(atIndex: 9)))
  }

  func stateName(_ text: String) throws -> DeliveryState.Name {
    guard let name = DeliveryState.Name(rawValue: text) else { throw damaged("\"\(text)\" is no state of a delivery") }
    return name
  }
}
