import Digests
import Foundation
import Model
import TestSupport
import Testing

/// Every kind of edition in Chromium: as a phone, a tablet and a desktop show it, light and dark, with pictures and without.
@Suite struct EditionBrowserTests {
  @Test func everyKindOfEditionIsWholeAndReadableInEveryView() throws {
    let folder = try TemporaryFolder()
    for kind in EditionKind.allCases {
      let fixture = try kind.fixture()
      try folder.write(Data(fixture.render().html.utf8), "\(kind).html")
      try folder.write(JSONEncoder().encode(Expected(fixture)), "\(kind).json")
    }
    let outcome = try Peer.python("check_editions.py", [folder.url.path()])
    try #require(outcome.status == 0, "\(outcome.errors)")
    let reports = try outcome.text.split(separator: "\n").map { try JSONDecoder().decode(Report.self, from: Data($0.utf8)) }
    #expect(Set(reports.map(\.name)) == Set(EditionKind.allCases.map(\.rawValue)))
    for report in reports {
      #expect(report.views == 12)
      #expect(report.faults == [], "\(report.name)")
    }
  }

  private struct Report: Decodable {
    var name: String
    var views: Int
    var faults: [String]
  }

  /// What a browser must find.
  private struct Expected: Encodable {
    var language: String
    var direction: String
    var headlines: [Headline]

    struct Headline: Encodable {
      var text: String
      var language: String
      var direction: String
    }

    init(_ fixture: EditionFixture) {
      language = fixture.newsletter.language.string
      direction = fixture.newsletter.language.isRightToLeft ? "rtl" : "ltr"
      headlines = fixture.edition.articleIDs.compactMap { id in
        fixture.articles.first { $0.id == id }.map { article in
          Headline(
            text: article.title.string, language: article.language.string, direction: article.language.isRightToLeft ? "rtl" : "ltr")
        }
      }
    }
  }
}
