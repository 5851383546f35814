/// The text of cleaned blocks, for summaries, search and language detection.
enum BlockText {
  private static let blocks: Set<String> = [
    "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th",
    "blockquote", "figure", "figcaption", "details", "summary", "pre", "hr", "div",
  ]

  /// All of the text, one block on each line.
  static func text(_ nodes: [Node]) -> String {
    lines(nodes).joined(separator: "\n")
  }

  /// The first paragraph with text in it; without a paragraph, the first other text that is no heading.
  static func firstParagraph(_ nodes: [Node]) -> String {
    let elements = nodes.flatMap { node in if case .element(let element) = node { [element] + element.descendants } else { [Element]() } }
    let candidates = elements.filter { $0.name == "p" } + elements.filter { $0.name == "li" || $0.name == "td" }
    for candidate in candidates {
      let text = lines(candidate.children).joined(separator: " ")
      if !text.isEmpty { return text }
    }
    return ""
  }

  private static func lines(_ nodes: [Node]) -> [String] {
    var text = ""
    collect(nodes, into: &text)
    return text.split(separator: "\n").map { line in
      line.unicodeScalars.split(whereSeparator: \.isWhiteSpace).map { String($0) }.joined(separator: " ")
    }.filter { !$0.isEmpty }
  }

  private static func collect(_ nodes: [Node], into text: inout String) {
    for node in nodes {
      switch node {
      case .text(let piece): text += piece
      case .element(let element):
        let isBlock = blocks.contains(element.name)
        if isBlock || element.name == "br" { text += "\n" }
        collect(element.children, into: &text)
        if isBlock { text += "\n" }
      case .comment, .doctype: break
      }
    }
  }
}
