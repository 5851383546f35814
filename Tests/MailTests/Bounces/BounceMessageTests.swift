import Foundation
import Mail
import Model
import TestSupport
import Testing

@Suite struct BounceMessageTests {
  private let desk: BounceDesk

  init() throws {
    desk = try BounceDesk()
  }

  @Test(arguments: BounceSample.all) func everyDialectIsRead(_ sample: BounceSample) throws {
    let reading = desk.reader.read(try desk.message(sample.name))
    let finding = reading.gravest
    #expect(finding.bounceClass == sample.bounceClass && finding.reason == sample.reason, "\(reading)")
    #expect(finding.status?.description == sample.status, "\(finding)")
    #expect(finding.recipient?.addresses.first?.description == sample.recipient, "\(finding)")
    #expect(finding.recipient?.source.rawValue == sample.source, "\(finding)")
    #expect(kind(of: reading.token) == sample.token, "\(String(describing: reading.token))")
    if finding.bounceClass.counts { #expect(!reading.evidence.isEmpty) }
  }

  private func kind(of token: BounceToken?) -> BounceSample.Token? {
    switch token {
    case .delivery(let delivery, _):
      #expect(delivery.edition.description == "weekly-1" && delivery.subscriber == 7)
      return .delivery
    case .reader(let reader, _):
      #expect(reader.newsletter.string == "weekly" && reader.subscriber == 7)
      return .reader
    case .refused(.unreadable, _): return .forged
    case .refused(.contradiction, _): return .contradiction
    case nil: return nil
    }
  }

  @Test func everySampleIsExpectedAndThere() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/Bounces")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    #expect(Set(files) == Set(BounceSample.all.map { "\($0.name).eml" }))
    #expect(Set(BounceSample.all.map(\.bounceClass)) == Set(BounceClass.allCases))
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func lineEndsDoNotMatter(lineEnd: String) throws {
    for sample in BounceSample.all {
      let message = try desk.message(sample.name)
      let folded = Self.message(message, with: Array(lineEnd.utf8))
      #expect(desk.reader.read(folded).findings == desk.reader.read(message).findings, "\(sample)")
    }
  }

  /// Written in another way than the reader folds them.
  private static func message(_ message: Data, with lineEnd: [UInt8]) -> Data {
    let lines = message.split(separator: 10, omittingEmptySubsequences: false).map { line in
      line.split(separator: 13, omittingEmptySubsequences: false)
    }
    var output: [UInt8] = []
    for (index, line) in lines.enumerated() {
      let isLast = index == lines.count - 1
      // A CR at the end of a line belongs to the LF behind it.
      let pieces = !isLast && line.count > 1 && line.last?.isEmpty == true ? line.dropLast() : line[...]
      output += Array(pieces.joined(separator: lineEnd)) + (isLast ? [] : lineEnd)
    }
    return Data(output)
  }

  @Test func eachRecipientOfAReportHasItsOwnFinding() throws {
    let findings = desk.reader.read(try desk.message("postfix-two-recipients")).findings
    #expect(findings.map(\.bounceClass) == [.hard, .soft])
    #expect(findings.map { $0.recipient?.addresses.first?.description } == ["ann@example.org", "bo@example.org"])
  }

  @Test func theAddressThatWasWrittenToComesBeforeTheOneItWasSentOnTo() throws {
    let recipient = desk.reader.read(try desk.message("postfix-forwarded")).gravest.recipient
    #expect(recipient?.addresses.map(\.description) == ["ann@example.org", "ann.lee@elsewhere.example"])
  }

  @Test func theWordsOfTheServerAreKept() throws {
    let reading = desk.reader.read(try desk.message("postfix-unknown-user"))
    #expect(
      reading.gravest.diagnostic?.string
        == "550 5.1.1 <ann@example.org>: Recipient address rejected: User unknown in virtual mailbox table")
    #expect(reading.evidence.contains("Status: 5.1.1") && reading.evidence.contains("Final-Recipient: rfc822; ann@example.org"))
    let chinese = desk.reader.read(try desk.message("netease-163-unknown-user"))
    #expect(chinese.gravest.diagnostic?.string.contains("收件人邮件地址（ann@163.com）不存在") == true)
  }

  @Test func withoutKeysNoTokenIsRead() throws {
    let reader = BounceMessageReader(keys: BounceKeys(returnPaths: nil, readers: nil, newsletters: []), decode: BounceDesk.decode)
    #expect(reader.read(try desk.message("postfix-verp")).token == nil)
  }

  @Test func aTokenOfAnotherNewsletterIsForged() throws {
    let monthly = try #require(Slug("monthly"))
    let keys = BounceKeys(returnPaths: desk.keys, readers: desk.keys, newsletters: [monthly])
    let reading = BounceMessageReader(keys: keys, decode: BounceDesk.decode).read(try desk.message("postfix-verp"))
    #expect(kind(of: reading.token) == .forged)
  }

  @Test(arguments: [
    "prvs=1234567890=bounce+%@news.example.edu", "SRS0=hash=tt=news.example.edu=bounce+%@relay.example", "<BOUNCE+%@NEWS.EXAMPLE.EDU>",
  ])
  func aTokenIsFoundInWhatRelaysMakeOfTheAddress(address: String) throws {
    let text = "Delivered-To: \(address.replacing("%", with: try desk.token()))\nFrom: ann@example.org\nSubject: hello\n\nhello\n"
    #expect(kind(of: desk.reader.read(Data(text.utf8)).token) == .delivery)
  }
}
