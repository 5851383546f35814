import Digests
import Foundation
import Model
import Testing

@Suite struct DecisionExplanationTests {
  private typealias Make = SelectionFixtures

  @Test func everyVerdictIsSaidInWords() throws {
    let earlier = try Make.earlier(3, due: Make.friday - Make.week, state: .sent)
    let edition = try Make.earlier(4, due: Make.friday, state: .draft, start: Make.friday - Make.week)
    let explanation = DecisionExplanation(edition: edition, earlier: [earlier], timeZone: try Make.zone())
    func text(_ verdict: SelectionDecision.Verdict, _ published: Date? = nil) throws -> String {
      explanation.text(SelectionDecision(article: try Make.id("a"), verdict: verdict), published: published)
    }
    #expect(try text(.taken(section: Make.text("News"), place: 2)) == "in: News, place 2")
    #expect(try text(.carried(by: earlier.id)) == "out: weekly-3 of 13 November 2026 carried it")
    #expect(try text(.carried(by: Make.edition(1))) == "out: weekly-1 carried it")
    #expect(
      try text(.scheduled, Make.friday + Make.day)
        == "out: it is published on 21 November 2026, 09:00, not before the edition closes on 20 November 2026, 09:00")
    #expect(
      try text(.outsideWindow, Make.friday - 10 * Make.day)
        == "out: it was published on 10 November 2026, 09:00, before the window opens on 13 November 2026, 09:00")
    #expect(try text(.sectionFull(section: Make.text("News"), limit: 5)) == "out: News is full with the newest 5")
    #expect(try text(.draft) == "out: it is a draft")
    #expect(try text(.withdrawn) == "out: it was withdrawn")
    #expect(try text(.excluded) == "out: it is marked as not for newsletters")
    #expect(try text(.noSection) == "out: no section's rule takes it")
  }
}
