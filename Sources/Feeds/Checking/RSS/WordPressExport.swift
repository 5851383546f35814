import Findings
import Markup

extension CheckRule {
  /// No error, for nothing is wrong with it, and no hint, for who publishes it gives away drafts and the addresses of authors.
  static let wordPressExport = CheckRule(
    "wordpress-export", .warning, "WordPress eXtended RSS",
    "Import it with tidings import FILE, and give out the feeds that tidings build writes: in it stand drafts and private addresses, too.")
}

/// An export of WordPress, which is written in RSS and is none: its items are all that a site has, published or not.
struct WordPressExport {
  /// What gives it away: the version of the export.
  let mark: Element

  /// Nil for a feed, also for one with the same namespace.
  init?(_ root: Element) {
    let version = root.child("channel", in: nil)?.childElements.first {
      $0.name == "wxr_version" && $0.namespace?.hasPrefix("http://wordpress.org/export/") == true
    }
    guard let version else { return nil }
    mark = version
  }
}
