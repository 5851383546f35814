import Digests
import Foundation
import Mail
import TestSupport
import Testing

/// Whole editions of the sample newsletter, looked at in a browser before they were committed.
@Suite struct GoldenDigestTests {
  @Test func anEnglishEditionIsWhole() throws {
    try expect(EditionFixture.english(), "english")
  }

  @Test func aChineseEditionIsWhole() throws {
    try expect(EditionFixture.chinese(), "chinese")
  }

  private func expect(_ fixture: EditionFixture, _ name: String) throws {
    let digest = try fixture.render()
    expectGolden(digest.html, "\(name).html")
    expectGolden(digest.text, "\(name).txt")
    let message = try DigestMessage.draft(
      digest, of: fixture.edition, newsletter: fixture.newsletter, publication: fixture.publication)
    expectGolden(message.bytes(), "\(name).eml")
  }
}
