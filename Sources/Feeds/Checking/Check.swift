import Findings
import Model

/// The checking of one document: what is known of it, and what has been found.
final class Check {
  let options: CheckOptions
  /// What the document says of itself that its server must say, too.
  var declared = DeclaredLinks()
  private let log = FindingLog()

  init(_ options: CheckOptions) {
    self.options = options
  }

  /// Notes a finding.
  func report(_ rule: CheckRule, at place: CheckPlace, _ problem: String) {
    log.report(rule, at: place, problem)
  }

  /// Whether readers fetch the document by https, as far as anybody knows.
  var isEncrypted: Bool { (options.address?.string ?? declared.own ?? "").lowercased().hasPrefix("https://") }

  /// All that was found.
  func report(on format: CheckedFormat?) -> CheckReport { log.report(on: format) }
}

/// Where a feed says that it is served, and which hubs it names.
struct DeclaredLinks {
  var own: String?
  var hubs: Set<String> = []
}
