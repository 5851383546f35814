import Digests
import Foundation
import Mail
import Model
import Testing

@Suite struct DigestMessageTests {
  @Test func theMessageIsDatedAndNamedAfterTheEdition() throws {
    let fixture = try EditionFixture.english()
    let text = try message(fixture)
    #expect(text.contains("\r\nDate: Fri, 20 Nov 2026 09:00:00 +0800\r\n"))
    #expect(text.contains("\r\nMessage-ID: <weekly-3.READER-TOKEN@jxust.example>\r\n"))
    #expect(text.contains("\r\nList-Id: JXUST Weekly <weekly.jxust.example>\r\n"))
    #expect(text.contains("\r\nList-Unsubscribe: <https://news.jxust.example/unsubscribe/READER-TOKEN>\r\n"))
    #expect(text.contains("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"))
    #expect(text.contains("\r\nPrecedence: bulk\r\nAuto-Submitted: auto-generated\r\n"))
    #expect(try message(fixture) == text)
  }

  @Test func aPublicationWithoutTLSOffersNoOneClick() throws {
    var fixture = try EditionFixture.english()
    fixture.publication.feedsBase = try #require(WebAddress("http://localhost:8080/"))
    #expect(try !message(fixture).contains("List-Unsubscribe-Post"))
  }

  @Test func aNewsletterWhoseNameMailCannotHoldIsRefused() throws {
    var fixture = try EditionFixture.english()
    let digest = try fixture.render()
    fixture.newsletter.name = try #require(Slug(String(repeating: "a", count: 90)))
    let id = try #require(EditionID(newsletter: fixture.newsletter.name, number: 1))
    let edition = Edition(id: id, scheduledFor: fixture.edition.scheduledFor, window: fixture.edition.window, drafted: [], decisions: [])
    #expect(throws: DigestError.self) {
      try DigestMessage.draft(digest, of: edition, newsletter: fixture.newsletter, publication: fixture.publication)
    }
  }

  private func message(_ fixture: EditionFixture) throws -> String {
    let message = try DigestMessage.draft(
      fixture.render(), of: fixture.edition, newsletter: fixture.newsletter, publication: fixture.publication)
    return String(decoding: message.bytes(), as: UTF8.self)
  }
}
