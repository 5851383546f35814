import Digests
import Foundation
import Mail
import TestSupport
import Testing

/// Whole editions of each shape, looked at in a browser before they were committed.
@Suite struct GoldenDigestTests {
  @Test(arguments: [EditionKind.english, .chinese, .mixed, .arabic, .oneArticle, .headlines, .wholeText, .notes])
  func theEditionIsWhole(kind: EditionKind) throws {
    let fixture = try kind.fixture()
    let digest = try fixture.render()
    expectGolden(digest.html, "\(kind).html")
    expectGolden(digest.text, "\(kind).txt")
    expectGolden(try fixture.message(digest).bytes(), "\(kind).eml")
  }
}
