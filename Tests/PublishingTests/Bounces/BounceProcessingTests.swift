import Foundation
import Mail
import Model
import Publishing
import SQLiteStore
import TestSupport
import Testing

@Suite struct BounceProcessingTests {
  @Test func aHardBounceSuppressesAtOnceAndAPersonCanUndoIt() async throws {
    let office = try await BounceOffice("ann@example.org", "bo@example.org")
    let entry = try await office.process(try office.bounce(edition: 3))
    #expect(entry.outcome == .processed(.suppressed) && entry.source == .token && entry.edition?.number == 3)
    let record = try await office.desk.record("ann@example.org")
    #expect(record.subscriber.standing == .bounced && record.consent.last?.action == .bounce && record.consent.last?.channel == .report)
    let suppression = try #require(record.suppressions.first)
    #expect(suppression.reason == .bounce && suppression.note?.string == "unknown user (5.1.1)")
    #expect(suppression.evidence?.string == "550 5.1.1 user unknown")
    #expect(record.bounces.map(\.outcome) == [.suppressed] && record.bounces[0].evidence.contains { $0.string == "Status: 5.1.1" })
    #expect(try await office.desk.record("bo@example.org").subscriber.standing == .good)

    let target = try #require(Suppression.Target(typed: "ann@example.org"))
    try await office.desk.suppression.lift(target, in: nil, note: PlainText("their server was wrong"))
    let restored = try await office.desk.record("ann@example.org")
    #expect(restored.subscriber.standing == .good && restored.suppressions.first?.lifting != nil)
    #expect(restored.subscriber.subscriptions.map(\.status) == [.confirmed])
  }

  @Test func theTokenCountsMoreThanTheAddressInTheReport() async throws {
    let office = try await BounceOffice("ann@example.org", "bo@example.org")
    let entry = try await office.process(try office.bounce(of: "bo@example.org", edition: 3))
    #expect(entry.subscriber?.mailbox.address.description == "ann@example.org")
    #expect(try await office.desk.record("bo@example.org").subscriber.standing == .good)
  }

  @Test func theSameMessageAgainChangesNothing() async throws {
    let office = try await BounceOffice("ann@example.org")
    let message = try office.bounce("452 4.2.2 mailbox full", status: "4.2.2", edition: 3)
    #expect(try await office.process(message).outcome == .processed(.counted))
    let before = try await office.desk.everything()
    for again in [message, "Received: by another\n" + message, message.replacing("\n", with: "\r\n"), "Status: RO\n\(message)\n\n"] {
      #expect(try await office.process(again).outcome == .known)
    }
    #expect(try await office.desk.everything() == before)
  }

  @Test func aTokenThatIsPlayedAgainInAnotherMessageIsRefused() async throws {
    let office = try await BounceOffice("ann@example.org")
    for day in 0..<6 {
      office.day = Double(day * 7)
      let message = try office.bounce("452 4.2.2 mailbox full", status: "4.2.2", edition: 3, remark: "\(day)")
      let entry = try await office.process(message)
      #expect(entry.outcome == .processed(day == 0 ? .counted : .refused), "\(entry)")
    }
    let record = try await office.desk.record("ann@example.org")
    #expect(record.subscriber.standing == .good && record.bounces.count == 6 && record.suppressions.isEmpty)
    let graver = try await office.process(try office.bounce(edition: 3))
    #expect(graver.outcome == .processed(.suppressed), "a soft one may turn out to be hard")
  }

  @Test func aTokenThatIsForgedOrOfAnEditionThatWasNeverSentIsRefused() async throws {
    let office = try await BounceOffice("ann@example.org")
    let path = try office.returnPath(edition: 3)
    let message = try office.bounce(edition: 3)
    let place = path.index(path.startIndex, offsetBy: 20)
    let forged = path.replacingCharacters(in: place...place, with: path[place] == "a" ? "b" : "a")
    let entry = try await office.process(message.replacing(path, with: forged))
    #expect(entry.outcome == .processed(.refused) && entry.note.contains("was not made here"), "\(entry)")
    let unsent = try await office.process(try office.bounce(edition: 10))
    #expect(unsent.outcome == .processed(.refused) && unsent.note == "weekly-10 was not sent to them")
    #expect(try await office.desk.record("ann@example.org").subscriber.standing == .good)
  }

  @Test func fiveSoftBouncesSuppressUnlessOneWasDelivered() async throws {
    let office = try await BounceOffice("ann@example.org")
    for edition in 1...5 {
      office.day = Double(edition * 7)
      let entry = try await office.process(try office.bounce("552 5.2.2 mailbox full", status: "5.2.2", edition: edition))
      #expect(entry.outcome == .processed(edition == 5 ? .suppressed : .counted), "\(entry)")
    }
    let note = try await office.desk.record("ann@example.org").suppressions.first?.note
    #expect(note?.string == "5 soft bounces, the last: mailbox full (5.2.2)")

    // What was taken back counts no more: the next one is the first again.
    office.day = 36
    try await office.takeBack("ann@example.org")
    office.day = 70
    let next = try await office.process(try office.bounce("552 5.2.2 mailbox full", status: "5.2.2", edition: 6))
    #expect(next.outcome == .processed(.counted), "\(next)")
  }

  @Test func editionsThatCameBackAreNoDeliveries() async throws {
    for (delivered, outcome) in [([1: 7.0, 2: 14, 3: 21], Bounce.Outcome.suppressed), ([1: 7, 7: 17], .counted)] {
      let office = try await BounceOffice("ann@example.org")
      try office.deliver(delivered)
      var last: BounceEntry?
      for edition in 1...5 {
        office.day = Double(edition * 7)
        last = try await office.process(try office.bounce("552 5.2.2 mailbox full", status: "5.2.2", edition: edition))
      }
      #expect(last?.outcome == .processed(outcome), "\(delivered)")
    }
  }

  @Test func aRefusalByPolicyPausesTheDomainAndKeepsTheSubscriber() async throws {
    let office = try await BounceOffice("ann@example.org", "bo@example.org")
    let words = "554 5.7.1 ann@example.org blocked using zen.spamhaus.org"
    #expect(try await office.process(try office.bounce(words, status: "5.7.1", edition: 1)).outcome == .processed(.paused))
    let second = try await office.process(try office.bounce(words, status: "5.7.1", edition: 1, subscriber: 2))
    #expect(second.outcome == .processed(.nothing) && second.note == "example.org is paused already")
    #expect(try await office.desk.record("ann@example.org").subscriber.standing == .good)
    let pauses = try await office.desk.store.read { try $0.pauses(inForceOnly: true) }
    #expect(pauses.map(\.domain.string) == ["example.org"] && pauses.map(\.reason.string) == ["sender blocked (5.7.1)"])
    let domain = try #require(MailDomain("example.org"))
    let pausing = DomainPausing(store: office.desk.store, clock: .system, by: .tidings)
    try await pausing.lift(domain, note: PlainText("we are off the list"))
    await #expect(throws: Failure.self) { try await pausing.lift(domain, note: nil) }
  }

  @Test func aComplaintUnsubscribesFromEverythingAndSuppresses() async throws {
    let office = try await BounceOffice("ann@example.org")
    let entry = try await office.process(try office.complaint(edition: 2))
    #expect(entry.outcome == .processed(.unsubscribed) && entry.source == .token)
    let record = try await office.desk.record("ann@example.org")
    #expect(record.subscriber.standing == .complained && record.subscriber.subscriptions.map(\.status) == [.unsubscribed])
    #expect(record.suppressions.map(\.reason) == [.complaint])
  }

  @Test func automaticRepliesAndLettersChangeNothingAndNoWordOfThemIsKept() async throws {
    let office = try await BounceOffice("ann@example.org")
    let path = try office.returnPath(edition: 1)
    let before = try await office.desk.everything()
    for message in [
      "From: ann@example.org\nTo: \(path)\nSubject: Out of office\nAuto-Submitted: auto-replied\n\n550 5.1.1 user unknown\n",
      "From: ann@example.org\nTo: \(path)\nSubject: Thank you\n\nThe mailbox is full, says my son: 552 5.2.2\n",
    ] {
      #expect(try await office.process(message).outcome == .processed(.nothing))
    }
    #expect(try await office.desk.everything() == before)
    #expect(try office.desk.traces(of: "says my son") == 0)
  }

  @Test func aBounceOfABounceIsNotCounted() async throws {
    let office = try await BounceOffice("ann@example.org")
    let message = try office.bounce(edition: 1).replacing(
      "--b--", with: "--b\nContent-Type: message/rfc822\n\nReturn-Path: <>\nSubject: Undelivered Mail\n\nx\n--b--")
    let entry = try await office.process(message)
    #expect(entry.outcome == .processed(.nothing) && entry.finding.reason == .bounceOfBounce)
    #expect(try await office.desk.record("ann@example.org").subscriber.standing == .good)
  }

  @Test func whoIsNotHereOrWasErasedIsSaidSo() async throws {
    let office = try await BounceOffice("ann@example.org")
    #expect(try await office.process(try office.bounce(of: "cy@example.org")).note == "nobody here has that address")
    #expect(try office.desk.traces(of: "cy@example.org") == 0)
    try await office.process(try office.bounce("452 4.2.2 quota of jonquil exceeded", status: "4.2.2", edition: 1))
    #expect(try office.desk.traces(of: "jonquil") > 0, "the test can fail")
    _ = try await office.desk.erase("ann@example.org")
    #expect(try office.desk.traces(of: "jonquil") == 0)
    #expect(try await office.process(try office.bounce(edition: 2)).note == "the subscriber was erased")
    #expect(try await office.process(try office.bounce(remark: "x")).note == "its owner was erased")
    #expect(try office.desk.traces(of: "ann@example.org") == 0)
  }

  @Test func withoutATokenTheReportSaysWhomItIsAbout() async throws {
    let office = try await BounceOffice("ann@example.org")
    let entry = try await office.process(try office.bounce(of: "ANN@Example.org"))
    #expect(entry.outcome == .processed(.suppressed) && entry.source == .report && entry.edition == nil)
    let again = try await office.process(try office.bounce(remark: "again"))
    #expect(again.outcome == .processed(.nothing) && again.note == "is suppressed already")
  }

  @Test func aServersAnswerCountsLikeAReportAndOnlyOnce() async throws {
    let office = try await BounceOffice("ann@example.org")
    let entry = try await office.reject(edition: 1, 550, "5.1.1", "<ann@example.org>: user unknown")
    #expect(entry.outcome == .processed(.suppressed) && entry.source == .reply && entry.finding.reason == .unknownUser)
    #expect(try await office.reject(edition: 1, 550, "5.1.1", "<ann@example.org>: user unknown").outcome == .known)
    let report = try await office.process(try office.bounce(edition: 1))
    #expect(report.outcome == .processed(.refused) && report.note.contains("a delivery fails once"))
    #expect(try await office.desk.record("ann@example.org").bounces.count == 2)
  }

  private static let answers: [(Int, String?, String, BounceClass)] = [
    (552, "5.2.2", "over quota", .soft), (550, "5.7.26", "unauthenticated email", .policy), (451, nil, "try later", .soft),
    (550, nil, "no such user here", .hard), (554, nil, "something else", .soft), (450, "4.1.1", "user unknown", .soft),
  ]

  @Test(arguments: answers)
  func answersAreReadLikeReports(code: Int, status: String?, text: String, bounceClass: BounceClass) async throws {
    let office = try await BounceOffice("ann@example.org")
    #expect(try await office.reject(edition: 1, code, status, text).finding.bounceClass == bounceClass)
  }

  @Test func aTrialSavesNothing() async throws {
    let office = try await BounceOffice("ann@example.org")
    let before = try await office.desk.everything()
    let message = try office.bounce(edition: 1)
    for _ in 0..<2 { #expect(try await office.process(message, isTrial: true).outcome == .processed(.suppressed)) }
    #expect(try await office.desk.everything() == before)
  }
}
