import Foundation
import Model
import TestSupport
import Testing

/// The way of an edition to its readers, as the README tells it.
@Suite struct SendingWalkTests {
  @Test func fromTheTestMailToWhoGotWhat() async throws {
    let sink = try IdleSink()
    let room = try MailRoom(readers: 30, relay: "smtp://127.0.0.1:\(sink.port)?tls=none")
    let test = try room.run("send", "weekly", "--to", "ann@example.edu", "--through", "folder=out")
    #expect(test.text.contains("Sent     ann@example.edu: 250 2.0.0 written to"))
    #expect(try room.run("deliveries", "list").text.isEmpty, "a test leaves no trace")
    let mails = try FileManager.default.contentsOfDirectory(at: room.folder.url.appending(path: "out"), includingPropertiesForKeys: nil)
    let mail = try String(contentsOf: try #require(mails.first), encoding: .utf8)
    for field in [
      "List-Id:", "List-Unsubscribe:", "List-Unsubscribe-Post: List-Unsubscribe=One-Click", "Feedback-ID: weekly-1:weekly:newsletter:",
    ] {
      #expect(mail.contains(field), "\(field)")
    }
    #expect(!mail.contains("READER-TOKEN"))

    let unasked = try room.run("send", "weekly", expecting: 1)
    #expect(unasked.errors.contains("readers   30") && unasked.errors.contains("Say --yes where nobody can be asked."))
    let sent = try room.run("send", "weekly", "--yes")
    #expect(sent.text == "weekly-1  30 sent\n" && sent.errors.contains("is sent to its end"))
    #expect(try room.run("send", "weekly", "--yes", expecting: 1).errors.contains("has been sent"))
    let hers = try room.run("deliveries", "list", "--subscriber", "reader7@example.org").text
    #expect(hers.contains("weekly-1  7  reader7@example.org  sent by relay-1: 250 2.0.0 Ok: queued as 4711"))
    #expect(try room.run("deliveries", "list", "weekly-1", "--json").text.contains("\"queueID\" : \"4711\""))
    #expect(try room.run("subscribers", "export", "reader7@example.org").text.contains("queued as 4711"))
    try room.run("subscribers", "erase", "reader7@example.org", "--yes")
    #expect(try room.run("deliveries", "list", "weekly-1", "--limit", "7").text.contains("7  (erased)  sent by relay-1: erased"))
  }

  @Test func eventsAreLinesOfJSON() async throws {
    let sink = try IdleSink()
    let room = try MailRoom(readers: 5, relay: "smtp://127.0.0.1:\(sink.port)?tls=none")
    let lines = try room.run("send", "weekly", "--yes", "--json").text.split(separator: "\n")
    #expect(lines.count == 6)
    for line in lines {
      let event = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(["delivery", "end"].contains(event["event"] as? String))
    }
  }

  @Test func aCopiedStoreRefusesUntilItIsClaimed() async throws {
    let sink = try IdleSink()
    let room = try MailRoom(readers: 3, relay: "smtp://127.0.0.1:\(sink.port)?tls=none")
    try room.run("send", "weekly", "--yes", "--quiet")
    let copy = try MailRoom(copying: room)
    try copy.run("deliveries", "resend", "weekly-1", "--failed")
    let again = try copy.run("doctor", "--claim")
    #expect(again.text.contains("sends from now on"))

    let other = try MailRoom(copying: room)
    try other.draftAndApproveNext()
    let refused = try other.run("send", "weekly-2", "--yes", expecting: 1)
    #expect(refused.errors.contains("the store: does not send: it is a copy"), "\(refused.errors)")
    try other.run("doctor", "--claim")
    try other.run("send", "weekly-2", "--yes", "--late")
  }

  @Test func theScheduleSendsWhatIsDueAndNotWhatIsLate() async throws {
    let sink = try IdleSink()
    let room = try MailRoom(readers: 3, relay: "smtp://127.0.0.1:\(sink.port)?tls=none")
    try room.run("work", "--once")
    #expect(try room.run("deliveries", "list").text.isEmpty, "it is not Friday yet")
    var late = room.tidings
    late.environment["TIDINGS_NOW"] = "2026-11-27T15:00:00+08:00"
    #expect(try late.run(["work", "--once"]).status == 0)
    #expect(try room.run("deliveries", "list").text.isEmpty, "six hours late waits for a person")
    #expect(try late.run(["send", "weekly-1", "--yes"]).errors.contains("should have been sent 6 hours ago"))
    late.environment["TIDINGS_NOW"] = "2026-11-27T09:00:30+08:00"
    #expect(try late.run(["work", "--once"]).text.contains("weekly-1  3 sent"))
  }

  @Test func settingsAreListedAndSecretsHidden() throws {
    let (_, tidings) = try Program.office()
    var program = tidings
    program.environment["TIDINGS_RELAY"] = "smtp://news:open-sesame@mail.example.edu:587"
    let listed = try program.run(["doctor", "--settings"]).text
    #expect(listed.contains("TIDINGS_RELAY  = smtp://news:(hidden)@mail.example.edu:587, from the environment"))
    #expect(!listed.contains("open-sesame"))
    program.environment["TIDINGS_RELAY"] = "smtp://mail.example.edu?tls=none"
    let refused = try program.run(["publish"])
    #expect(refused.status == 1 && refused.errors.contains("TIDINGS_RELAY: relay 1 is in the clear (tls=none)"))
  }
}

/// The sink of the kill matrix, told to kill nobody.
private final class IdleSink {
  private let control: TemporaryFolder
  private let peer: RunningPeer

  init() throws {
    control = try TemporaryFolder()
    try control.write(Data("0".utf8), "point")
    peer = try RunningPeer("killing_sink.py", [control.url.path()])
  }

  var port: String { peer.greeting }
}

extension MailRoom {
  fileprivate func draftAndApproveNext() throws {
    tidings.environment["TIDINGS_NOW"] = "2026-11-28T08:00:00+08:00"
    try folder.write(
      Data("---\ntitle: Another article\ndate: 2026-11-27T12:00:00+08:00\nsection: Campus\ntags: [campus]\n---\n\nWords.\n".utf8),
      "articles/another.md")
    try run("publish", "--quiet")
    try run("digest", "submit", "weekly-2", "--even-if-thin")
    try run("digest", "approve", "weekly-2", "--even-if-thin")
  }
}
