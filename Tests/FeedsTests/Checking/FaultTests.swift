import Feeds
import Foundation
import Markup
import Testing

/// Every fault of the corpus is found where it is, and nothing else is called wrong.
@Suite struct FaultTests {
  static let corpus: [FaultyDocument] = [
    FaultyTexts.all, FaultyRSS.channel, FaultyRSS.items, FaultyAtom.feed, FaultyAtom.entries, FaultyAtom.extensions, FaultyModules.all,
    FaultyModules.content, FaultyJSON.feed, FaultyJSON.items, FaultyJSON.opml,
  ].flatMap(\.self)

  @Test(arguments: corpus)
  func theFaultIsFoundWhereItIs(document: FaultyDocument) {
    let report = DocumentCheck.run(Data(document.document.utf8))
    let found = report.findings.filter { $0.rule == document.rule }
    #expect(
      found.contains { $0.severity == document.severity && $0.position?.line == document.line },
      "\(report.findings.map(Self.shown).joined(separator: "\n"))")
    #expect(found.allSatisfy { !$0.problem.isEmpty && !$0.specification.isEmpty && $0.remedy.hasSuffix(".") })
    let others = report.findings.filter {
      $0.rule != document.rule && $0.severity != .hint && !document.also.contains($0.rule)
    }
    #expect(others.isEmpty, "\(others.map(Self.shown).joined(separator: "\n"))")
  }

  static func shown(_ finding: CheckFinding) -> String {
    "\(finding.position.map { "\($0)" } ?? "-") \(finding.severity) \(finding.rule) \(finding.element): \(finding.problem)"
  }

  @Test func theCorpusIsLarge() {
    #expect(Self.corpus.count >= 120)
    #expect(Set(Self.corpus.map(\.rule)).count >= 80)
  }
}
