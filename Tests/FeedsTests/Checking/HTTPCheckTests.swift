import Findings
import Feeds
import Foundation
import Model
import Testing

/// How a document is served, from recorded answers.
@Suite struct HTTPCheckTests {
  @Test func aWellServedFeedHasNoFault() throws {
    #expect(HTTPCheck.run(try FaultyVisit.right()).findings.isEmpty)
  }

  @Test(arguments: FaultyVisit.all)
  func theFaultIsFoundAndNothingElse(visit: FaultyVisit) throws {
    #expect(try visit.found().sorted() == ([visit.rule] + visit.also).sorted())
  }

  @Test func aHubInTheHeaderAndInTheDocumentIsRight() throws {
    let link = "<https://hub.example.org/>; rel=\"hub\", <https://www.example.edu/news.rss>; rel=\"self\""
    var visit = try FaultyVisit.right()
    let both = Specimen.rss(channel: "<atom:link rel=\"hub\" href=\"https://hub.example.org/\"/>")
    visit.plain = FaultyVisit.answer(200, ["Link": link], body: both)
    visit.head = nil
    #expect(HTTPCheck.run(visit).findings.isEmpty)
  }
}
