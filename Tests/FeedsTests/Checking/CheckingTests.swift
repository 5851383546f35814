import Findings
import Feeds
import Foundation
import Markup
import Model
import TestSupport
import Testing

/// How findings are told, counted and bounded.
@Suite struct CheckingTests {
  @Test func aFindingNamesPlaceSectionAndRemedy() throws {
    let report = DocumentCheck.run(Data(Specimen.rss("  <pubDate>Fri, 02 May 2026 10:00:00 GMT</pubDate>").utf8))
    let finding = try #require(report.findings.first)
    #expect(report.format == .rss)
    #expect(finding.position?.line == 13 && finding.position?.column == 3)
    #expect(finding.element == "<pubDate>")
    #expect(finding.problem == "\"Fri, 02 May 2026 10:00:00 GMT\": that day was a Sat, not a Fri")
    #expect(finding.specification == "RFC 822 §5.1")
  }

  @Test func manyFindingsOfAKindAreCounted() {
    let items = (1...50).map {
      "<item><title>\($0)</title><link>/\($0)</link><guid isPermaLink=\"false\">tag:a.b,2026:x\($0)</guid></item>"
    }
    let report = DocumentCheck.run(Data(Specimen.rss(behind: items.joined(separator: "\n")).utf8))
    #expect(report.findings.count { $0.rule == "address-relative" } == 20)
    #expect(report.omissions.map(\.rule) == ["address-relative"] && report.omissions.map(\.count) == [30])
    #expect(report.count(.error) == 50)
  }

  @Test func aDamagedDocumentIsCheckedToItsEnd() {
    let report = DocumentCheck.run(
      Data(Specimen.rss("<category>R&D</category>", behind: "<item><title>B</title><link>/b</link></item>").utf8))
    #expect(report.findings.contains { $0.rule == "not-well-formed" && $0.position?.line == 13 })
    #expect(report.findings.contains { $0.rule == "address-relative" && $0.position?.line == 15 })
  }

  @Test func theAddressIsComparedWithTheSelfLink() throws {
    for (document, right) in [
      (Specimen.rss(), "news.rss"), (Specimen.atom(), "news.atom"), (Specimen.json(), "news.json"),
    ] {
      let here = CheckOptions(address: try FeedSamples.web("https://www.example.edu/\(right)"))
      #expect(DocumentCheck.run(Data(document.utf8), here).findings.isEmpty)
      let elsewhere = CheckOptions(address: try FeedSamples.web("https://www.example.edu/feed"))
      #expect(DocumentCheck.run(Data(document.utf8), elsewhere).findings.map(\.rule) == ["self-elsewhere"])
    }
  }

  @Test func aDateIsInTheFutureOnlyWhenTheTimeIsKnown() throws {
    let document = Data(Specimen.rss("<pubDate>Sat, 02 May 2026 10:00:00 GMT</pubDate>").utf8)
    #expect(DocumentCheck.run(document).findings.isEmpty)
    let now = try Date("2026-04-01T00:00:00Z", strategy: .iso8601)
    #expect(DocumentCheck.run(document, CheckOptions(now: now)).findings.map(\.rule) == ["date-in-future"])
    #expect(DocumentCheck.run(document, CheckOptions(now: now.addingTimeInterval(40 * 86_400))).findings.isEmpty)
  }

  @Test func anotherFormatThanTheOneToldIsAnError() {
    for format in CheckedFormat.allCases where format != .atom {
      let report = DocumentCheck.run(Data(Specimen.atom().utf8), CheckOptions(format: format))
      #expect(report.findings.map(\.rule) == ["document-of-other-format"])
    }
  }

  @Test func bytesThatAreNotWhatIsDeclaredAreAnErrorWithTheLine() {
    let text = Specimen.rss("<category>新闻 Caf\u{E9} 新闻 新闻</category>")
    let bytes = Data(text.replacing("\u{E9}", with: "#").utf8.map { $0 == UInt8(ascii: "#") ? 0xE9 : $0 })
    let report = DocumentCheck.run(bytes)
    #expect(report.findings.first { $0.rule == "encoding-wrong" }?.position?.line == 13)
  }

  @Test func everyPlaceIsWithinTheDocument() {
    for document in FaultTests.corpus {
      let lines = document.document.split(separator: "\n", omittingEmptySubsequences: false).count
      for finding in DocumentCheck.run(Data(document.document.utf8)).findings {
        guard let position = finding.position else { continue }
        #expect((1...lines).contains(position.line) && position.column >= 1, "\(document.name): \(finding.rule)")
      }
    }
  }
}
