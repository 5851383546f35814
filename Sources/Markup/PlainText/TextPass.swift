/// One rendering: walks the nodes and makes blocks of lines.
final class TextPass {
  let references: LinkReferences
  private static let maximalDepth = 400

  private static let skipped: Set<String> = [
    "head", "title", "style", "script", "template", "noscript", "iframe", "object", "embed", "svg", "math", "canvas", "select", "input",
    "textarea", "datalist", "map", "xml", "param", "source", "track", "colgroup", "col",
  ]
  private static let containers: Set<String> = [
    "p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "hgroup", "address", "center", "html", "body", "form",
    "fieldset", "legend", "figure", "figcaption", "details", "summary", "tr", "td", "th", "tbody", "thead", "tfoot", "caption", "li", "dt",
    "dd",
  ]

  init(references: LinkReferences) {
    self.references = references
  }

  func blocks(_ nodes: [Node], width: Int, depth: Int) -> [TextBlock] {
    var blocks: [TextBlock] = []
    var inline = InlineText()
    collect(nodes, into: &blocks, inline: &inline, width: width, depth: depth)
    flush(&inline, into: &blocks, width: width)
    return blocks
  }

  private func flush(_ inline: inout InlineText, into blocks: inout [TextBlock], width: Int) {
    if !inline.isBlank { blocks.append(TextBlock(lines: LineBreaker.lines(inline.text, width: width))) }
    inline = InlineText()
  }

  private func collect(_ nodes: [Node], into blocks: inout [TextBlock], inline: inout InlineText, width: Int, depth: Int) {
    guard depth < Self.maximalDepth else { return }
    for node in nodes {
      switch node {
      case .text(let text): inline.append(text)
      case .comment, .doctype: break
      case .element(let element):
        if Self.skipped.contains(element.name) || element.isHidden { continue }
        collect(element, into: &blocks, inline: &inline, width: width, depth: depth + 1)
      }
    }
  }

  private func collect(_ element: Element, into blocks: inout [TextBlock], inline: inout InlineText, width: Int, depth: Int) {
    if let own = block(element, width: width, depth: depth) {
      flush(&inline, into: &blocks, width: width)
      blocks += own
    } else if Self.containers.contains(element.name) {
      flush(&inline, into: &blocks, width: width)
      collect(element.children, into: &blocks, inline: &inline, width: width, depth: depth)
      flush(&inline, into: &blocks, width: width)
    } else if element.name == "a", element.holdsBlocks {
      collectCard(element, into: &blocks, inline: &inline, width: width, depth: depth)
    } else {
      collectInline(element, into: &blocks, inline: &inline, width: width, depth: depth)
    }
  }

  /// A link around blocks: its address stands behind the last of them.
  private func collectCard(_ element: Element, into blocks: inout [TextBlock], inline: inout InlineText, width: Int, depth: Int) {
    flush(&inline, into: &blocks, width: width)
    var inner = self.blocks(element.children, width: width, depth: depth)
    if let address = element.linkAddress, let line = inner.last?.lines.last {
      let mark = references.mark(address, behind: line).replacing("\u{A0}", with: " ")
      let isUnderline = line.allSatisfy { $0 == "=" || $0 == "-" }
      if isUnderline {
        inner.append(TextBlock(lines: [String(mark.drop { $0 == " " })]))
      } else {
        inner[inner.count - 1].lines[inner[inner.count - 1].lines.count - 1] = line + mark
      }
    }
    blocks += inner
  }

  // MARK: Inline elements

  private func collectInline(_ element: Element, into blocks: inout [TextBlock], inline: inout InlineText, width: Int, depth: Int) {
    func content() { collect(element.children, into: &blocks, inline: &inline, width: width, depth: depth) }
    switch element.name {
    case "br": inline.breakLine()
    case "wbr": inline.append("\u{200B}")
    case "img": inline.append(Self.imageText(element))
    case "a":
      let start = inline.text.utf8.count
      content()
      addMark(of: element, textFrom: start, to: &inline)
    case "q":
      inline.append("“")
      content()
      inline.append("”")
    case "rt" where element.parent?.firstChild("rp") == nil:
      inline.append("(")
      content()
      inline.append(")")
    case "audio", "video": addPlayer(element, to: &inline)
    default: content()
    }
  }

  private func addMark(of link: Element, textFrom start: Int, to inline: inout InlineText) {
    guard let address = link.linkAddress else { return }
    let text = Substring(inline.text.utf8.dropFirst(start))
    inline.append(
      references.mark(address, behind: text.split(whereSeparator: \.isWhitespace).joined(separator: " ")), beforeSpace: text.last == " ")
  }

  private func addPlayer(_ element: Element, to inline: inout InlineText) {
    guard let address = element["src"] ?? element.firstChild("source")?["src"] else { return }
    let text = "[\(element["title"] ?? element.name)]"
    inline.append(text + references.mark(address, behind: text))
  }

  private static func imageText(_ image: Element) -> String {
    let text = (image["alt"] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.isEmpty ? "" : "[\(text)]"
  }
}

extension Element {
  private static let blockNames: Set<String> = [
    "p", "div", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figure",
  ]

  fileprivate var holdsBlocks: Bool {
    descendants.contains { Self.blockNames.contains($0.name) }
  }

  /// The address that a reader of plain text can use; a place on the same page is none.
  fileprivate var linkAddress: String? {
    guard let address = self["href"].map({ $0.trimmingPrefix { $0.isWhitespace } }), !address.isEmpty, !address.hasPrefix("#") else {
      return nil
    }
    return address.lowercased().hasPrefix("javascript:") ? nil : address.split(whereSeparator: \.isWhitespace).joined(separator: "%20")
  }
}
