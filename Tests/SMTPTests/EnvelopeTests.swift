import Model
import SMTP
import Testing

@Suite struct EnvelopeTests {
  private func opening(_ extensions: [String], _ envelope: Envelope) throws -> [String] {
    var play = Play(envelope: envelope)
    try play.perform(.server("220 relay"))
    for (index, line) in (["relay"] + extensions).enumerated() {
      try play.perform(.server((index == extensions.count ? "250 " : "250-") + line))
    }
    _ = try play.finish(with: .expected(""))
    let sender = try play.finish(with: .driver("begin 1"))
    let recipient = extensions.contains("PIPELINING") ? [] : try play.finish(with: .server("250 OK"))
    return sender + recipient
  }

  @Test func whatIsNotOfferedIsNotSaid() throws {
    var envelope = Envelope.simple
    envelope.notification = DeliveryNotification(returned: .full, notify: .never)
    envelope.submitter = .null
    #expect(try opening([], envelope) == ["C: MAIL FROM:<bounce@news.example.edu>", "C: RCPT TO:<li@example.org>"])
  }

  @Test func aNullSenderIsTwoBrackets() throws {
    var envelope = Envelope.simple
    envelope.sender = .null
    #expect(try opening(["SIZE"], envelope).first == "C: MAIL FROM:<> SIZE=1000")
  }

  @Test func aMessageLargerThanAnnouncedIsNotBegun() throws {
    var envelope = Envelope.simple
    envelope.size = 1_001
    #expect(throws: EnvelopeRefusal.tooLarge(limit: 1_000)) { try opening(["SIZE 1000"], envelope) }
    envelope.size = 1_000
    #expect(try opening(["SIZE 1000"], envelope).first == "C: MAIL FROM:<bounce@news.example.edu> SIZE=1000")
  }

  @Test(arguments: ["SIZE", "SIZE 0", "SIZE many", "SIZE 99999999999999999999999"])
  func aSizeWithoutABoundBoundsNothing(_ size: String) throws {
    var envelope = Envelope.simple
    envelope.size = 4_000_000_000
    #expect(try opening([size], envelope).first == "C: MAIL FROM:<bounce@news.example.edu> SIZE=4000000000")
  }

  @Test func aRefusedEnvelopeLeavesTheSessionReady() throws {
    var play = Play(envelope: with(.eightBit))
    for line in ["220 a", "250 a"] { try play.perform(.server(line)) }
    #expect(throws: EnvelopeRefusal.needs8BitMIME) { try play.perform(.driver("begin 1")) }
    var session = play.session
    #expect(try session.begin(.simple, as: TransactionID(rawValue: 2)).contains(.setTimeout(.mail)))
  }

  @Test func bytesBeyondASCIINeed8BITMIME() throws {
    #expect(try opening(["8BITMIME"], with(.eightBit)).first == "C: MAIL FROM:<bounce@news.example.edu> BODY=8BITMIME")
    #expect(try opening(["8BITMIME"], .simple).first == "C: MAIL FROM:<bounce@news.example.edu>")
  }

  @Test func addressesBeyondASCIINeedSMTPUTF8() throws {
    var envelope = Envelope.simple
    envelope.recipient = .known("李@例子.cn")
    #expect(throws: EnvelopeRefusal.needsSMTPUTF8) { try opening(["8BITMIME"], envelope) }
    #expect(
      try opening(["8BITMIME", "SMTPUTF8"], envelope) == [
        "C: MAIL FROM:<bounce@news.example.edu> SMTPUTF8", "C: RCPT TO:<李@xn--fsqu00a.cn>",
      ])
    envelope = with(.internationalHeader)
    #expect(throws: EnvelopeRefusal.needsSMTPUTF8) { try opening(["8BITMIME"], envelope) }
    #expect(try opening(["8BITMIME", "SMTPUTF8"], envelope).first == "C: MAIL FROM:<bounce@news.example.edu> BODY=8BITMIME SMTPUTF8")
  }

  @Test func anInternationalDomainNeedsNothing() throws {
    var envelope = Envelope.simple
    envelope.recipient = .known("li@例子.cn")
    #expect(try opening([], envelope).last == "C: RCPT TO:<li@xn--fsqu00a.cn>")
  }

  @Test func wishesForReportsAreWrittenInXtext() throws {
    var envelope = Envelope.simple
    envelope.notification = DeliveryNotification(
      returned: .headers, envelopeID: EnvelopeID("weekly 12+li=x"), notify: .on(.delay, and: [.failure]),
      originalRecipient: .known("a+b=c@example.org"))
    #expect(
      try opening(["DSN", "PIPELINING"], envelope).prefix(2) == [
        "C: MAIL FROM:<bounce@news.example.edu> RET=HDRS ENVID=weekly+2012+2Bli+3Dx",
        "C: RCPT TO:<li@example.org> NOTIFY=FAILURE,DELAY ORCPT=rfc822;a+2Bb+3Dc@example.org",
      ])
    envelope.notification = DeliveryNotification(returned: .full, notify: .never, originalRecipient: .known("李+=@example.org"))
    #expect(
      try opening(["DSN"], envelope) == [
        "C: MAIL FROM:<bounce@news.example.edu> RET=FULL",
        #"C: RCPT TO:<li@example.org> NOTIFY=NEVER ORCPT=utf-8;\x{674E}\x{2B}\x{3D}@example.org"#,
      ])
  }

  @Test(arguments: ["", "a\r\nb", "ü", "a\u{0}", String(repeating: "a", count: 101), String(repeating: "+", count: 34)])
  func whatIsNoEnvelopeIDIsNone(_ text: String) {
    #expect(EnvelopeID(text) == nil)
  }

  @Test func theSubmitterIsToldToWhoLetsUsLogIn() throws {
    var envelope = Envelope.simple
    envelope.submitter = .address(.known("office+news@example.edu"))
    #expect(try opening(["AUTH PLAIN"], envelope).first == "C: MAIL FROM:<bounce@news.example.edu> AUTH=office+2Bnews@example.edu")
    envelope.submitter = .address(.known("李@example.edu"))
    #expect(try opening(["AUTH PLAIN"], envelope).first == "C: MAIL FROM:<bounce@news.example.edu> AUTH=<>")
  }

  private func with(_ content: Envelope.Content) -> Envelope {
    var envelope = Envelope.simple
    envelope.content = content
    return envelope
  }
}
