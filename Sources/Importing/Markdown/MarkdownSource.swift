import Foundation
import Model

/// The text of a Markdown file as it may be handed on to others.
enum MarkdownSource {
  /// The text; nil when it holds raw HTML, whose dangers nobody has taken out, or does not say all that the article says.
  ///
  /// - Parameters:
  ///   - hasTitle: whether its first heading is the article's title, which readers would see twice.
  ///   - isCorrected: whether readers are shown a correction that stands elsewhere.
  static func text(_ body: Substring, hasTitle: Bool, isCorrected: Bool) -> String? {
    guard !isCorrected, let text = hasTitle ? withoutTitle(body) : body else { return nil }
    let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
    return !trimmed.isEmpty && !trimmed.utf8.contains(0) && CommonMark.isHarmless(trimmed) ? trimmed : nil
  }

  /// The text behind a first line that is a heading; nil when the title stands elsewhere.
  private static func withoutTitle(_ body: Substring) -> Substring? {
    let text = body.drop(while: \.isWhitespace)
    guard text.hasPrefix("# ") else { return nil }
    return text.drop { !$0.isNewline }
  }
}
