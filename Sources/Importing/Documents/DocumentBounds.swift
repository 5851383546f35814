/// Refuses what would take longer than some seconds to read, or more than 300 MB; the documents of offices are far below these bounds.
///
/// Time and memory follow the number of tags and lines more than the number of bytes. Measured: a page of 120,000 elements takes 4.4 s and
/// 155 MB, a text of 60,000 lines 4.8 s, a feed of 30 MB with 750,000 elements 5.5 s and 660 MB.
enum DocumentBounds {
  /// The most tags of a web page.
  static let tagsOfPage = 200_000
  /// The most tags of a feed, a list of feeds or an export, those in its articles' texts among them.
  static let tagsOfFeed = 500_000
  /// The most lines of a page that was saved as text.
  static let lines = 40_000

  /// Throws what is too much.
  static func check(_ text: String, as format: DocumentFormat) throws(ImportProblem) {
    switch format {
    case .page: try check("tags", opening(in: text), tagsOfPage)
    case .text: try check("lines", text.utf8.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }, lines)
    case .rss, .atom, .wordPress, .jsonFeed: try checkFeed(text)
    // It has bounds of its own: `MarkdownBounds`.
    case .markdown: break
    }
  }

  /// Throws when a feed, a list of feeds or an export has too many tags.
  static func checkFeed(_ text: String) throws(ImportProblem) {
    try check("tags", opening(in: text) + text.utf8.split(separator: "&lt;".utf8, omittingEmptySubsequences: false).count - 1, tagsOfFeed)
  }

  private static func check(_ what: String, _ count: Int, _ limit: Int) throws(ImportProblem) {
    guard count <= limit else { throw .tooMany(what: what, count: count, limit: limit) }
  }

  private static func opening(in text: String) -> Int { text.utf8.count { $0 == UInt8(ascii: "<") } }
}
