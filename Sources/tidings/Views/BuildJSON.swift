import Publishing

/// A build's report as `--json` shows it.
struct BuildJSON: Encodable {
  var files: [String: FileChange]
  var articles: [String: Int]

  init(_ report: BuildReport) {
    files = report.files
    articles = report.articles
  }
}
