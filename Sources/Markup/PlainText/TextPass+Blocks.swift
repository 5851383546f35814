extension TextPass {
  /// The blocks of an element that looks different from its content; nil for any other.
  func block(_ element: Element, width: Int, depth: Int) -> [TextBlock]? {
    switch element.name {
    case "h1": heading(element, underline: "=", width: width, depth: depth)
    case "h2": heading(element, underline: "-", width: width, depth: depth)
    case "h3", "h4", "h5", "h6": blocks(element.children, width: width, depth: depth)
    case "ul", "menu", "dir": [list(element, marks: { _ in "* " }, width: width, depth: depth)]
    case "ol": [numberedList(element, width: width, depth: depth)]
    case "dl": [definitions(element, width: width, depth: depth)]
    case "blockquote": [quote(element, width: width, depth: depth)]
    case "pre", "listing", "xmp": [TextBlock(lines: Self.verbatim(element.text))]
    case "hr": [TextBlock(lines: [String(repeating: "-", count: width)])]
    case "table": table(element, width: width, depth: depth)
    default: nil
    }
  }

  private func heading(_ element: Element, underline: Character, width: Int, depth: Int) -> [TextBlock] {
    var blocks = blocks(element.children, width: width, depth: depth)
    guard !blocks.isEmpty else { return [] }
    let columns = blocks[0].lines.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    blocks[0].lines.append(String(repeating: underline, count: min(width, max(3, columns))))
    return blocks
  }

  private func quote(_ element: Element, width: Int, depth: Int) -> TextBlock {
    let lines = TextBlock.joined(blocks(element.children, width: Self.inner(width, 2), depth: depth))
    return TextBlock(lines: lines.map { $0.isEmpty ? ">" : "> \($0)" })
  }

  private static func verbatim(_ text: String) -> [String] {
    var lines = text.replacing("\r\n", with: "\n").replacing("\t", with: "    ").split(separator: "\n", omittingEmptySubsequences: false)
    while lines.first?.allSatisfy(\.isWhitespace) == true { lines.removeFirst() }
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    return lines.map { line in String(line.filter { !$0.isNewline && $0.asciiValue.map { $0 >= 32 && $0 != 127 } ?? true }) }
  }

  /// What is left of a width behind a mark; never so little that nothing fits.
  static func inner(_ width: Int, _ columns: Int) -> Int {
    max(16, width - columns)
  }

  // MARK: Lists

  private func numberedList(_ element: Element, width: Int, depth: Int) -> TextBlock {
    let count = element.childElements.count { $0.name == "li" }
    let isReversed = element["reversed"] != nil
    let first = AttributeValue.number(element["start"] ?? "", in: -1_000_000...1_000_000) ?? (isReversed ? count : 1)
    return list(element, marks: { "\(isReversed ? first - $0 : first + $0). " }, width: width, depth: depth)
  }

  private func list(_ element: Element, marks: (Int) -> String, width: Int, depth: Int) -> TextBlock {
    var items: [TextBlock] = []
    var number = 0
    for child in element.childElements where !child.isHidden {
      let mark = marks(number)
      let content = itemContent(child, width: Self.inner(width, mark.count), depth: depth + 1)
      guard !content.lines.isEmpty else { continue }
      // A list that stands directly in a list belongs to the item before it.
      let isItem = child.name != "ul" && child.name != "ol"
      items.append(
        TextBlock(lines: TextBlock.indented(content.lines, mark: isItem ? mark : "  "), isTight: content.isTight))
      if isItem { number += 1 }
    }
    let isLoose = items.contains { !$0.isTight }
    return TextBlock(lines: TextBlock.joined(items.map { TextBlock(lines: $0.lines, isTight: !isLoose) }))
  }

  /// The lines of an item; tight when it holds one paragraph, with lists behind it at the most.
  private func itemContent(_ item: Element, width: Int, depth: Int) -> TextBlock {
    let isList = item.name == "ul" || item.name == "ol"
    var content = isList ? block(item, width: width, depth: depth) ?? [] : blocks(item.children, width: width, depth: depth)
    let lists = item.descendants.filter { $0.name == "ul" || $0.name == "ol" }.count
    let isTight = content.count <= 1 + (isList ? 0 : lists)
    if isTight { for index in content.indices { content[index].isTight = true } }
    return TextBlock(lines: TextBlock.joined(content), isTight: isTight)
  }

  private func definitions(_ element: Element, width: Int, depth: Int) -> TextBlock {
    var parts: [TextBlock] = []
    for child in element.childElements where !child.isHidden {
      if child.name == "div" {
        parts.append(definitions(child, width: width, depth: depth + 1))
      } else if child.name == "dd" {
        let lines = TextBlock.joined(blocks(child.children, width: Self.inner(width, 4), depth: depth + 1))
        parts.append(TextBlock(lines: lines.map { $0.isEmpty ? "" : "    \($0)" }, isTight: true))
      } else {
        parts.append(TextBlock(lines: TextBlock.joined(blocks(child.children, width: width, depth: depth + 1))))
      }
    }
    return TextBlock(lines: TextBlock.joined(parts))
  }
}
