import Markup
import Model

/// The sentence or two that a newsletter shows of an article.
enum Excerpt {
  /// About three lines of a newsletter; a Chinese character takes two columns.
  static let columns = 280

  /// What somebody wrote for the purpose; else the summary; else how the text begins.
  static func teaser(of article: Article) -> String? {
    if let teaser = article.mail.teaser { return teaser.string }
    let text = article.summary ?? PlainText(opening(of: article.content))
    return text.map { Truncation.shorten($0.string, toColumns: columns) }
  }

  /// The first paragraph that has words in it, or all words when there is no paragraph; empty when the content cannot be read.
  private static func opening(of content: CleanHTML) -> String {
    let nodes: [Node]
    do { nodes = try HTMLParser.fragment(content.html) } catch { return "" }
    let root = Element("div", children: nodes)
    let paragraphs = root.descendants.lazy.filter { $0.name == "p" }.map(\.text)
    return paragraphs.first { PlainText($0) != nil } ?? root.text
  }
}
