/// One thing that is looked for: its name, how bad it is, who says so, and how to mend it.
///
/// The rules stand in tables, one for each topic; what was found in a document is worded by the check itself.
struct CheckRule: Hashable, Sendable {
  let name: String
  let severity: CheckFinding.Severity
  /// Nil for a rule that many specifications have: then the place says which.
  let specification: String?
  let remedy: String

  init(_ name: String, _ severity: CheckFinding.Severity, _ specification: String?, _ remedy: String) {
    self.name = name
    self.severity = severity
    self.specification = specification
    self.remedy = remedy
  }
}
