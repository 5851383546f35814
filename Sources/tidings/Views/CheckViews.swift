import Findings
import Feeds
import Markup
import Publishing

/// What was found in a document, for a person: `file:line:column: error: what [specification]`, as compilers say it.
///
/// Places in a message are those in its page, `file (text/html):line:column`: no editor shows the page in the file.
struct CheckText {
  let document: String

  /// The finding on one line.
  func line(of finding: CheckFinding) -> String {
    let part = finding.part.map { " (\($0))" } ?? ""
    let place = finding.position.map { "\(part):\($0)" } ?? ""
    let about = finding.problem.contains(finding.element) || finding.element == "document" ? "" : "\(finding.element): "
    return "\(document)\(place): \(finding.severity.rawValue): \(about)\(finding.problem) [\(finding.specification)]"
  }

  /// The finding, and how to mend it.
  func lines(of finding: CheckFinding) -> String { "\(line(of: finding))\n    \(finding.remedy)" }

  /// Everything that was found; how to mend it is said once, however many rules say the same.
  func show(_ report: CheckReport, isQuiet: Bool) {
    var explained: Set<String> = []
    for finding in report.findings where !isQuiet || finding.severity == .error {
      Terminal.print(explained.insert(finding.remedy).inserted ? lines(of: finding) : line(of: finding))
    }
    for omission in report.omissions where !isQuiet || omission.severity == .error {
      Terminal.print("\(document): \(omission.severity.rawValue): \(omission.count) more of \(omission.rule)")
    }
    if report.findings.isEmpty, !isQuiet {
      Terminal.print("\(document): nothing to mend\(report.format.map { " in this \($0.displayName)" } ?? "")")
    }
  }
}

/// The checked documents as `--json` shows them.
struct CheckJSON: Encodable {
  var errors: Int
  var warnings: Int
  var hints: Int
  var documents: [Document]

  init(_ documents: [CheckedDocument]) {
    errors = documents.reduce(0) { $0 + $1.report.count(.error) }
    warnings = documents.reduce(0) { $0 + $1.report.count(.warning) }
    hints = documents.reduce(0) { $0 + $1.report.count(.hint) }
    self.documents = documents.map(Document.init)
  }

  struct Document: Encodable {
    var name: String
    var format: CheckedFormat?
    var findings: [FindingJSON]
    var omitted: [String: Int]

    init(_ document: CheckedDocument) {
      name = document.name
      format = document.report.format
      findings = document.report.findings.map(FindingJSON.init)
      omitted = Dictionary(document.report.omissions.map { ($0.rule, $0.count) }, uniquingKeysWith: +)
    }
  }
}

/// A finding as `--json` shows it.
struct FindingJSON: Encodable {
  var rule: String
  var severity: CheckFinding.Severity
  var line: Int?
  var column: Int?
  /// The part of a message in which they are counted.
  var part: String?
  var element: String
  var problem: String
  var specification: String
  var remedy: String

  init(_ finding: CheckFinding) {
    rule = finding.rule
    severity = finding.severity
    line = finding.position?.line
    column = finding.position?.column
    part = finding.part
    element = finding.element
    problem = finding.problem
    specification = finding.specification
    remedy = finding.remedy
  }
}
