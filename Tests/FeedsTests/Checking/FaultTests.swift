import Findings
import Feeds
import Foundation
import Markup
import Testing

/// Every fault of the corpus is found where it is, and nothing else is called wrong.
@Suite struct FaultTests {
  static let corpus: [FaultyDocument] = [
    FaultyTexts.all, FaultyRSS.channel, FaultyRSS.items, FaultyAtom.feed, FaultyAtom.entries, FaultyAtom.extensions, FaultyModules.all,
    FaultyModules.content, FaultyPodcasts.all, FaultyJSON.feed, FaultyJSON.items, FaultyOPML.all, FaultyServing.all, FaultyGuests.all,
    FaultyRDF.all,
  ].flatMap(\.self)

  @Test(arguments: corpus)
  func theFaultIsFoundWhereItIs(document: FaultyDocument) {
    let report = document.check()
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

  /// The names of rules are read from the checker itself, so that nobody can add one and forget its document.
  @Test func everyRuleOfTheCheckerHasADocumentThatBreaksIt() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources/Feeds/Checking").standardized
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var rules: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      rules.formUnion(text.matches(of: /CheckRule\(\s*"([a-z0-9.-]+)"/).map { String($0.1) })
    }
    #expect(rules.count > 200)
    let broken = Set(Self.corpus.map(\.rule)).union(FaultyVisit.all.map(\.rule))
    #expect(rules.subtracting(broken).sorted() == [])
    #expect(broken.subtracting(rules).sorted() == [])
  }

  @Test func everyDocumentHasANameOfItsOwn() {
    let names = Self.corpus.map(\.testDescription)
    #expect(names.count == Set(names).count, "\(Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys.sorted())")
  }
}
