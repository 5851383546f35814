import Markup
import Model

/// The text of a Markdown file as a tree, on its way to being an article's content.
struct MarkdownContent {
  private(set) var nodes: [Node]

  /// Renders and parses Markdown.
  init(_ markdown: Substring) throws(ImportProblem) {
    guard let html = CommonMark.html(String(markdown)) else { throw .malformed(reason: "there is not enough memory to read it", line: nil) }
    do {
      nodes = try HTMLParser.fragment(html)
    } catch {
      throw ImportProblem(error)
    }
    settle()
  }

  /// The text without markup.
  var text: String { VisibleText.of(nodes) }

  /// Takes out the first heading of the first rank when it is the title, so that no reader shows it twice.
  ///
  /// It is the title when the front matter has none, or the same.
  mutating func takeTitle(_ stated: PlainText?) -> PlainText? {
    let index = nodes.firstIndex { node in
      if case .element(let element) = node { element.name == "h1" } else { false }
    }
    guard let index, case .element(let heading) = nodes[index], let title = PlainText(heading.text), stated == nil || stated == title
    else { return nil }
    nodes.remove(at: index)
    return title
  }

  /// Takes out what only works on the page that cmark-gfm writes for.
  ///
  /// In a feed or a mail the links between a note and its text lead nowhere, so the number stays alone; how columns are
  /// aligned is left to the reader's own style.
  private func settle() {
    for case .element(let block) in nodes {
      for element in [block] + block.descendants {
        if element.name == "th" || element.name == "td" { element["align"] = nil }
        switch element["class"] {
        case "footnote-ref": element.replaceChildren(with: [.text(element.text)])
        case "footnote-backref": element.removeFromParent()
        default: continue
        }
      }
    }
  }

  /// Shows readers what was corrected, in a paragraph at the end.
  mutating func append(_ correction: PlainText, in language: LanguageTag) {
    let isChinese = language.primary == "zh"
    let label = Element("strong", children: [.text(isChinese ? "更正：" : "Correction:")])
    nodes.append(.element(Element("p", children: [.element(label), .text(isChinese ? correction.string : " \(correction)")])))
  }
}
