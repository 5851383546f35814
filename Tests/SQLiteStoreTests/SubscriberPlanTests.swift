import GRDB
import Model
import TestSupport
import Testing

@testable import SQLiteStore

/// A page, a segment, an address, an audience and a suppression are looked up: nothing is scanned, nothing is sorted.
@Suite struct SubscriberPlanTests {
  @Test(arguments: [nil, Subscription.Status.confirmed], [nil, "zh"])
  func aPageOfASegmentTouchesNoOthers(status: Subscription.Status?, language: String?) async throws {
    let segment = SubscriberQuery.Segment(try Sample.slug("weekly"), status: status, language: language.flatMap { LanguageTag($0) })
    for standing in [nil, Subscriber.Standing.good, .bounced] {
      let query = SubscriberQuery(segment, standing: standing, after: SubscriberID(7), limit: 50)
      let parts = (status.map { [$0] } ?? Subscription.Status.allCases).map { SegmentPart(status: $0, language: language) }
      let plan = try await plan(of: query.statement(of: parts))
      expectLookups(plan)
      if standing == .bounced {
        #expect(plan.contains("SEARCH s USING INDEX subscribers_by_standing (standing=? AND number>?)"), "\(plan)")
      } else if language == nil {
        #expect(plan.contains("COVERING INDEX subscriptions_by_status (newsletter=? AND status=? AND subscriber>?)"), "\(plan)")
      } else {
        #expect(
          plan.contains("COVERING INDEX subscriptions_by_language (newsletter=? AND status=? AND language=? AND subscriber>?)"), "\(plan)")
      }
    }
  }

  @Test func aPageOfEverybodyIsReadInOrder() async throws {
    for standing in [nil, Subscriber.Standing.good, .complained] {
      expectLookups(try await plan(of: SubscriberQuery(standing: standing, after: SubscriberID(7), limit: 50).statement(of: [])))
    }
  }

  @Test func theLanguagesOfASegmentAreSteppedThrough() async throws {
    let wish = try #require(LanguageTag("zh"))
    let plan = try await plan(of: SubscriberQuery.languages(answering: wish, of: try Sample.slug("weekly"), .confirmed))
    #expect(!plan.contains("TEMP B-TREE") && !plan.contains("SCAN subscriptions"), "\(plan)")
    #expect(
      plan.components("COVERING INDEX subscriptions_by_language (newsletter=? AND status=? AND language>? AND language<?)") == 2, "\(plan)")
  }

  @Test func anAudienceIsReadInOrderAndItsSuppressionsAreLookedUp() async throws {
    let plan = try await plan(of: SQL(sql: StoreTransaction.audience, arguments: ["newsletter": "weekly"]))
    expectLookups(plan)
    #expect(plan.contains("SEARCH i USING COVERING INDEX subscriptions_by_status (newsletter=? AND status=?)"), "\(plan)")
    #expect(plan.components("SEARCH x USING COVERING INDEX suppressions_by_target (target=? AND kind=?)") == 2, "\(plan)")
  }

  @Test(arguments: [
    "SELECT number FROM subscribers s WHERE s.key = 'x'",
    "SELECT number FROM suppressions WHERE target = 'x' AND kind = 'address' ORDER BY number",
    "SELECT action FROM consent_events WHERE subscriber = 7 ORDER BY step",
    "SELECT max(number) FROM subscribers",
    StoreTransaction.processedSQL.replacing("?", with: "'x'"), StoreTransaction.bouncesSQL.replacing("?", with: "7"),
    StoreTransaction.pauseSQL.replacing("?", with: "'example.org'"), "UPDATE bounces SET note = NULL WHERE subscriber = 7",
  ])
  func oneSubscriberIsLookedUp(sql: String) async throws {
    let plan = try await plan(of: SQL(sql: sql))
    #expect(!plan.contains("SCAN"), "\(plan)")
  }

  private func plan(of statement: SQL) async throws -> String { try await QueryPlan.text(of: statement) }

  private func expectLookups(_ plan: String) {
    #expect(!plan.contains("TEMP B-TREE"), "\(plan)")
    #expect(!plan.contains("SCAN"), "\(plan)")
  }
}

extension String {
  /// How often a text is in it.
  fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}
