import Foundation
import MailTestSupport
import Model
import NIOCore
import Publishing
import SMTP
import SMTPClient
import Synchronization
import Testing

/// What no peer at hand offers, or does on purpose.
@Suite struct PlannedTests {
  private func carry(
    _ server: PlannedServer, _ mail: RecordingMail, _ security: RelaySecurity = .none, timeouts: Timeouts = .all(.seconds(10)),
    prefersChunking: Bool = true
  ) async throws -> String {
    let end = try await SMTPRelayTransport(.loopback(server.port, security), timeouts: timeouts, prefersChunking: prefersChunking).carry(
      mail)
    #expect(mail.violations == [])
    #expect(server.seen.violations == [])
    return end.brief
  }

  @Test(arguments: [["CHUNKING"], ["CHUNKING", "PIPELINING"]])
  func whereChunksAreOfferedTheMessageGoesAsItIs(_ extensions: [String]) async throws {
    let server = try await PlannedServer(extensions)
    let messages = [OutgoingMessage.sample(1), .sample(2, lines: 20_000), .sample(3)]
    let mail = RecordingMail(messages)
    #expect(try await carry(server, mail) == "finished")
    #expect(mail.fates.mapValues(\.brief) == [1: "accepted", 2: "accepted", 3: "accepted"])
    let seen = server.seen
    #expect(seen.received.map(\.content) == messages.map(\.content))
    #expect(seen.lines.filter { $0.hasPrefix("BDAT") } == messages.map { "BDAT \($0.content.count) LAST" })
    #expect(!seen.lines.contains("DATA"))
  }

  @Test func whoDoesNotWantChunksSendsNone() async throws {
    let server = try await PlannedServer(["CHUNKING", "PIPELINING"])
    let mail = RecordingMail([.sample(1)])
    #expect(try await carry(server, mail, prefersChunking: false) == "finished")
    #expect(server.seen.lines.contains("DATA") && !server.seen.lines.contains { $0.hasPrefix("BDAT") })
    #expect(server.seen.received.map(\.content) == [OutgoingMessage.sample(1).content])
  }

  @Test func aRefusedChunkIsFollowedByRSETBehindAllOfItsBytes() async throws {
    let server = try await PlannedServer(["CHUNKING", "PIPELINING"], plan: { $0 == "BDAT" ? .say("552 5.3.4 too large") : .usual })
    let mail = RecordingMail([.sample(1, lines: 50_000), .sample(2)])
    #expect(try await carry(server, mail) == "finished")
    #expect(mail.fates.mapValues(\.brief) == [1: "refused 552 at message", 2: "refused 552 at message"])
    #expect(server.seen.lines.filter { $0 == "RSET" }.count == 2)
  }

  @Test func wishesForReportsGoToAServerThatKnowsThem() async throws {
    var message = OutgoingMessage.sample(1)
    message.envelope.notification = DeliveryNotification(
      returned: .headers, envelopeID: EnvelopeID("edition 7+1"), notify: .on(.failure, and: [.delay]),
      originalRecipient: .known("reader1@example.org"))
    let with = try await PlannedServer(["DSN"])
    #expect(try await carry(with, RecordingMail([message])) == "finished")
    #expect(with.seen.lines.contains("MAIL FROM:<bounce+1@example.edu> RET=HDRS ENVID=edition+207+2B1"))
    #expect(with.seen.lines.contains("RCPT TO:<reader1@example.org> NOTIFY=FAILURE,DELAY ORCPT=rfc822;reader1@example.org"))
    let without = try await PlannedServer([])
    #expect(try await carry(without, RecordingMail([message])) == "finished")
    #expect(without.seen.lines.contains("MAIL FROM:<bounce+1@example.edu>"))
  }

  /// RFC 3207 §5: somebody on the way may have put it there.
  @Test func whatComesBehindTheConsentToSTARTTLSEndsTheConnection() async throws {
    let server = try await PlannedServer(["STARTTLS"], plan: { $0 == "STARTTLS" ? .usualAnd("250 AUTH PLAIN") : .usual })
    let mail = RecordingMail([.sample(1)])
    #expect(try await carry(server, mail, .startTLS) == "plaintext before TLS")
    #expect(mail.taken == [])
    #expect(server.seen.lines == ["EHLO news.example.edu", "STARTTLS"])
  }

  @Test func aHandshakeThatNeverEndsIsLeft() async throws {
    let server = try await PlannedServer(["STARTTLS"])
    let mail = RecordingMail([.sample(1)])
    var timeouts = Timeouts.all(.seconds(10))
    timeouts[.handshake] = .milliseconds(300)
    #expect(try await carry(server, mail, .startTLS, timeouts: timeouts) == "timed out at handshake")
    #expect(mail.taken == [])
  }

  @Test func aMarkThatCannotBeMadeKeepsTheEndOfTheMessageBack() async throws {
    for extensions in [[], ["PIPELINING"], ["CHUNKING"]] {
      let server = try await PlannedServer(extensions)
      let mail = RecordingMail(OutgoingMessage.samples(2), mark: { $0.rawValue != 2 })
      #expect(try await carry(server, mail) == "abandoned")
      #expect(mail.fates.mapValues(\.brief) == [1: "accepted", 2: "lost at message"])
      #expect(server.seen.received.map(\.recipient) == ["reader1@example.org"])
    }
  }

  /// The mark is asked for when the bytes are on their way, and the end is sent when it is made, however long that takes.
  @Test func theEndOfAMessageWaitsForItsMark() async throws {
    let tooEarly = Mutex<[String]>([])
    let holder = Holder()
    let server = try await PlannedServer(
      ["PIPELINING"],
      whole: { recipient in
        if !holder.isMarked(recipient) { tooEarly.withLock { $0.append(recipient) } }
      })
    let recording = RecordingMail(
      OutgoingMessage.samples(5),
      mark: { _ in
        await pause(.milliseconds(50))
        return true
      })
    holder.hold(recording)
    #expect(try await carry(server, recording) == "finished")
    #expect(recording.fates.count == 5)
    #expect(tooEarly.withLock { $0 } == [])
  }

  @Test func aConnectionThatEndsWhileTheNextMessageIsAwaitedLosesNone() async throws {
    let server = try await PlannedServer([], plan: { $0 == "." ? .usualAndLater("421 4.4.2 idle") : .usual })
    let asked = Mutex(0)
    let mail = RecordingMail(
      OutgoingMessage.samples(2),
      beforeNext: {
        let number = asked.withLock { count in
          count += 1
          return count
        }
        // Not to be cancelled: the message comes when the connection is long gone.
        if number == 2 { await pause(.milliseconds(200)) }
      })
    #expect(try await carry(server, mail) == "going away")
    #expect(mail.fates.mapValues(\.brief) == [1: "accepted", 2: "lost at connection"])
  }

  @Test func whoWaitsForAMessageIsToldThatNobodyWillSendIt() async throws {
    let server = try await PlannedServer([], plan: { $0 == "EHLO" ? .usualAndLater("421 4.3.2 going down") : .usual })
    let mail = RecordingMail(
      OutgoingMessage.samples(1),
      beforeNext: {
        // An hour, unless the task is cancelled.
        do { try await Task.sleep(for: .seconds(3_600)) } catch { return }
      })
    #expect(try await carry(server, mail) == "going away")
    #expect(mail.fates.mapValues(\.brief) == [1: "lost at connection"])
  }

  @Test func whenTheWorkIsCalledOffWhatHasBegunIsBroughtToItsEnd() async throws {
    let (begun, start) = AsyncStream<Void>.makeStream()
    let server = try await PlannedServer(
      [],
      plan: { verb in
        if verb == "DATA" { start.finish() }
        return verb == "." ? .later(.milliseconds(200)) : .usual
      })
    let mail = RecordingMail(OutgoingMessage.samples(50))
    let transport = try SMTPRelayTransport(.loopback(server.port), timeouts: .all(.seconds(10)))
    let carrying = Task { await transport.carry(mail) }
    for await _ in begun {}
    carrying.cancel()
    #expect(await carrying.value == .finished)
    #expect(mail.violations == [])
    #expect(mail.fates[1]?.brief == "accepted")
    #expect(mail.taken.count < 50)
    #expect(server.seen.lines.last == "QUIT")
  }
}

/// Waits whether or not the task is cancelled.
func pause(_ time: Duration) async {
  await withCheckedContinuation { continuation in
    DispatchQueue.global().asyncAfter(deadline: .now() + .nanoseconds(Int(time / .nanoseconds(1)))) { continuation.resume() }
  }
}
