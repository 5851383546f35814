/// Collects what is found in one document; of one kind only so many are kept, the others are counted.
package final class FindingLog {
  /// How many findings of one rule are kept.
  package static let mostOfAKind = 20

  private var findings: [CheckFinding] = []
  private var counts: [CheckRule: Int] = [:]

  package init() {}

  package func report(_ rule: CheckRule, at place: CheckPlace, _ problem: String) {
    counts[rule, default: 0] += 1
    guard counts[rule, default: 0] <= Self.mostOfAKind else { return }
    findings.append(CheckFinding(rule, at: place, problem))
  }

  /// All that was found, in the order of the document.
  package func report(on format: CheckedFormat?) -> CheckReport {
    let omitted = counts.filter { $0.value > Self.mostOfAKind }.map {
      CheckReport.Omission(rule: $0.key.name, severity: $0.key.severity, count: $0.value - Self.mostOfAKind)
    }
    let inOrder = findings.enumerated().sorted { left, right in
      switch (left.element.position, right.element.position) {
      case (let left?, let right?) where left != right: left < right
      case (nil, .some): true
      case (.some, nil): false
      default: left.offset < right.offset
      }
    }
    return CheckReport(format: format, findings: inOrder.map(\.element), omissions: omitted.sorted { $0.rule < $1.rule })
  }
}
