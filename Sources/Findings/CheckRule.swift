/// One thing that is looked for: its name, how bad it is, who says so, and how to mend it.
///
/// The rules stand in tables, one for each topic; what was found in a document is worded by the check itself.
package struct CheckRule: Hashable, Sendable {
  package let name: String
  package let severity: CheckFinding.Severity
  /// Nil for a rule that many specifications have: then the place says which.
  package let specification: String?
  package let remedy: String

  package init(_ name: String, _ severity: CheckFinding.Severity, _ specification: String?, _ remedy: String) {
    self.name = name
    self.severity = severity
    self.specification = specification
    self.remedy = remedy
  }
}
