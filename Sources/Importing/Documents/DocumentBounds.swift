import Markup

/// Refuses what would take longer than some seconds to read, or more than 300 MB; the documents of offices are far below these bounds.
///
/// Time and memory follow the number of tags, lines and values more than the number of bytes. Measured in a release build: a page of 15 MB with
/// 147,000 elements takes 9 s and 260 MB, a text of 15 MB with 39,000 lines 14 s, a feed of 30 MB with 750,000 elements 660 MB, a WordPress export
/// with 60,000 captions 4.6 s, and 15 MB of JSON with 1.5 million objects 5 GB.
enum DocumentBounds {
  /// The most tags of a web page.
  static let tagsOfPage = 200_000
  /// The most bytes of a web page.
  static let bytesOfPage = 8 << 20
  /// The most tags of a feed, a list of feeds or an export, those in its articles' texts among them.
  static let tagsOfFeed = 400_000
  /// The most values, names and brackets of a JSON Feed.
  static let values = 200_000
  /// The most lines of a page that was saved as text.
  static let lines = 40_000
  /// The most bytes of a page that was saved as text.
  static let bytesOfText = 4 << 20

  /// Throws what is too much.
  static func check(_ text: String, as format: DocumentFormat) throws(ImportProblem) {
    switch format {
    case .page:
      try check("tags", opening(in: text), tagsOfPage)
      try check(bytes: text, bytesOfPage)
    case .text:
      try check("lines", text.utf8.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }, lines)
      try check(bytes: text, bytesOfText)
    case .rss, .atom: try checkFeed(text)
    // A shortcode such as `[caption]` becomes several tags.
    case .wordPress: try checkFeed(text, extra: text.utf8.count { $0 == UInt8(ascii: "[") } * 5)
    case .jsonFeed: try check("values", JSONMarks.count(in: text.utf8), values)
    // It has bounds of its own: `MarkdownBounds`.
    case .markdown: break
    }
  }

  /// Throws when a feed, a list of feeds or an export has too many tags.
  static func checkFeed(_ text: String, extra: Int = 0) throws(ImportProblem) {
    try check("tags", opening(in: text) + escaped(in: text) + extra, tagsOfFeed)
  }

  private static func check(_ what: String, _ count: Int, _ limit: Int) throws(ImportProblem) {
    guard count <= limit else { throw .tooMany(what: what, count: count, limit: limit) }
  }

  private static func check(bytes text: String, _ limit: Int) throws(ImportProblem) {
    guard text.utf8.count <= limit else { throw .tooLarge(bytes: text.utf8.count, limit: limit) }
  }

  private static func opening(in text: String) -> Int { text.utf8.count { $0 == UInt8(ascii: "<") } }

  /// How many `&lt;` there are.
  private static func escaped(in text: String) -> Int {
    var count = 0
    var last: UInt32 = 0
    for byte in text.utf8 {
      last = last << 8 | UInt32(byte)
      if last == 0x266C_743B { count += 1 }
    }
    return count
  }
}
