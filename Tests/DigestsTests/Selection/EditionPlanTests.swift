import Digests
import Foundation
import Model
import Testing

@Suite struct EditionPlanTests {
  private typealias Make = SelectionFixtures

  @Test func theFirstEditionIsNumberOneAndLooksBackToTheBeginning() throws {
    let plan = try Make.plan(Make.newsletter())
    #expect(plan.id.description == "weekly-1")
    #expect(plan.scheduledFor == Make.friday)
    #expect(plan.window == EditionSpan(start: nil, end: Make.friday))
  }

  @Test func aDraftForTheSameDateIsMadeAnewUnderItsNumber() throws {
    let draft = try Make.earlier(3, due: Make.friday, state: .draft)
    let plan = try Make.plan(Make.newsletter(), earlier: [draft])
    #expect(plan.id == draft.id)
    #expect(plan.replaces == draft)
  }

  @Test func theWindowOpensWhereTheEditionBeforeClosed() throws {
    let sent = try Make.earlier(2, due: Make.friday - Make.week, state: .sent)
    let plan = try Make.plan(Make.newsletter(), earlier: [sent])
    #expect(plan.id.number == 3)
    #expect(plan.window.start == Make.friday - Make.week)
  }

  @Test func aCancelledEditionDoesNotCloseAWindowButKeepsItsNumber() throws {
    let sent = try Make.earlier(1, due: Make.friday - 2 * Make.week, state: .sent)
    let cancelled = try Make.earlier(2, due: Make.friday - Make.week, state: .cancelled)
    let plan = try Make.plan(Make.newsletter(), earlier: [cancelled, sent])
    #expect(plan.id.number == 3)
    #expect(plan.window.start == Make.friday - 2 * Make.week)
  }

  @Test(arguments: [Edition.State.inReview, .approved, .sending, .sent])
  func anEditionThatPeopleWorkWithIsLeftAlone(state: Edition.State) throws {
    let edition = try Make.earlier(3, due: Make.friday, state: state)
    let outcome = try EditionPlan.next(of: Make.newsletter(), in: Make.zone(), now: Make.friday - Make.day, earlier: [edition])
    #expect(outcome == .settled(edition))
  }

  @Test func aDraftFollowsAScheduleThatWasMoved() throws {
    let draft = try Make.earlier(1, due: Make.friday + Make.day, state: .draft)
    let plan = try Make.plan(Make.newsletter(), earlier: [draft])
    #expect(plan.id == draft.id)
    #expect(plan.scheduledFor == Make.friday)
  }

  @Test func anOverdueDraftIsNotTakenForTheNextEdition() throws {
    let overdue = try Make.earlier(1, due: Make.friday - Make.week, state: .draft)
    #expect(try Make.plan(Make.newsletter(), earlier: [overdue]).id.number == 2)
  }

  @Test func aWindowOfDaysIsCountedOnTheClockOfTheZone() throws {
    let plan = try Make.plan(Make.newsletter(window: EditionWindow(opening: .days(7))))
    #expect(plan.window.start == Make.friday - Make.week)
  }

  @Test(arguments: [Int.min, -1, 0, Int.max])
  func anAbsurdNumberOfDaysDoesNotTrap(days: Int) throws {
    let window = try Make.plan(Make.newsletter(window: EditionWindow(opening: .days(days)))).window
    let start = try #require(window.start)
    #expect(start <= window.end)
  }

  @Test func theLastNumberThatCanBeCountedIsReported() throws {
    let last = try Make.earlier(Int.max, due: Make.friday - Make.week, state: .sent)
    #expect(throws: DraftError.self) { try Make.plan(Make.newsletter(), earlier: [last]) }
  }
}
