public import Model

/// An edition as a text that a person edits: what it says of itself, its articles section by section, and those that were left out.
///
/// Lines that start with `#!` are remarks. `== Heading ==` opens a section, `* Headline` an article, whose other lines are indented.
public struct EditionText: Hashable, Sendable {
  /// The subject line; empty for the newsletter's.
  public var subject = ""
  /// The sentence beside it; empty for the newsletter's.
  public var preheader = ""
  /// What stands before the articles, in Markdown.
  public var intro = ""
  /// What stands behind them, in Markdown.
  public var closing = ""
  /// The sections, those without articles as well.
  public var sections: [Section] = []
  /// Articles that could be carried.
  public var leftOut: [Entry] = []

  /// A text without anything in it.
  public init() {}

  /// A section with its articles.
  public struct Section: Hashable, Sendable {
    /// The heading.
    public var title: PlainText
    /// The line that it stands on, counted from 1; 0 for one that was not read.
    public var line = 0
    /// The articles in the order shown.
    public var entries: [Entry] = []
  }

  /// An article.
  public struct Entry: Hashable, Sendable {
    /// Which one.
    public var article: ArticleID
    /// The headline; empty for the article's own.
    public var title = ""
    /// The teaser; empty for the article's own.
    public var teaser = ""
    /// The address of the picture or `none`; empty for the article's own.
    public var image = ""
    /// Why it is where it is, as a remark.
    public var remark = ""
    /// The line that it starts on, counted from 1; 0 for one that was not read.
    public var line = 0
  }

  /// Something in an edited text that cannot be understood or done.
  public struct Problem: Error, Hashable, Sendable {
    /// The line, counted from 1.
    public var line: Int
    /// What is wrong and what to write instead.
    public var message: String

    /// A problem of these parts.
    public init(line: Int, message: String) {
      self.line = line
      self.message = message
    }
  }
}

/// The lines of an edited text that mean something.
enum EditionTextMarker {
  static let remark = "#!"
  static let intro = "[Intro]"
  static let closing = "[Closing]"
  static let leftOut = "[Left out]"

  static func heading(_ title: PlainText) -> String { "== \(title) ==" }

  /// The heading that a line is, if it is one.
  static func title(_ line: some StringProtocol) -> PlainText? {
    guard line.hasPrefix("== "), line.hasSuffix(" =="), line.count > 6 else { return nil }
    return PlainText(line.dropFirst(3).dropLast(3))
  }

  static func isMarker(_ line: some StringProtocol) -> Bool {
    line.hasPrefix(remark) || title(line) != nil || [intro, closing, leftOut].contains(String(line))
  }

  /// A line of free text so that it is not taken for a marker.
  static func escaped(_ line: Substring) -> String {
    isMarker(line.drop { $0 == "\\" }) ? "\\" + line : String(line)
  }

  /// The line of free text that was written so.
  static func unescaped(_ line: Substring) -> Substring {
    line.hasPrefix("\\") && isMarker(line.drop { $0 == "\\" }) ? line.dropFirst() : line
  }
}
