import Foundation
import Mail
import Model
import SQLiteStore
import TestSupport
import Testing

/// The way of mail that came back through the office, as the README tells it.
@Suite struct BounceWalkTests {
  @discardableResult
  private func run(_ tidings: Program, _ arguments: String..., expecting status: Int32 = 0) throws -> Program.Outcome {
    let outcome = try tidings.run(arguments)
    #expect(outcome.status == status, "\(arguments): \(outcome.text)\(outcome.errors)")
    return outcome
  }

  /// The sample publication with eight readers, to whom an edition was sent, and a way to make its return paths.
  private func office() async throws -> (TemporaryFolder, Program, (Int64) throws -> String) {
    let (folder, tidings) = try Program.office()
    let readers = (1...8).map { "reader\($0)@place\($0).example\n" }.joined()
    try folder.write(Data("email\n\(readers)".utf8), "list.csv")
    try run(tidings, "subscribers", "import", "list.csv", "--newsletter", "weekly", "--confirmed", "signed")

    let store = try SQLiteStore(path: folder.url.appending(path: "tidings.sqlite").path())
    let weekly = try #require(Slug("weekly"))
    let edition = try #require(EditionID(newsletter: weekly, number: 1))
    let date = Date(timeIntervalSince1970: 1_795_392_000)
    let sent = Edition(
      id: edition, state: .sent, scheduledFor: date, window: EditionSpan(start: nil, end: date), drafted: [], decisions: [])
    let secret = try await store.write { writer in
      try writer.save(sent, after: EditionStep(.finish, by: .tidings, at: date))
      try writer.start(Sending(edition: edition, fingerprint: ContentHash(of: "weekly-1"), started: date, by: .tidings))
      let receipt = DeliveryReceipt(relay: weekly, reply: PlainText(known: "250 2.0.0 Ok"))
      for number in Int64(1)...8 {
        let reader = try #require(SubscriberID(number))
        try writer.add(reader, to: edition, withheld: nil)
        let changes = [DeliveryEvent.claim, .mark, .accept(receipt)].map { DeliveryChange(reader, $0) }
        try writer.record(changes, of: edition, by: nil, at: date)
      }
      return try writer.makeSecret(.returnPaths)
    }
    try store.close()
    let key = try #require(TokenKey(id: 1, secret: [UInt8](secret)))
    let ring = try #require(TokenKeyRing(newest: key))
    let mailbox = try #require(EmailAddress("bounce@news.example.edu"))
    let paths = try #require(ReturnPaths(mailbox: mailbox, keys: ring))
    return (folder, tidings, { paths.address(edition: edition, subscriber: $0).description })
  }

  private func bounce(to path: String, of reader: Int, _ words: String, status: String) -> String {
    """
    Return-Path: <>
    Delivered-To: \(path)
    From: MAILER-DAEMON@relay.example.net
    Subject: Undelivered Mail Returned to Sender
    Content-Type: multipart/report; report-type=delivery-status; boundary=b

    --b
    Content-Type: message/delivery-status

    Reporting-MTA: dns; relay.example.net

    Final-Recipient: rfc822; reader\(reader)@place\(reader).example
    Action: failed
    Status: \(status)
    Diagnostic-Code: smtp; \(words)
    --b--

    """
  }

  /// Ten messages: two hard ones, two soft ones, one of each other kind, a forged one, and one about nobody.
  private func fill(_ folder: TemporaryFolder, _ path: (Int64) throws -> String) throws {
    let unknown = ("550 5.1.1 user unknown", "5.1.1")
    let token = try path(8).split(separator: "@")[0].dropFirst("bounce+".count)
    let forged = "bounce+\(token.dropLast(4))aaaa@news.example.edu"
    let messages = [
      bounce(to: try path(1), of: 1, unknown.0, status: unknown.1),
      bounce(to: "bounce@news.example.edu", of: 2, unknown.0, status: unknown.1),
      bounce(to: try path(3), of: 3, "452 4.2.2 mailbox full", status: "4.2.2"),
      bounce(to: try path(4), of: 4, "552 5.2.2 over quota", status: "5.2.2"),
      bounce(to: try path(5), of: 5, "554 5.7.1 blocked using zen.spamhaus.org", status: "5.7.1"),
      "From: fbl@provider.example\nSubject: report\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\n"
        + "Content-Type: message/feedback-report\n\nFeedback-Type: abuse\nOriginal-Mail-From: \(try path(6))\n--b--\n",
      "From: reader7@place7.example\nTo: \(try path(7))\nSubject: Out of office\nAuto-Submitted: auto-replied\n\nAway.\n",
      bounce(to: forged, of: 8, unknown.0, status: unknown.1),
      bounce(to: "bounce@news.example.edu", of: 99, unknown.0, status: unknown.1),
      "From: reader7@place7.example\nTo: news@example.edu\nSubject: Thanks\n\nThe ball can bounce: 550 5.1.1 user unknown.\n",
    ]
    for name in ["Mail/cur/", "Mail/tmp/"] { try folder.write(Data(), name) }
    for (number, message) in messages.enumerated() { try folder.write(Data(message.utf8), "Mail/new/\(number).host") }
  }

  @Test func fromTheMailboxToTheUndoing() async throws {
    let (folder, tidings, path) = try await office()
    try fill(folder, path)
    let dry = try run(tidings, "bounces", "process", "Mail", "--dry-run")
    #expect(dry.text.contains("Would process  2 suppressed, 1 unsubscribed, 2 counted, 1 paused, 3 nothing, 1 refused, 0 known"))
    #expect(try run(tidings, "subscribers", "suppressions").text.isEmpty)

    let done = try run(tidings, "bounces", "process", "Mail", "--maildir")
    #expect(
      done.text.contains("Processed  2 suppressed, 1 unsubscribed, 2 counted, 1 paused, 3 nothing, 1 refused, 0 known, from 10 messages"),
      "\(done.text)")
    #expect(
      done.errors.contains("7.host: not believed, and nothing changed") && done.errors.contains("place5.example: sender blocked (5.7.1)"))
    let again = try run(tidings, "bounces", "process", "Mail", "--json")
    let report = try #require(try JSONSerialization.jsonObject(with: again.output) as? [String: Any])
    #expect(report["known"] as? Int == 10 && report["messages"] as? Int == 10)

    let shown = try run(tidings, "subscribers", "show", "reader1@place1.example").text
    #expect(shown.contains("came back: ") && shown.contains("hard: unknown user  5.1.1  “550 5.1.1 user unknown”  found by token"))
    let exported = try run(tidings, "subscribers", "export", "reader6@place6.example").text
    #expect(exported.contains("complaint of the reader") && exported.contains("Feedback-Type: abuse"))
    #expect(
      try run(tidings, "subscribers", "suppressions").text.contains("reader2@place2.example  everywhere  bounce  “unknown user (5.1.1)”"))
    try run(tidings, "subscribers", "unsuppress", "reader1@place1.example", "--reason", "their server was wrong")
    #expect(try run(tidings, "subscribers", "show", "reader1@place1.example").text.contains("standing    good"))
    #expect(try run(tidings, "subscribers", "show", "reader5@place5.example").text.contains("standing    good"))

    #expect(
      try run(tidings, "bounces", "pauses").text.contains("place5.example  since 2026-11-23 08:00 (Asia/Shanghai)  sender blocked (5.7.1)"))
    #expect(try run(tidings, "doctor").text.contains("nothing is sent to it: sender blocked (5.7.1)"))
    try run(tidings, "bounces", "lift", "place5.example", "--reason", "off the list")
    #expect(try run(tidings, "bounces", "lift", "place5.example", "--reason", "again", expecting: 1).errors.contains("is not paused"))
    #expect(try run(tidings, "bounces", "pauses", "--all", "--json").text.contains("\"lifted_note\" : \"off the list\""))
  }

  @Test func aMessageIsInspectedAndNothingIsSaved() async throws {
    let (folder, tidings, path) = try await office()
    let message = bounce(to: try path(3), of: 3, "550 5.1.1 user unknown", status: "5.1.1")
    try folder.write(Data(message.utf8), "one.eml")
    let text = try run(tidings, "bounces", "inspect", "one.eml").text
    #expect(
      text.contains("class       hard") && text.contains("weekly-1 to subscriber 3, in Delivered-To") && text.contains("  | Status: 5.1.1"))
    let json = try run(tidings, "bounces", "inspect", "one.eml", "--json").text
    #expect(json.contains("\"class\" : \"hard\"") && json.contains("\"edition\" : \"weekly-1\""))
    #expect(try run(tidings, "bounces", "process", "one.eml").text.contains("1 suppressed"))
  }

  @Test(arguments: [
    ["process", "Mail", "--maildir", "--mbox"], ["process", "-", "--mbox"], ["inspect"], ["lift", "nodomain", "--reason", "x"],
    ["lift", "example.edu"],
  ])
  func wrongArgumentsAreUsageErrors(arguments: [String]) throws {
    #expect(try Program.tidings(in: TemporaryFolder()).run(["bounces"] + arguments).status == 2)
  }

  @Test func whatIsNotThereIsRefused() throws {
    let (folder, tidings) = try Program.office()
    try folder.write(Data("x".utf8), "folder/file")
    #expect(try run(tidings, "bounces", "process", "nowhere", expecting: 1).errors.contains("no such file or folder"))
    #expect(try run(tidings, "bounces", "process", "folder", expecting: 1).errors.contains("is no Maildir"))
  }
}
