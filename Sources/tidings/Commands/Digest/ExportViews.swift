import Digests
import Model
import Publishing

/// What an export wrote, for a person.
struct ExportText {
  let folder: String

  func show(_ report: ExportReport, _ edition: EditionID) {
    Terminal.print("Exported  \(edition): \(report.digest.subject)")
    for (name, change) in report.files.sorted(by: { $0.key < $1.key }) {
      Terminal.print("  \(change.rawValue) \(folder)/\(name)")
    }
    Terminal.print("  digest.html has \(report.digest.htmlBytes) bytes, articles shown as \(report.digest.level.rawValue)")
    for warning in report.digest.warnings { Terminal.print("  could be better: \(warning)") }
  }
}

/// What an export wrote, as `--json` shows it.
struct ExportJSON: Encodable {
  var edition: String
  var subject: String
  var files: [String: FileChange]
  var htmlBytes: Int
  var level: String
  var warnings: [String]

  init(edition: String, _ report: ExportReport) {
    self.edition = edition
    subject = report.digest.subject.string
    files = report.files
    htmlBytes = report.digest.htmlBytes
    level = report.digest.level.rawValue
    warnings = report.digest.warnings.map(\.description)
  }
}
