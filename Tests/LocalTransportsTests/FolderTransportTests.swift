import Foundation
import LocalTransports
import MailTestSupport
import Publishing
import SMTP
import TestSupport
import Testing

@Suite struct FolderTransportTests {
  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
  }

  @Test func eachMessageIsAFileOfItsBytes() async throws {
    let folder = try TemporaryFolder()
    let messages = [OutgoingMessage.sample(1), .sample(2, content: .eightBit), .sample(3, recipient: "a/b+c@example.org")]
    let mail = RecordingMail(messages)
    #expect(await FolderTransport(folder: folder.url.appending(path: "new/outbox")).carry(mail) == .finished)
    #expect(mail.fates.mapValues(\.brief) == [1: "accepted", 2: "accepted", 3: "accepted"])
    #expect(mail.violations == [])
    let outbox = folder.url.appending(path: "new/outbox")
    let names = try names(in: outbox)
    #expect(names.count == 3)
    #expect(names[0].hasPrefix("a_b_c@example.org-") && names[1].hasPrefix("reader1@example.org-"))
    #expect(names.allSatisfy { $0.hasSuffix(".eml") })
    #expect(try Data(contentsOf: outbox.appending(path: names[1])) == Data(messages[0].content))
  }

  @Test func theSameMessageTakesThePlaceOfItsOwnFileAndOfNoOther() async throws {
    let folder = try TemporaryFolder()
    let transport = FolderTransport(folder: folder.url)
    let twice = RecordingMail([.sample(1), .sample(1, lines: 3), .sample(2)])
    #expect(await transport.carry(twice) == .finished)
    let names = try names(in: folder.url)
    #expect(names.count == 2)
    #expect(try Data(contentsOf: folder.url.appending(path: names[0])) == Data(OutgoingMessage.sample(1, lines: 3).content))
    // Another message to the same reader is another file.
    #expect(await transport.carry(RecordingMail([.sample(3, recipient: "reader1@example.org")])) == .finished)
    #expect(try self.names(in: folder.url).count == 3)
  }

  @Test func aMessageIDOnTheLineBelowTellsMessagesApartAndWithoutOneTheContentDoes() async throws {
    let folder = try TemporaryFolder()
    let texts = [
      "Message-ID:\r\n <a@example.edu>\r\n\r\nfirst\r\n", "Message-ID:\r\n <b@example.edu>\r\n\r\nsecond\r\n",
      "message-id: <a@example.edu>\r\n\r\nfirst again\r\n", "Subject: none\r\n\r\nMessage-ID: <a@example.edu>\r\n", "\r\nanother\r\n",
    ]
    let mail = RecordingMail(texts.enumerated().map { OutgoingMessage($0, $1) })
    #expect(await FolderTransport(folder: folder.url).carry(mail) == .finished)
    let files = try names(in: folder.url).map { try Data(contentsOf: folder.url.appending(path: $0)) }
    #expect(Set(files) == Set(texts.dropFirst().map { Data($0.utf8) }))
  }

  @Test func withoutAMarkThereIsNoFile() async throws {
    let folder = try TemporaryFolder()
    let mail = RecordingMail(OutgoingMessage.samples(3), mark: { $0.rawValue != 2 })
    let end = await FolderTransport(folder: folder.url).carry(mail)
    #expect(end == .broken("it could not be noted that message 2 is about to go"))
    #expect(mail.fates.mapValues(\.brief) == [1: "accepted", 2: "lost at message"])
    #expect(mail.violations == [])
    #expect(try names(in: folder.url).count == 1)
  }

  @Test func aFolderThatCannotBeWrittenToIsTold() async throws {
    let folder = try TemporaryFolder(["file": "in the way"])
    let mail = RecordingMail(OutgoingMessage.samples(2))
    let end = await FolderTransport(folder: folder.url.appending(path: "file/outbox")).carry(mail)
    #expect(end.brief.hasPrefix("broken: \(folder.url.path())file/outbox cannot be made: "), "\(end)")
    #expect(mail.fates.mapValues(\.brief) == [1: "lost at message"])
    #expect(!mail.isMarked(TransactionID(rawValue: 1)))
  }

  @Test func aFolderInTheWayOfAFileIsTold() async throws {
    let folder = try TemporaryFolder()
    let transport = FolderTransport(folder: folder.url)
    #expect(await transport.carry(RecordingMail([.sample(1)])) == .finished)
    let name = try #require(try names(in: folder.url).first)
    try FileManager.default.removeItem(at: folder.url.appending(path: name))
    try folder.write(Data(), "\(name)/inside")
    let mail = RecordingMail([.sample(1)])
    let end = await transport.carry(mail)
    #expect(end.brief.contains("\(name) cannot be put in its place: "), "\(end)")
    #expect(mail.fates.mapValues(\.brief) == [1: "lost at message"])
    #expect(try names(in: folder.url) == [name], "nothing is left behind")
  }

  @Test func aMessageWithBareLineEndsIsNotKept() async throws {
    let folder = try TemporaryFolder()
    let mail = RecordingMail([OutgoingMessage(1, "Subject: a\r\n\r\nbare\nend\r\n"), .sample(2)])
    #expect(await FolderTransport(folder: folder.url).carry(mail) == .finished)
    #expect(mail.fates.mapValues(\.brief) == [1: "not begun: malformed(the message has an LF without CR at byte 18)", 2: "accepted"])
    #expect(try names(in: folder.url).count == 1)
  }
}
