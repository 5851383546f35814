import Digests
import Foundation
import Mail
import Model
import TestSupport
import Testing

/// Every kind of edition, read by Python's own mail library.
@Suite struct EditionMailTests {
  @Test func pythonsStrictParserReadsEveryEditionAsItWasWritten() throws {
    let folder = try TemporaryFolder()
    for kind in EditionKind.allCases {
      let fixture = try kind.fixture()
      let digest = try fixture.render()
      try folder.write(fixture.message(digest).bytes(), "\(kind).eml")
      try folder.write(JSONSerialization.data(withJSONObject: Self.expected(fixture, digest)), "\(kind).json")
    }
    let outcome = try Peer.python("email_parser.py", [folder.url.path()])
    try #require(outcome.status == 0, "\(outcome.errors)")
    let reports = try outcome.text.split(separator: "\n").map { try JSONDecoder().decode(Report.self, from: Data($0.utf8)) }
    #expect(reports.count == EditionKind.allCases.count)
    for report in reports { #expect(report.faults == [], "\(report.name)") }
  }

  @Test(arguments: EditionKind.allCases)
  func theTextPartIsNotFlowed(kind: EditionKind) throws {
    let fixture = try kind.fixture()
    let mail = String(decoding: try fixture.message(fixture.render()).bytes(), as: UTF8.self)
    #expect(mail.contains("\r\nContent-Type: text/plain; charset=utf-8\r\n"))
    #expect(!mail.lowercased().contains("format=flowed"))
  }

  private static func expected(_ fixture: EditionFixture, _ digest: RenderedDigest) -> [String: Any] {
    let parts: [[Any]] = [["text/plain", digest.text], ["text/html", digest.html]]
    let body: [Any] = ["multipart/alternative", NSNull(), parts]
    return [
      "needsSMTPUTF8": false, "subject": digest.subject.string, "language": fixture.newsletter.language.string,
      "from": [fixture.publication.title.string, "newsroom@jxust.example"], "body": body,
    ]
  }

  private struct Report: Decodable {
    var name: String
    var faults: [String]
  }
}
