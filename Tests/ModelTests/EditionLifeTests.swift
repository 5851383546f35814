import Foundation
import Model
import TestSupport
import Testing

@Suite struct EditionLifeTests {
  /// The whole table as a person would draw it; what does not stand here is refused.
  private static let steps: [(Edition.State, EditionAction, Edition.State)] = [
    (.draft, .draft, .draft), (.draft, .edit, .draft), (.draft, .submit, .inReview), (.draft, .cancel, .cancelled),
    (.draft, .merge, .cancelled), (.inReview, .edit, .inReview), (.inReview, .approve, .approved), (.inReview, .reopen, .draft),
    (.inReview, .cancel, .cancelled), (.approved, .edit, .inReview), (.approved, .void, .inReview), (.approved, .reopen, .draft),
    (.approved, .cancel, .cancelled), (.approved, .startSending, .sending), (.sending, .finish, .sent),
    (.sent, .resend, .sending),
  ]

  private func edition(_ state: Edition.State) throws -> Edition {
    let span = EditionSpan(start: nil, end: .distantFuture)
    return Edition(id: try #require(EditionID("weekly-1")), state: state, scheduledFor: .now, window: span, drafted: [], decisions: [])
  }

  @Test func exactlyTheStepsOfTheTableCanBeTaken() throws {
    for state in Edition.State.allCases {
      for action in EditionAction.allCases {
        let expected = Self.steps.first { $0.0 == state && $0.1 == action }?.2
        #expect(state.after(action) == expected, "\(state) \(action)")
        var moved = try edition(state)
        if let expected {
          try moved.take(action)
          #expect(moved.state == expected)
        } else {
          #expect(throws: EditionRefusal(edition: moved.id, state: state, action: action)) { try moved.take(action) }
          #expect(moved.state == state, "a refused step changes nothing")
        }
      }
    }
  }

  @Test func everyRefusalSaysWhereItStandsAndWhatToDo() throws {
    for state in Edition.State.allCases {
      for action in EditionAction.allCases where state.after(action) == nil {
        let refusal = EditionRefusal(edition: try #require(EditionID("weekly-1")), state: state, action: action)
        #expect(!refusal.why.isEmpty && refusal.remedy.hasSuffix("."))
      }
    }
  }

  /// However people and schedules mix, nothing is sent that was not approved directly before, and what ended stays ended, but that a
  /// person may have some of it sent again.
  @Test(arguments: 0..<200) func everyLifeKeepsThePromises(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var life = try edition(.draft)
    var states = [life.state]
    for _ in 0..<60 {
      let action = try #require(EditionAction.allCases.randomElement(using: &generator))
      let before = life.state
      do throws(EditionRefusal) { try life.take(action) } catch { #expect(life.state == before) }
      #expect(!before.isFinal || life.state == before || action == .resend)
      if life.state != before { states.append(life.state) }
    }
    for (before, after) in zip(states, states.dropFirst()) {
      if after == .sending { #expect(before == .approved || before == .sent) }
      if after == .sent { #expect(before == .sending) }
      if after == .approved { #expect(before == .inReview) }
      if before == .sending { #expect(after == .sent, "what began to be sent is neither edited nor called off") }
    }
  }

  @Test func namesOfEditionsAreInOrderOfNewsletterAndNumber() throws {
    let names = try ["monthly-2", "weekly-10", "weekly-9"].map { try #require(EditionID($0)) }
    #expect([names[1], names[0], names[2]].sorted() == [names[0], names[2], names[1]])
  }
}
