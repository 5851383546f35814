import GRDB
import Model
import TestSupport
import Testing

@testable import SQLiteStore

/// What is asked while a million messages go out is looked up: nothing is scanned, nothing is sorted.
@Suite struct DeliveryPlanTests {
  @Test(arguments: [
    StoreTransaction.queued, StoreTransaction.due,
  ])
  func whatWaitsForItsTurnIsOneStretchOfOneIndex(sql: String) async throws {
    let arguments: StatementArguments =
      sql.contains(":now")
      ? ["sending": 1, "newsletter": "weekly", "limit": 500, "now": 7] : ["sending": 1, "newsletter": "weekly", "limit": 500]
    let plan = try await QueryPlan.text(of: SQL(sql: sql, arguments: arguments))
    #expect(plan.contains("SEARCH d USING INDEX deliveries_by_state (sending=? AND state=? AND due"), "\(plan)")
    #expect(!plan.contains("TEMP B-TREE") && !plan.contains("SCAN"), "\(plan)")
  }

  @Test(arguments: [
    "SELECT state FROM deliveries WHERE sending = 1 AND subscriber = 7",
    "SELECT min(due) FROM deliveries WHERE sending = 1 AND state = 'deferred'",
    "SELECT d.sending FROM deliveries d JOIN sendings s ON s.id = d.sending WHERE d.subscriber = 7 AND s.newsletter = 'weekly'",
    "SELECT d.state, count(*) FROM deliveries d WHERE d.sending = 1 GROUP BY d.state",
    "SELECT subscriber FROM deliveries d WHERE d.sending = 1 AND d.state = 'unknown' ORDER BY d.subscriber LIMIT 50",
    "SELECT subscriber FROM deliveries d WHERE d.sending = 1 AND d.subscriber > 7 ORDER BY d.subscriber LIMIT 50",
    "SELECT state FROM delivery_records WHERE sending = 1 AND subscriber = 7 ORDER BY step",
    "SELECT article FROM edition_articles JOIN editions e USING (newsletter, number) JOIN sendings s USING (newsletter, number) "
      + "JOIN deliveries d ON d.sending = s.id WHERE d.subscriber = 7 AND article = 'tag:x'",
  ])
  func nothingIsScanned(sql: String) async throws {
    let plan = try await QueryPlan.text(of: SQL(sql: sql))
    #expect(!plan.contains("SCAN"), "\(plan)")
  }
}
