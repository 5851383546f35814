import Foundation
import MailTestSupport
import Publishing
import SMTP
import SMTPClient
import Testing

/// Beside aiosmtpd, with and without extensions.
@Suite struct ExtensionTests {
  private func carry(
    _ messages: [OutgoingMessage], _ change: (inout MailServer.Options) -> Void
  ) async throws -> (fates: [Int: String], server: MailServer) {
    var options = MailServer.Options()
    change(&options)
    let server = try MailServer(options)
    let mail = RecordingMail(messages)
    let end = try await SMTPRelayTransport(.loopback(server.port)).carry(mail)
    #expect(end == .finished)
    #expect(mail.violations == [])
    return (mail.fates.mapValues(\.brief), server)
  }

  @Test func aMessageTooLargeForTheServerIsNotBegunAndTheNextOneIs() async throws {
    let large = OutgoingMessage.sample(1, lines: 2_000)
    let run = try await carry([large, .sample(2)]) { $0.size = 4_000 }
    #expect(run.fates == [1: "not begun: tooLarge(limit: 4000)", 2: "accepted"])
    let message = try #require(run.server.messages().first)
    #expect(message.recipients == ["reader2@example.org"])
    #expect(message.options.contains("SIZE=\(OutgoingMessage.sample(2).content.count)"))
    let enough = try await carry([large]) { $0.size = 100_000 }
    #expect(enough.fates == [1: "accepted"])
  }

  @Test func anAddressBeyondASCIIWaitsForAServerWithSMTPUTF8() async throws {
    let messages: [OutgoingMessage] = [.sample(1, content: .eightBit, recipient: "李明@example.org"), .sample(2)]
    let with = try await carry(messages) { $0.utf8 = true }
    #expect(with.fates == [1: "accepted", 2: "accepted"])
    let message = try #require(with.server.messages().first)
    #expect(message.recipients == ["李明@example.org"])
    #expect(message.options.contains("SMTPUTF8") && message.options.contains("BODY=8BITMIME"))
    #expect(message.content == Data(messages[0].content))
    let without = try await carry(messages) { $0.utf8 = false }
    #expect(without.fates == [1: "not begun: needsSMTPUTF8", 2: "accepted"])
  }

  @Test func bareLineEndsAreNeverSentAndTheMessageIsToldToBeAtFault() async throws {
    let messages = [
      OutgoingMessage(1, "Subject: a\r\n\r\nbare\nend\r\n"), OutgoingMessage(2, "Subject: a\r\n\r\nbare\rend\r\n"),
      OutgoingMessage(3, "Subject: a\r\n\r\nsmuggled\n.\r\nMAIL FROM:<x@example.org>\r\n"), OutgoingMessage(4, "Subject: a\r\n\r\nno end"),
      .sample(5),
    ]
    let run = try await carry(messages) { _ in }
    #expect(run.fates[1] == "not begun: malformed(the message has an LF without CR at byte 18)")
    #expect(run.fates[2] == "not begun: malformed(the message has a CR without LF at byte 18)")
    #expect(run.fates[3] == "not begun: malformed(the message has an LF without CR at byte 22)")
    #expect(run.fates[4] == "not begun: malformed(the message's last line does not end with CRLF)")
    #expect(run.fates[5] == "accepted")
    #expect(try run.server.messages().map(\.recipients) == [["reader5@example.org"]])
  }

  @Test func aMessageOfAnotherSizeThanItsEnvelopeSaysIsAtFault() async throws {
    var message = OutgoingMessage.sample(1)
    message.envelope.size += 1
    let size = message.envelope.size
    let run = try await carry([message, .sample(2)]) { _ in }
    #expect(run.fates[1] == "not begun: malformed(the message has not the \(size) bytes that were announced)")
    #expect(run.fates[2] == "accepted")
  }
}
