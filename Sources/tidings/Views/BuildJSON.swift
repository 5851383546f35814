import Feeds
import Findings
import Model
import Publishing

/// A build's report as `--json` shows it.
struct BuildJSON: Encodable {
  var files: [String: FileChange]
  var articles: [String: Int]
  var renamings: [Renaming]
  var findings: [String: [FindingJSON]]

  init(_ report: BuildReport) {
    files = report.files
    articles = report.articles
    renamings = report.renamings.map(Renaming.init)
    findings = report.findings.mapValues { $0.findings.map(FindingJSON.init) }
  }

  /// A feed of `each` that could not have the name that it should have.
  struct Renaming: Encodable {
    var series: String
    var value: String
    var wished: String
    var name: String

    init(_ renaming: FeedRenaming) {
      series = renaming.series.string
      value = renaming.value.string
      wished = renaming.wished.string
      name = renaming.name.string
    }
  }
}
