import Markup
import Model

extension Article {
  /// What a summary feed shows: the summary that somebody wrote, or else the beginning of the text; nil when there is no text.
  var excerpt: PlainText? { summary ?? Excerpt.beginning(of: content) }
}

/// The beginning of a text, for where there is no summary.
enum Excerpt {
  /// The first paragraphs up to 280 characters, cut between words; headings, captions and tables are left out when there are paragraphs.
  static func beginning(of content: CleanHTML) -> PlainText? {
    guard let nodes = nodes(of: content) else { return nil }
    let elements = nodes.flatMap { node in
      if case .element(let element) = node { [element] + element.descendants } else { [Element]() }
    }
    let paragraphs = elements.filter { $0.name == "p" }.map(\.text).joined(separator: " ")
    guard let text = PlainText(paragraphs) ?? PlainText(nodes.map(text).joined(separator: " ")) else { return nil }
    return shortened(text)
  }

  private static let limit = 280

  /// Nil for what cannot be parsed: an entry without a summary is better than a feed without the entry.
  private static func nodes(of content: CleanHTML) -> [Node]? {
    guard !content.isEmpty else { return nil }
    do {
      return try HTMLParser.fragment(content.html)
    } catch {
      return nil
    }
  }

  private static func text(of node: Node) -> String {
    switch node {
    case .element(let element): element.text
    case .text(let text): text
    case .comment, .doctype: ""
    }
  }

  private static func shortened(_ text: PlainText) -> PlainText? {
    let characters = text.string
    guard let end = characters.index(characters.startIndex, offsetBy: limit, limitedBy: characters.endIndex), end < characters.endIndex
    else { return text }
    let head = characters[..<end]
    let lastSpace = head.lastIndex(of: " ")
    // Chinese and Japanese have no spaces between words: a cut far back would lose most of the text.
    let isNear = lastSpace.map { head.distance(from: $0, to: head.endIndex) <= 40 } ?? false
    return PlainText((lastSpace.flatMap { isNear ? head[..<$0] : nil } ?? head) + "…")
  }
}
