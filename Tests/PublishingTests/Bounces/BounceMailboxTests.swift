import Foundation
import Model
import Publishing
import TestSupport
import Testing

@Suite struct BounceMailboxTests {
  private func contents(_ folder: TemporaryFolder, _ name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: name).path()).sorted()
  }

  private func maildir(_ messages: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["Mail/new/", "Mail/cur/", "Mail/tmp/"] { try folder.write(Data(), name) }
    for (name, text) in messages { try folder.write(Data(text.utf8), "Mail/\(name)") }
    return folder
  }

  @Test func aMaildirIsProcessedOnceAndItsMessagesAreMoved() async throws {
    let office = try await BounceOffice("ann@example.org", "bo@example.org", "cy@example.org")
    let folder = try maildir([
      "new/1.a.host": try office.bounce(edition: 1), "cur/2.b.host:2,F": try office.bounce(edition: 1, subscriber: 2),
      "cur/3.c.host:2,S": try office.bounce(edition: 1, subscriber: 3), "tmp/4.d.host": "half a mess", "new/.hidden": "x",
    ])
    let mailbox = try BounceMailbox.at(folder.url.appending(path: "Mail"))
    let trial = try await office.processing.run(mailbox, isTrial: true)
    #expect(trial.count(.suppressed) == 3 && trial.messages == 3)
    #expect(try contents(folder, "Mail/new") == [".hidden", "1.a.host"])

    let report = try await office.processing.run(mailbox)
    #expect(report.count(.suppressed) == 3 && report.known == 0)
    #expect(try contents(folder, "Mail/cur") == ["1.a.host:2,S", "2.b.host:2,FS", "3.c.host:2,S"])
    #expect(try contents(folder, "Mail/new") == [".hidden"])
    let again = try await office.processing.run(mailbox)
    #expect(again.known == 3 && again.count(.suppressed) == 0)
  }

  @Test func whatWasProcessedBeforeARunWasKilledIsOnlyMoved() async throws {
    let office = try await BounceOffice("ann@example.org")
    let message = try office.bounce("452 4.2.2 mailbox full", status: "4.2.2", edition: 1)
    try await office.process(message)
    let folder = try maildir(["new/1.a.host": message])
    let report = try await office.processing.run(try BounceMailbox.at(folder.url.appending(path: "Mail")))
    #expect(report.known == 1)
    #expect(try contents(folder, "Mail/cur") == ["1.a.host:2,S"])
    #expect(try await office.desk.record("ann@example.org").bounces.count == 1)
  }

  @Test func aMailboxInOneFileIsNeverChangedAndItsMessagesCountOnce() async throws {
    let office = try await BounceOffice("ann@example.org", "bo@example.org")
    let line = "From MAILER-DAEMON Mon Nov 23 08:00:00 2026\n"
    let folder = try TemporaryFolder()
    let text = "\(line)\(try office.bounce(edition: 1))\n\(line)\(try office.bounce(edition: 1, subscriber: 2))\n"
    let file = try folder.write(Data(text.utf8), "bounces.mbox")
    let mailbox = try BounceMailbox.at(file)
    #expect(try await office.processing.run(mailbox).count(.suppressed) == 2)
    let later = "\(text)\(line)\(try office.bounce(edition: 2, remark: "later"))\n"
    try folder.write(Data(later.utf8), "bounces.mbox")
    let report = try await office.processing.run(mailbox)
    #expect(report.known == 2 && report.messages == 3 && report.count(.nothing) == 1)
    #expect(try Data(contentsOf: file) == Data(later.utf8))
  }

  @Test func hundredsOfMessagesGoThroughInBatches() async throws {
    let office = try await BounceOffice("ann@example.org")
    var messages: [String: String] = [:]
    for number in 0..<130 { messages["new/\(1000 + number).x"] = try office.bounce(of: "nobody@example.org", remark: "\(number)") }
    let folder = try maildir(messages)
    let report = try await office.processing.run(try BounceMailbox.at(folder.url.appending(path: "Mail")))
    #expect(report.messages == 130 && report.count(.nothing) == 130)
    #expect(try contents(folder, "Mail/cur").count == 130)
  }

  @Test func whatIsNoMailboxIsRefused() throws {
    let folder = try TemporaryFolder(["a/b.txt": "x"])
    for path in ["a", "nowhere"] {
      #expect(throws: Failure.self) { try BounceMailbox.at(folder.url.appending(path: path)) }
    }
  }
}
