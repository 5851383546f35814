import Markup

/// How high the part of a link is that a finger can meet, as far as its declarations tell.
enum TargetHeight {
  static func of(_ link: Element, in page: LintedPage) -> Double {
    // The tallest text inside makes the line; browsers give a line about 1.2 times the size of its letters.
    let texts = ([link] + link.descendants).filter { !$0.ownText.isEmpty }.map { page.light.style(of: $0) }
    let line = texts.map { $0.lineHeight ?? $0.fontSize * 1.2 }.max() ?? 0
    return line + page.light.padding(of: link)
  }
}
