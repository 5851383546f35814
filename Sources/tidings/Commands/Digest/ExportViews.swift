import Digests
import Model
import Publishing

/// What an export wrote, for a person.
struct ExportText {
  let folder: String

  func show(_ report: ExportReport, _ edition: EditionID) {
    Terminal.print("Exported  \(edition): \(report.preview.digest.subject)")
    for (name, change) in report.files.sorted(by: { $0.key < $1.key }) {
      Terminal.print("  \(change.rawValue) \(folder)/\(name)")
    }
    let level = report.preview.level.map { ", articles shown as \($0.rawValue)" } ?? ", as it was approved"
    Terminal.print("  digest.html has \(report.preview.htmlBytes) bytes\(level)")
    Terminal.print("  SHA-256 \(report.preview.fingerprint)")
    for warning in report.preview.warnings { Terminal.print("  could be better: \(warning)") }
  }
}

/// What an export wrote, as `--json` shows it.
struct ExportJSON: Encodable {
  var edition: String
  var subject: String
  var files: [String: FileChange]
  var htmlBytes: Int
  var level: String?
  var isApproved: Bool
  var sha256: ContentHash
  /// The sizes that were tried until one fitted; null when nothing had to be left out.
  var sizes: [DigestSize]?
  var warnings: [String]

  init(edition: String, _ report: ExportReport) {
    self.edition = edition
    subject = report.preview.digest.subject.string
    files = report.files
    htmlBytes = report.preview.htmlBytes
    level = report.preview.level?.rawValue
    isApproved = report.preview.isApproved
    sha256 = report.preview.fingerprint
    sizes = report.preview.warnings.lazy.compactMap { if case .shortened(let sizes) = $0 { sizes } else { nil } }.first
    warnings = report.preview.warnings.map(\.description)
  }

  enum CodingKeys: String, CodingKey {
    case edition, subject, files, htmlBytes, level, sha256, sizes, warnings
    case isApproved = "approved"
  }
}
