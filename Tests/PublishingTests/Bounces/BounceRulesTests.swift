import Foundation
import Model
import Testing

@testable import Publishing

@Suite struct BounceRulesTests {
  private func day(_ number: Double) -> Date { Date(timeIntervalSince1970: 1_795_392_000 + number * 86_400) }

  private func consequence(_ soft: [Double], arrivals: [Double] = []) -> BounceConsequence {
    BounceRules.consequence(of: .soft, soft: soft.map(day), arrivals: arrivals.map(day))
  }

  @Test func eachClassLeadsToItsOwnConsequence() {
    let expected: [BounceClass: BounceConsequence] = [
      .hard: .suppress, .complaint: .unsubscribe, .policy: .pause, .autoReply: .nothing, .notABounce: .nothing,
    ]
    for (bounceClass, consequence) in expected {
      #expect(BounceRules.consequence(of: bounceClass, soft: [], arrivals: []) == consequence, "\(bounceClass)")
    }
  }

  @Test func fiveSoftBouncesOverFifteenDaysSuppress() {
    #expect(consequence([0, 7, 14, 21, 28]) == .suppress)
    #expect(consequence([0, 3, 6, 9, 15]) == .suppress)
    #expect(consequence([28, 0, 14, 21, 7]) == .suppress, "in whatever order")
  }

  @Test func fourDoNotHoweverLongTheyTakeAndFiveDoNotWithinLess() {
    #expect(consequence([0, 30, 60, 90]) == .count(4, since: day(0)))
    #expect(consequence([0, 3, 6, 9, 14.9]) == .count(5, since: day(0)))
    #expect(consequence([0, 1, 2, 3, 4, 5, 6, 15]) == .suppress)
    #expect(consequence([7]) == .count(1, since: day(7)))
  }

  @Test func aDeliveryBetweenThemBeginsTheCountAnew() {
    #expect(consequence([0, 7, 14, 21, 28], arrivals: [15]) == .count(2, since: day(21)))
    #expect(consequence([0, 7, 14, 21, 28], arrivals: [15, 1]) == .count(2, since: day(21)))
    #expect(consequence([20, 27, 34, 41, 48], arrivals: [10]) == .suppress, "before all of them")
  }

  @Test func whatWasHandedOverLatelyMayStillComeBack() {
    #expect(consequence([0, 7, 14, 21, 28], arrivals: [24]) == .suppress)
    #expect(consequence([0, 7, 14, 21, 28], arrivals: [23]) == .count(1, since: day(28)))
  }
}
