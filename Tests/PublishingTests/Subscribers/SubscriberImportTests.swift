import Foundation
import Importing
import Model
import Publishing
import SQLiteStore
import TestSupport
import Testing

@Suite struct SubscriberImportTests {
  @Test func aListIsTakenOnceAndTheSecondTimeNothingChanges() async throws {
    let desk = try SubscriberDesk()
    let list = "Email,Name,Language\nann@example.edu,Ann,en\nBO@example.edu,李博,zh-Hans\n"
    let first = try await desk.take(list, proof: "signed forms")
    #expect((first.added, first.refused, first.encoding) == (2, 0, "UTF-8"))
    let before = try await desk.everything()
    let again = try await desk.take(list.replacing("BO@", with: "bo@"), proof: "signed forms")
    #expect((again.added, again.updated, again.unchanged) == (0, 0, 2))
    #expect(try await desk.everything() == before)
    let consent = try await desk.record("bo@EXAMPLE.edu").consent
    #expect(consent.count == 1 && consent.first?.wording?.text.string == "signed forms" && consent.first?.action == .confirm)
    #expect(consent.first?.origin == .file(try #require(PlainText("list.csv")), line: 3))
  }

  @Test func withoutAProofEverybodyIsPendingAndStaysSo() async throws {
    let desk = try SubscriberDesk()
    for _ in 1...2 { _ = try await desk.take("email\nann@example.edu\n") }
    #expect(try await desk.status("ann@example.edu") == .pending)
    _ = try await desk.take("email,status\nann@example.edu,confirmed\n")
    #expect(try await desk.status("ann@example.edu") == .pending, "what a list claims is no proof")
    let report = try await desk.take("email\nann@example.edu\n", proof: "signed forms")
    #expect(report.updated == 1)
    #expect(try await desk.status("ann@example.edu") == .confirmed)
    _ = try await desk.take("email,status\nbo@example.edu,pending\n", proof: "signed forms")
    #expect(try await desk.status("bo@example.edu") == .pending, "who has not confirmed there has not confirmed here")
  }

  @Test func whoLeftBouncedComplainedOrIsSuppressedIsRefused() async throws {
    let desk = try SubscriberDesk()
    let list = "email\n" + ["left", "bounced", "complained", "good"].map { "\($0)@example.edu\n" }.joined()
    _ = try await desk.take(list, proof: "signed")
    try await desk.happen(.leave, .oneClick, to: "left@example.edu")
    try await desk.happen(.bounce, .report, to: "bounced@example.edu")
    try await desk.happen(.complain, .report, to: "complained@example.edu")
    try await desk.suppress("@blocked.org")
    try await desk.suppress("nobody@example.edu")
    let report = try await desk.take(list + "new@blocked.org\nnobody@example.edu\n", proof: "signed")
    #expect((report.unchanged, report.refused) == (1, 5))
    #expect(
      report.refusals.map { "\($0.line) \($0.text)" } == [
        "2 left@example.edu has left weekly", "3 bounced@example.edu has bounced: mail does not arrive there",
        "4 complained@example.edu has complained about our mail as spam",
        "6 new@blocked.org everybody at blocked.org is suppressed (office)", "7 nobody@example.edu is suppressed (office)",
      ])
  }

  @Test func whoLeftElsewhereIsRememberedSoThatAnOlderListBringsThemNot() async throws {
    let desk = try SubscriberDesk()
    let report = try await desk.take("email,status\nann@example.edu,unsubscribed\nbo@example.edu,subscribed\n", proof: "taken over")
    #expect((report.added, report.left) == (2, 1))
    #expect(try await desk.status("ann@example.edu") == .unsubscribed)
    #expect(try await desk.take("email\nann@example.edu\n", proof: "older").refused == 1)
  }

  @Test func anAddressThatStandsTwiceCountsOnceAndTheFirstRowHolds() async throws {
    let desk = try SubscriberDesk()
    let list = "email,name\nann@example.edu,Ann\nANN@EXAMPLE.EDU,Anna\nAnn@Example.edu,\n"
    for isDryRun in [true, false] {
      let report = try await desk.take(list, proof: "signed", isDryRun: isDryRun)
      #expect((report.added, report.repeated, report.rows) == (1, 2, 3))
    }
    #expect(try await desk.record("ann@example.edu").subscriber.mailbox.name?.string == "Ann")
  }

  @Test func aDryRunSavesNothingAndSaysWhatWouldBe() async throws {
    let desk = try SubscriberDesk()
    _ = try await desk.take("email,name\nann@example.edu,Ann\n", proof: "signed")
    let before = try await desk.everything()
    let report = try await desk.take("email,name\nann@example.edu,Anna\nbo@example.edu,\nx,\n", proof: "signed", isDryRun: true)
    #expect((report.added, report.updated, report.refused) == (1, 1, 1))
    #expect(try await desk.everything() == before)
  }

  @Test func refusedRowsCanBePutRightAndImported() async throws {
    let desk = try SubscriberDesk()
    let errors = desk.folder.url.appending(path: "errors.csv")
    let report = try await desk.take("name,email\n=cmd|'/C calc'!A0,ann\n@SUM(1),bo@example.edu\n", proof: "signed", errors: errors)
    #expect((report.added, report.refused) == (1, 1))
    let text = String(decoding: try Data(contentsOf: errors), as: UTF8.self)
    #expect(text == "\u{FEFF}name,email,line,refused because\r\n\"'=cmd|'/C calc'!A0\",ann,2,“ann” is no e-mail address\r\n")
    _ = try await desk.take(text.replacing(",ann,", with: ",ann@example.edu,"), proof: "signed")
    #expect(try await desk.record("ann@example.edu").subscriber.mailbox.name?.string == "=cmd|'/C calc'!A0")
  }

  @Test func aCellOfTenMegabytesAndNULAndAnUnclosedQuoteCostOnlyTheirRows() async throws {
    let desk = try SubscriberDesk()
    let huge = String(repeating: "x", count: 10 << 20)
    let report = try await desk.take(
      "name,email\n\(huge),huge@example.edu\nA\0n\u{7}n,ann@example.edu\nBo,bo@example.edu\nCy,\"cy@example.edu\n", proof: "signed")
    #expect((report.added, report.refused, report.repaired) == (2, 2, 1))
    #expect(try await desk.record("ann@example.edu").subscriber.mailbox.name?.string == "Ann")
  }

  @Test(arguments: ["GBK", "UTF-16", "GB18030"]) func aListInAnEncodingOfTheOfficeIsRead(encoding: String) async throws {
    let desk = try SubscriberDesk()
    let utf8 = try desk.folder.write(Data("姓名;电子邮箱\r\n李安大学;ann@example.edu\r\n".utf8), "utf8")
    let converted = try Peer.run("iconv", ["-f", "UTF-8", "-t", encoding, utf8.path()]).output
    let report = try await desk.take(converted, proof: "signed")
    #expect(report.added == 1)
    #expect(try await desk.record("ann@example.edu").subscriber.mailbox.name?.string == "李安大学")
  }

  @Test(arguments: [
    (Data(), "is empty"), (Data("a,b\n1,2\n".utf8), "has no column of e-mail addresses among “a”, “b”"),
    (Data([0x50, 0x4B, 3, 4] + Array(repeating: 1, count: 200)), "is no text"),
    (Data("\"email\nann@example.edu\n".utf8), "has a broken first row"),
  ])
  func aListThatIsNoneIsRefusedAndSaysWhatToDo(bytes: Data, why: String) async throws {
    let desk = try SubscriberDesk()
    let failure = await #expect(throws: Failure.self) { try await desk.take(bytes, proof: "signed") }
    #expect(failure?.why.contains(why) == true && failure?.blame == .input, "\(failure.map { "\($0)" } ?? "")")
  }

  @Test func moreRowsThanOneBatchAreAllTaken() async throws {
    let desk = try SubscriberDesk()
    let list = "email\n" + (1...45_000).map { "reader\($0)@example.edu\n" }.joined()
    #expect(try await desk.take(list, proof: "signed").added == 45_000)
    #expect(try await desk.take(list, proof: "signed").unchanged == 45_000)
  }

  @Test func whatIsExportedIsImportedUnchanged() async throws {
    let desk = try SubscriberDesk()
    _ = try await desk.take(
      "email,name,topics,frequency,format\n+a@example.edu,\"=1+1, \"\"x\"\"\",铜; Steel,monthly,text\n", proof: "signed")
    let query = SubscriberQuery(SubscriberQuery.Segment(try #require(Slug("weekly"))))
    let file = desk.folder.url.appending(path: "export.csv")
    #expect(try await SubscriberExport(store: desk.store).write(query, as: .csv, to: file) == 1)
    let report = try await desk.take(try Data(contentsOf: file), proof: "signed")
    #expect((report.unchanged, report.rows) == (1, 1), "\(report)")
  }

  @Test func refusedRowsNeverTookThePlaceOfTheListItself() async throws {
    let desk = try SubscriberDesk()
    let list = desk.folder.url.appending(path: "list.csv")
    let text = "email\nann@example.edu\nbroken\n"
    for errors in [list, desk.folder.url.appending(path: "sub/../list.csv")] {
      try FileManager.default.createDirectory(at: desk.folder.url.appending(path: "sub"), withIntermediateDirectories: true)
      await #expect {
        try await desk.take(text, proof: "signed", errors: errors)
      } throws: {
        ($0 as? Failure)?.why == "cannot be written: it is the list itself"
      }
      #expect(try String(contentsOf: list, encoding: .utf8) == text)
    }
    #expect(try await desk.everything().isEmpty)
  }
}
