import Foundation
import LocalTransports
import MailTestSupport
import Publishing
import SMTP
import TestSupport
import Testing

/// With scripts in the place of `sendmail`.
@Suite struct SendmailTransportTests {
  /// A program that runs these lines; it works in the folder.
  private func program(_ lines: String, in folder: TemporaryFolder) throws -> SendmailCommand {
    let file = try folder.write(Data("#!/bin/sh\ncd '\(folder.url.path())' || exit 99\n\(lines)\n".utf8), "sendmail")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path())
    return try #require(SendmailCommand([file.path(), "--own", "$(touch shell) ; *"]))
  }

  private func carry(
    _ lines: String, _ messages: [OutgoingMessage] = [.sample(1)], time: Duration = .seconds(30)
  ) async throws -> (end: TransportEnd, mail: RecordingMail, folder: TemporaryFolder) {
    let folder = try TemporaryFolder()
    let mail = RecordingMail(messages)
    let end = await SendmailTransport(try program(lines, in: folder), time: time).carry(mail)
    #expect(mail.violations == [])
    return (end, mail, folder)
  }

  @Test func theProgramGetsTheMessageWithUnixLinesAndItsArgumentsAsTheyAre() async throws {
    var fromNobody = OutgoingMessage.sample(2)
    fromNobody.envelope.sender = .null
    let run = try await carry(
      "for word in \"$@\"; do printf '%s\\n' \"$word\" >> arguments; done; cat > \"message.$(wc -l < arguments)\"",
      [.sample(1), fromNobody])
    #expect(run.end == .finished)
    #expect(run.mail.fates.mapValues(\.brief) == [1: "accepted", 2: "accepted"])
    func file(_ name: String) throws -> String { try String(contentsOf: run.folder.url.appending(path: name), encoding: .utf8) }
    let own = "--own\n$(touch shell) ; *\n-i\n-f\n"
    #expect(try file("arguments") == own + "bounce+1@example.edu\n--\nreader1@example.org\n" + own + "<>\n--\nreader2@example.org\n")
    #expect(try file("message.7") == String(decoding: OutgoingMessage.sample(1).content, as: UTF8.self).replacing("\r\n", with: "\n"))
    #expect(!FileManager.default.fileExists(atPath: run.folder.url.appending(path: "shell").path()))
  }

  @Test(arguments: [
    (0, "accepted"), (75, "refused 451 at message"), (67, "refused 550 at recipient"), (68, "refused 550 at recipient"),
    (64, "refused 550 at mail"), (77, "refused 550 at mail"), (78, "refused 550 at mail"), (65, "refused 550 at message"),
    (69, "refused 550 at message"), (70, "refused 550 at message"), (1, "refused 550 at message"),
  ])
  func itsExitCodeIsTheOutcome(_ code: Int, _ fate: String) async throws {
    let run = try await carry("cat > /dev/null; exit \(code)", OutgoingMessage.samples(2))
    #expect(run.end == .finished)
    #expect(run.mail.fates.mapValues(\.brief) == [1: fate, 2: fate])
  }

  @Test func whatItComplainsOfIsTheReason() async throws {
    let run = try await carry("echo first >&2; printf 'sendmail: no such \\033[31muser\\n' >&2; exit 67")
    #expect(run.mail.fates[1] == .outcome(.refused(.recipient, Reply(.refused, ["5.1.1 sendmail: no such  [31muser"]))))
  }

  @Test func aProgramThatTakesTooLongIsEndedAndTheMessageInDoubt() async throws {
    let run = try await carry("exec sleep 600", time: .milliseconds(300))
    #expect(run.mail.fates == [1: .outcome(.inDoubt(.timedOut(.finalDot)))])
    #expect(run.end == .finished)
  }

  @Test func aProgramThatDiesLeavesTheMessageInDoubt() async throws {
    let run = try await carry("kill -TERM $$")
    #expect(run.mail.fates == [1: .outcome(.inDoubt(.connectionLost(.message)))])
  }

  @Test func aProgramThatIsNotThereIsTold() async throws {
    let mail = RecordingMail(OutgoingMessage.samples(2))
    let command = try #require(SendmailCommand(["/nowhere/sendmail"]))
    let end = await SendmailTransport(command).carry(mail)
    #expect(end.brief.hasPrefix("broken: /nowhere/sendmail cannot be run: "), "\(end)")
    #expect(mail.fates.mapValues(\.brief) == [1: "lost at message"])
  }

  @Test func withoutAMarkTheProgramIsNotRun() async throws {
    let folder = try TemporaryFolder()
    let mail = RecordingMail([.sample(1)], mark: { _ in false })
    let end = await SendmailTransport(try program("touch ran", in: folder)).carry(mail)
    #expect(end.brief.hasPrefix("broken: "))
    #expect(mail.fates.mapValues(\.brief) == [1: "lost at message"])
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "ran").path()))
  }

  @Test func itKnowsNothingOfOurEnvironmentsSecrets() async throws {
    setenv("TIDINGS_SMTP_PASSWORD", "secret", 1)
    let run = try await carry("env > environment")
    let environment = try String(contentsOf: run.folder.url.appending(path: "environment"), encoding: .utf8)
    #expect(environment.contains("PATH=") && !environment.contains("secret"))
  }

  @Test func aCommandIsAPathFromTheRoot() {
    for words in [[], ["sendmail"], ["./sendmail"], ["/usr/sbin/sendmail", "a\u{0}b"]] { #expect(SendmailCommand(words) == nil) }
  }
}
