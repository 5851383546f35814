import Markup
import Model

/// What a reader sees of a tree, as text: to tell a title, a summary and the language by.
enum VisibleText {
  /// The text of the nodes, with a blank between blocks and without scripts.
  static func of(_ nodes: [Node]) -> String { nodes.map(text).joined() }

  /// The words that stand for the pictures.
  static func alternatives(in nodes: [Node]) -> PlainText? {
    for case .element(let element) in nodes {
      for image in [element] + element.descendants where image.name == "img" {
        if let text = image["alt"].flatMap({ PlainText($0) }) { return text }
      }
    }
    return nil
  }

  private static func text(_ node: Node) -> String {
    switch node {
    case .text(let text): text
    case .comment, .doctype: ""
    case .element(let element) where hidden.contains(element.name): ""
    case .element(let element) where inline.contains(element.name): of(element.children)
    case .element(let element): " \(of(element.children)) "
    }
  }

  private static let hidden: Set<String> = ["script", "style", "template", "noscript", "svg", "math"]
  private static let inline: Set<String> = [
    "a", "abbr", "b", "big", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "small", "span",
    "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr",
  ]
}
