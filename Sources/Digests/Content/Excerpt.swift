import Markup
public import Model

/// The sentence or two that a newsletter shows of an article.
public enum Excerpt {
  /// About three lines of a newsletter; a Chinese character takes two columns.
  static let columns = 280

  /// What somebody wrote for the purpose; else the summary; else how the text begins.
  public static func teaser(of article: Article) -> String? {
    if let teaser = article.mail.teaser { return teaser.string }
    let text = article.summary ?? PlainText(opening(of: article.content))
    return text.map { Truncation.shorten($0.string, toColumns: columns) }
  }

  /// The whole text in lines; its links are numbered behind those of the edition that are numbered already.
  static func lines(of content: CleanHTML, links: inout [String]) -> String {
    TextRenderer(width: TextLayout.width).text(nodes(of: content), addresses: &links)
  }

  /// The first paragraph that has words in it, or all words when there is no paragraph: a list or a table alone.
  private static func opening(of content: CleanHTML) -> String {
    let paragraphs = Element("div", children: nodes(of: content)).descendants.lazy.filter { $0.name == "p" }.map(\.text)
    return paragraphs.first { PlainText($0) != nil } ?? content.words
  }

  /// Content that is too large or too deep to be parsed has no text; the headline and the link still stand.
  private static func nodes(of content: CleanHTML) -> [Node] {
    do { return try HTMLParser.fragment(content.html) } catch { return [] }
  }
}
