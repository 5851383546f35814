import Foundation
import Mail
import Model
import TestSupport
import Testing

@Suite struct HeaderFieldTests {
  @Test func aNameIsVisibleASCIIWithoutAColon() {
    #expect(HeaderName("X-Campaign") != nil)
    #expect(HeaderName("") == nil)
    #expect(HeaderName("Bcc: a@b.c\r\nX") == nil)
    #expect(HeaderName("a b") == nil)
    #expect(HeaderName("Überschrift") == nil)
    #expect(HeaderName("subject") == HeaderName("Subject"))
  }

  @Test func aTitleCannotStartAnotherField() throws {
    let title = try MailFixtures.text("Sale\r\nBcc: everyone@example.com\u{0}")
    #expect(try field("Subject", .text(title)) == "Subject: Sale Bcc: everyone@example.com\r\n")
  }

  @Test func textThatLooksLikeAnEncodedWordIsEncoded() throws {
    let text = try field("Subject", .text(try MailFixtures.text("What is =?utf-8?B?QQ==?= for")))
    #expect(!text.contains("=?utf-8?B?QQ==?="))
    #expect(HeaderDecoder.decode(text) == "What is =?utf-8?B?QQ==?= for")
  }

  @Test func spacesBetweenEncodedWordsAreEncodedInside() throws {
    let text = try field("Subject", .text(try MailFixtures.text("Weekly: 稀土 研究 now")))
    #expect(text == "Subject: Weekly: =?utf-8?B?56iA5ZyfIOeglOeptg==?= now\r\n")
  }

  @Test func aPlainNameIsWrittenAsAtoms() throws {
    #expect(try from("Example University News") == "From: Example University News <news@example.edu>\r\n")
  }

  @Test func aNameWithACommaIsQuoted() throws {
    #expect(try from(#"Neil, "Ann" \ Co."#) == "From: \"Neil, \\\"Ann\\\" \\\\ Co.\" <news@example.edu>\r\n")
  }

  @Test func aNameBeyondASCIIIsEncodedAndNotQuoted() throws {
    #expect(try from("江西, 理工") == "From: =?utf-8?B?5rGf6KW/LCDnkIblt6U=?= <news@example.edu>\r\n")
  }

  @Test func aMailboxWithoutANameIsAnAddress() throws {
    #expect(try from(nil) == "From: news@example.edu\r\n")
  }

  @Test func severalMailboxesAreSeparatedByCommas() throws {
    let others = [try MailFixtures.mailbox("B", "b@example.edu"), try MailFixtures.mailbox(nil, "c@example.edu")]
    let text = try field("To", .mailboxes(try MailFixtures.mailbox("A", "a@example.edu"), others: others))
    #expect(text == "To: A <a@example.edu>, B <b@example.edu>, c@example.edu\r\n")
  }

  @Test func aDateIsWrittenOnTheClockOfItsPlace() throws {
    let shanghai = try #require(TimeZone(identifier: "Asia/Shanghai"))
    let date = MailDate(Date(timeIntervalSince1970: 1_795_136_400), in: shanghai)
    #expect(date.description == "Fri, 20 Nov 2026 09:00:00 +0800")
    #expect(MailDate(Date(timeIntervalSince1970: 0), secondsFromUTC: -12_600).description == "Wed, 31 Dec 1969 20:30:00 -0330")
  }

  @Test func aDateOutsideOfWhatMailCanSayIsMovedToItsEdge() {
    #expect(MailDate(Date(timeIntervalSince1970: -.infinity)).description.hasSuffix("1900 00:00:00 +0000"))
    #expect(MailDate(Date(timeIntervalSince1970: 1e300)).description.hasSuffix("9999 00:00:00 +0000"))
    #expect(MailDate(Date(timeIntervalSince1970: .nan)).description == "Thu, 1 Jan 1970 00:00:00 +0000")
  }

  @Test func aListIDIsInDottedAtoms() throws {
    let id = try #require(try MailFixtures.listID("每周", label: "weekly"))
    #expect(id.identifier == "weekly.news.example.edu")
    #expect(try field("List-Id", .listID(id)) == "List-Id: =?utf-8?B?5q+P5ZGo?= <weekly.news.example.edu>\r\n")
    #expect(try MailFixtures.listID("x", label: "a..b") == nil)
  }

  @Test func oneClickIsOfferedOnlyOverTLS() throws {
    var message = try MailFixtures.message(
      from: "A", to: "B", subject: "C", text: "D", html: "<p>D</p>", language: "en", list: "L")
    #expect(String(decoding: message.bytes(), as: UTF8.self).contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"))
    message.list = try MailFixtures.list(title: "L", page: "http://localhost:8080/leave")
    #expect(!String(decoding: message.bytes(), as: UTF8.self).contains("List-Unsubscribe-Post"))
  }

  @Test func aLinkTooLongForALineIsRefused() throws {
    let long = "https://example.edu/" + String(repeating: "a", count: 1500)
    #expect(ListLink(try MailFixtures.address(long)) == nil)
  }

  @Test func aFieldHoldsOnlyWhatItsNameAsksFor() throws {
    let text = HeaderField.Body.text(try MailFixtures.text("tomorrow"))
    for name in ["Date", "FROM", "Message-ID", "List-Id", "List-Unsubscribe", "Content-Language", "MIME-Version"] {
      #expect(HeaderField(try #require(HeaderName(name)), text) == nil, "\(name)")
    }
    for name in ["Subject", "X-Campaign", "Feedback-ID"] { #expect(HeaderField(try #require(HeaderName(name)), text) != nil, "\(name)") }
    #expect(HeaderField(try #require(HeaderName("Subject")), .date(MailDate(Date(timeIntervalSince1970: 0)))) == nil)
  }

  @Test func anAddressBeyondASCIIIsFlagged() throws {
    var message = try MailFixtures.message(
      from: "A", to: "B", subject: "C", text: "D", html: "<p>D</p>", language: "en", list: "L")
    #expect(!message.needsSMTPUTF8)
    message.to = try MailFixtures.mailbox("Wang", "王@example.com")
    #expect(message.needsSMTPUTF8)
  }

  private func field(_ name: String, _ body: HeaderField.Body) throws -> String {
    let name = try #require(HeaderName(name))
    return try #require(HeaderField(name, body)).text()
  }

  private func from(_ name: String?) throws -> String {
    try field("From", .mailboxes(try MailFixtures.mailbox(name, "news@example.edu"), others: []))
  }
}
