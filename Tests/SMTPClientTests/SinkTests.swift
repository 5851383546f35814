import Foundation
import MailTestSupport
import Publishing
import SMTP
import SMTPClient
import Testing

/// Beside Postfix's `smtp-sink`, which takes everything, or has one fault.
@Suite struct SinkTests {
  /// What three messages, sent one behind the other, come to.
  private struct Run {
    let end: TransportEnd
    let fates: [Int: String]
    let sink: SMTPSink
    let mail: RecordingMail
  }

  private static func run(
    _ options: [String], messages: [OutgoingMessage] = OutgoingMessage.samples(3), timeouts: Timeouts = .all(.seconds(10))
  ) async throws -> Run {
    let sink = try SMTPSink(options)
    let mail = RecordingMail(messages)
    let end = try await SMTPRelayTransport(.loopback(sink.port), timeouts: timeouts).carry(mail)
    #expect(mail.violations == [])
    return Run(end: end, fates: mail.fates.mapValues(\.brief), sink: sink, mail: mail)
  }

  private static let allAccepted = [1: "accepted", 2: "accepted", 3: "accepted"]

  @Test(arguments: [[], ["-p"], ["-8"], ["-p", "-8"], ["-e"], ["-E"], ["-N"], ["-a"]])
  func aSinkWithoutFaultsTakesEverythingOverOneConnection(_ options: [String]) async throws {
    let run = try await Self.run(options + ["-n", "2"])
    #expect(run.end == .finished)
    #expect(run.fates == Self.allAccepted)
    let dumps = try run.sink.dumps()
    #expect(dumps.count == 3)
    for number in 1...3 {
      let dump = try #require(dumps.first { $0.contains("Message-ID: <\(number)@example.edu>") })
      let body = String(decoding: OutgoingMessage.sample(number).content, as: UTF8.self).replacing("\r\n", with: "\n")
      #expect(dump.contains(body), "the message is whole, and its dots are what they were")
    }
  }

  @Test func aMessageOfManyPiecesArrivesWhole() async throws {
    let message = OutgoingMessage.sample(1, lines: 250_000)
    #expect(message.content.count > 2_000_000)
    let run = try await Self.run([], messages: [message, .sample(2)])
    #expect(run.fates == [1: "accepted", 2: "accepted"])
    let body = String(decoding: message.content, as: UTF8.self).replacing("\r\n", with: "\n")
    #expect(try run.sink.dumps().contains { $0.contains(body) })
  }

  @Test func aBodyBeyondASCIIWaitsForAServerWith8BITMIME() async throws {
    let messages: [OutgoingMessage] = [.sample(1, content: .eightBit), .sample(2)]
    let with = try await Self.run([], messages: messages)
    #expect(with.fates == [1: "accepted", 2: "accepted"])
    let without = try await Self.run(["-8"], messages: messages)
    #expect(without.fates == [1: "not begun: needs8BitMIME", 2: "accepted"])
    #expect(without.end == .finished)
  }

  @Test(arguments: Fault.all)
  func aFaultAtEachCommandHasItsOwnOutcome(_ fault: Fault) async throws {
    let run = try await Self.run(["-p"] + fault.options)
    #expect(run.fates == fault.fates)
    #expect(run.end.brief == fault.end)
  }

  @Test func theMessageWhoseAnswerIsLostHasArrivedOnceAndIsInDoubt() async throws {
    let run = try await Self.run(["-q", "."])
    #expect(run.fates[1] == "in doubt")
    #expect(run.mail.isMarked(TransactionID(rawValue: 1)))
    // With pipelining the second one may have been fetched, and begun behind the first one's end.
    #expect([nil, "lost at mail", "lost at connection"].contains(run.fates[2]))
    #expect(run.fates[3] == nil)
    #expect(try run.sink.dumps().count { $0.contains("Message-ID: <1@example.edu>") } == 1)
  }

  @Test func aSlowSinkIsWaitedFor() async throws {
    let run = try await Self.run(["-W", "DATA:1", "-W", ".:1"], messages: [.sample(1)])
    #expect(run.fates == [1: "accepted"])
  }

  @Test(arguments: [
    ("EHLO", [:], "timed out at ehlo"), ("MAIL", [1: "lost at mail"], "timed out at mail"),
    ("RCPT", [1: "lost at recipient"], "timed out at recipient"), ("DATA", [1: "lost at data"], "timed out at data"),
    (".", [1: "in doubt"], "timed out at finalDot"), ("QUIT", allAccepted, "finished"),
  ])
  func aSinkThatIsTooSlowIsLeft(_ command: String, _ fates: [Int: String], _ end: String) async throws {
    let run = try await Self.run(["-p", "-W", "\(command):60"], timeouts: .all(.milliseconds(1_500)))
    #expect(run.fates == fates)
    #expect(run.end.brief == end)
  }

  /// Its mark is made, and its end not sent: nothing of it is in doubt.
  @Test func aSinkThatDoesNotReadTheMessageIsLeftAndTheMessageIsLost() async throws {
    var timeouts = Timeouts.all(.seconds(10))
    timeouts[.dataBlock] = .milliseconds(500)
    // More than the system's buffers take.
    let line = String(repeating: "x", count: 998) + "\r\n"
    let message = OutgoingMessage(1, "Subject: large\r\n\r\n" + String(repeating: line, count: 16_000))
    let run = try await Self.run(["-H", "60", "-T", "4096"], messages: [message], timeouts: timeouts)
    #expect(run.fates == [1: "lost at message"])
    #expect(run.end.brief == "timed out at dataBlock")
    #expect(run.mail.isMarked(message.id))
  }

  @Test func nobodyAtThePortIsUnreachableAndCostsNoMessage() async throws {
    let port = try Loopback.freePort()
    let mail = RecordingMail(OutgoingMessage.samples(2))
    let end = try await SMTPRelayTransport(.loopback(port)).carry(mail)
    #expect(end == .unreachable("127.0.0.1 port \(port): Connection refused"))
    #expect(mail.taken == [])
  }
}
