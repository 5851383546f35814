public import Findings
public import Foundation
import Markup

/// What an office can file of a mail's accessibility: what was looked at, by which criterion, and what came of it.
///
/// The criteria are those of WCAG 2.1, levels A and AA, with the clauses of EN 301 549 v3.2.1 for documents. What no program can judge is
/// named as such: nobody may take the report for a whole audit.
public struct AccessibilityReport: Sendable {
  /// What the mail is called.
  public var name: String
  /// When it was looked at.
  public var date: Date
  /// What was found.
  public var report: CheckReport

  /// A report of these parts.
  public init(name: String, date: Date, report: CheckReport) {
    self.name = name
    self.date = date
    self.report = report
  }

  /// What came of a criterion.
  public enum Outcome: String, Hashable, Sendable {
    case fails = "Fails"
    case doubtful = "To be looked at"
    case passes = "No fault found"
  }

  /// The outcome of each criterion that is looked at, in the order of WCAG.
  public var outcomes: [(criterion: Criterion, outcome: Outcome, findings: [CheckFinding])] {
    Self.criteria.map { criterion, rules in
      let findings = report.findings.filter { rules.contains($0.rule) }
      let isFailure = findings.contains { $0.severity == .error }
      return (criterion, isFailure ? .fails : findings.isEmpty ? .passes : .doubtful, findings)
    }
  }

  private static let criteria: [(Criterion, Set<String>)] = {
    let rules = Dictionary(grouping: AccessibilityRule.all, by: \.criterion).mapValues { Set($0.map(\.rule.name)) }
    return rules.sorted { place($0.key) < place($1.key) }.map { ($0.key, $0.value) }
  }()

  /// `1.4.10` comes behind `1.4.3`.
  private static func place(_ criterion: Criterion) -> Int {
    criterion.number.split(separator: ".").reduce(0) { $0 * 100 + (Int($1) ?? 0) }
  }

  /// The report as a page that stands alone.
  public var html: String { AccessibilityPage(report: self).html }
}
