import Foundation
import LocalTransports
import MailTestSupport
import Publishing
import SMTP
import TestSupport
import Testing

@Suite struct StreamTransportTests {
  private static let clock = WallClock.stopped(at: Date(timeIntervalSince1970: 1_796_100_000))

  /// The messages as Python's `mailbox` finds them.
  private func read(_ mailbox: URL) throws -> [[String: String]] {
    let outcome = try Peer.python("read_mailbox.py", [mailbox.path()])
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode([[String: String]].self, from: outcome.output)
  }

  @Test func whatIsWrittenIsAMailbox() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Data(), "out.mbox")
    let quoted = OutgoingMessage(3, "Subject: three\r\n\r\nFrom here\r\n>From there\r\n\r\nFrom\r\n")
    let mail = RecordingMail([.sample(1), .sample(2), quoted])
    #expect(await StreamTransport(try FileHandle(forWritingTo: file), clock: Self.clock).carry(mail) == .finished)
    #expect(mail.fates.mapValues(\.brief) == [1: "accepted", 2: "accepted", 3: "accepted"])
    #expect(mail.violations == [])
    let messages = try read(file)
    #expect(messages.map { $0["subject"] } == ["Sample 1", "Sample 2", "three"])
    #expect(messages.map { $0["from"] } == (1...3).map { "bounce+\($0)@example.edu Tue Dec  1 04:40:00 2026" })
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.hasSuffix("\n\n>From here\n>>From there\n\nFrom\n\n"))
    #expect(!text.contains("\r"))
  }

  @Test func connectionsThatShareAStreamDoNotWriteIntoEachOthersMessages() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Data(), "out.mbox")
    let transport = StreamTransport(try FileHandle(forWritingTo: file), clock: Self.clock)
    let mails = (0..<8).map { part in
      RecordingMail(
        (1...20).map { .sample(part * 100 + $0, lines: 400) },
        mark: { _ in
          await Task.yield()
          return true
        })
    }
    await withTaskGroup(of: Void.self) { group in
      for mail in mails { group.addTask { #expect(await transport.carry(mail) == .finished) } }
    }
    let messages = try read(file)
    #expect(messages.count == 160)
    #expect(Set(messages.compactMap { $0["length"] }).count < 10, "\(Set(messages.map { $0["length"] }))")
    #expect(mails.flatMap(\.violations) == [])
  }

  @Test func aStreamThatCannotBeWrittenToIsTold() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Data(), "out.mbox")
    let mail = RecordingMail(OutgoingMessage.samples(2))
    let end = await StreamTransport(try FileHandle(forReadingFrom: file), clock: Self.clock).carry(mail)
    #expect(end == .broken("the stream cannot be written to: Bad file descriptor"))
    #expect(mail.fates.mapValues(\.brief) == [1: "lost at message"])
  }
}
