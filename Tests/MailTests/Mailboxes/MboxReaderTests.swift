import Foundation
import Mail
import Model
import TestSupport
import Testing

@Suite struct MboxReaderTests {
  private func messages(_ text: String, block size: Int = 7) -> [String] {
    var reader = MboxReader()
    var found: [MboxReader.Message] = []
    let bytes = Data(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
      reader.take(bytes[start..<min(start + size, bytes.count)]) { found.append($0) }
    }
    reader.finish { found.append($0) }
    return found.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  private let line = "From MAILER-DAEMON Mon Nov 23 08:00:00 2026\n"

  @Test(arguments: [1, 3, 64, 4_096]) func messagesArePartedByLinesWithATime(block: Int) {
    let text = "\(line)Subject: a\n\none\n\n\(line)Subject: b\n\ntwo\nFrom here it goes on\n\nFrom now on, too\n\n\(line)Subject: c\n\n"
    #expect(
      messages(text, block: block)
        == ["Subject: a\n\none\n", "Subject: b\n\ntwo\nFrom here it goes on\n\nFrom now on, too\n", "Subject: c\n"])
  }

  @Test func quotingIsUndone() {
    #expect(
      messages("\(line)S: a\n\n>From here\n>>From there\n> From afar\n\n") == ["S: a\n\nFrom here\n>From there\n> From afar\n"])
  }

  @Test func aLengthThatIsTrueIsBelieved() {
    let body = "see\n\n\(line)inside\n"
    let text = "\(line)S: a\nContent-Length: \(body.utf8.count)\n\n\(body)\n\(line)S: b\n\nx\n"
    #expect(messages(text) == ["S: a\nContent-Length: \(body.utf8.count)\n\n\(body)", "S: b\n\nx\n"])
  }

  @Test(arguments: [1, 25, 90, 1_000_000]) func aLengthThatIsFalseHidesNoMessage(length: Int) {
    let text = "\(line)S: a\nContent-Length: \(length)\n\none\n\n\(line)S: b\n\ntwo\n\n\(line)S: c\nContent-Length: 999\n\nthree\n"
    #expect(messages(text).map { String($0.prefix(4)) } == ["S: a", "S: b", "S: c"])
    #expect(messages(text).last?.hasSuffix("\n\nthree\n") == true)
  }

  @Test func windowsLineEndsAreKept() {
    let crlf = line.replacing("\n", with: "\r\n")
    #expect(messages("\(crlf)S: a\r\n\r\none\r\n\r\n\(crlf)S: b\r\n\r\ntwo\r\n") == ["S: a\r\n\r\none\r\n", "S: b\r\n\r\ntwo\r\n"])
  }

  @Test func whatIsNoMailboxHasNoMessages() {
    #expect(messages("Subject: a\n\none\n").isEmpty)
    #expect(!MboxReader.isMailbox(Data("From: ann@example.org\n".utf8)) && MboxReader.isMailbox(Data(line.utf8)))
  }

  @Test func aHugeMessageIsCutAndTheNextIsWhole() {
    var reader = MboxReader()
    var found: [MboxReader.Message] = []
    reader.take(Data("\(line)S: a\n\n".utf8)) { found.append($0) }
    let block = Data(repeating: UInt8(ascii: "x"), count: 1 << 20)
    for _ in 0..<20 { reader.take(block) { found.append($0) } }
    reader.take(Data("\n\n\(line)S: b\n\n".utf8)) { found.append($0) }
    reader.finish { found.append($0) }
    #expect(found.map(\.isCut) == [true, false] && found[0].bytes.count <= MboxReader.messageLimit)
    #expect(found[1].bytes == Data("S: b\n".utf8))
  }

  @Test func noBytesAreLostOrMadeUp() {
    var generator = SeededGenerator(seed: 3)
    let pieces = [line, "\n", "\r\n", "x\n", "Content-Length: 30\n", "Content-Length: 3\n", ">From a 1:2 b\n", "From a", "\n\n", "S: a\n"]
    for _ in 0..<2_000 {
      let text = line + (0..<30).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
      let one = messages(text, block: 1)
      #expect(one == messages(text, block: 1_000) && !one.isEmpty)
      #expect(one.map(\.utf8.count).reduce(0, +) <= text.utf8.count)
    }
  }
}

@Suite struct MessageFingerprintTests {
  private func fingerprint(_ text: String) -> String? { MessageFingerprint.of(Data(text.utf8))?.string }

  @Test func whereAMessageIsKeptDoesNotMatter() throws {
    let message = "Delivered-To: a@example.org\nSubject: x\n\nbody\n"
    let kept = "Received: by x\n\tfor y\nStatus: RO\nX-UID: 7\nReturn-Path: <>\nContent-Length: 5\n\(message)\n\n"
    #expect(fingerprint(message) == fingerprint(kept) && fingerprint(message) != nil)
    #expect(fingerprint(message) == fingerprint(message.replacing("\n", with: "\r\n")))
  }

  @Test func anotherMessageHasAnother() {
    let message = "Delivered-To: a@example.org\nSubject: x\n\nbody\n"
    for other in [message.replacing("a@", with: "b@"), message + "x", message.replacing("\n\n", with: "\n"), "", "\n"] {
      #expect(fingerprint(other) != fingerprint(message), "\(other)")
    }
  }
}
