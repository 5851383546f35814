import Findings
import Feeds
import Foundation
import Testing

/// A rule for feeds that an office can hold us to: the documents that break it, what is found in them, and one that keeps it.
struct ReferenceRule: Sendable, CustomTestStringConvertible {
  /// What it is about.
  let topic: String
  /// What it says.
  let rule: String
  /// The documents that break it, by their names in `FaultTests`, where each has the line of the finding.
  let broken: [String]
  /// The findings' rules.
  let found: Set<String>
  /// A document that keeps it; nil where a right answer of a server does.
  let kept: String?

  init(_ topic: String, _ rule: String, broken: [String], found: Set<String>, kept: String?) {
    self.topic = topic
    self.rule = rule
    self.broken = broken
    self.found = found
    self.kept = kept
  }

  var testDescription: String { "\(topic): \(rule)" }
}

/// Each rule is looked for, found where it is broken, and not found where it is kept.
@Suite struct ReferenceRuleTests {
  static let all = ReferenceTexts.all + ReferenceRSS.all + ReferenceAtom.all + ReferenceJSON.all + ReferenceServing.all

  /// The rules that are broken by the name of what breaks them.
  private static let broken = Dictionary(
    FaultTests.corpus.map { ($0.testDescription, $0.rule) } + FaultyVisit.all.map { ($0.testDescription, $0.rule) },
    uniquingKeysWith: { first, _ in first })

  @Test(arguments: all)
  func theRuleIsFoundWhereItIsBroken(rule: ReferenceRule) throws {
    try #require(!rule.broken.isEmpty)
    var found: Set<String> = []
    for name in rule.broken {
      let broken = try #require(Self.broken[name], "\(name)")
      found.insert(broken)
    }
    #expect(found == rule.found)
  }

  @Test(arguments: all)
  func nothingIsFoundWhereItIsKept(rule: ReferenceRule) {
    guard let kept = rule.kept else { return }
    let faults = DocumentCheck.run(Data(kept.utf8)).findings.filter { $0.severity != .hint || rule.found.contains($0.rule) }
    #expect(faults.isEmpty, "\(faults.map(FaultTests.shown).joined(separator: "\n"))")
  }
}
