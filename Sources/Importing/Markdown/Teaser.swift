import Markup
import Model

/// What stands before `<!--more-->`: the part of a text that lists of articles show.
enum Teaser {
  /// Longer is no summary, and lists make their own excerpt then.
  private static let mostCharacters = 600

  /// It as a summary; nil when there is no such mark, or too much before it.
  static func text(of markdown: Substring) throws(ImportProblem) -> PlainText? {
    guard let mark = markdown.firstMatch(of: /<!--\s*more\s*-->/) else { return nil }
    let before = markdown[..<mark.range.lowerBound]
    guard before.utf8.count <= 8 * mostCharacters else { return nil }
    let text = PlainText(try MarkdownContent(before).text)
    return text.flatMap { $0.string.count <= mostCharacters ? $0 : nil }
  }
}
