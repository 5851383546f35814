/// Renders HTML as plain text that is pleasant to read: the text part of a mail.
///
/// Headings are underlined, lists and quotations keep their marks, tables become rows, images their alternative texts.
/// Lines wrap where Chinese and Japanese allow it; a wide character counts two columns. What is hidden
/// (`display:none`) is left out.
public struct TextRenderer: Sendable {
  /// Where the addresses of links stand.
  public enum LinkStyle: Sendable, Hashable {
    /// `text [1]`, and the addresses in a list at the end.
    case numbered
    /// `text ( https://… )`.
    case inline
  }

  /// The columns of a line; longer only where an address does not fit, and in `pre`.
  public var width: Int
  /// Where the addresses of links stand.
  public var links: LinkStyle

  /// A renderer for lines of this many columns, at least 20.
  public init(width: Int = 76, links: LinkStyle = .numbered) {
    self.width = max(20, width)
    self.links = links
  }

  /// The text of nodes, which ends with one line end; empty if there is nothing to read.
  public func text(_ nodes: [Node]) -> String {
    let references = LinkReferences(style: links)
    var blocks = TextPass(references: references).blocks(nodes, width: width, depth: 0)
    if !references.list.isEmpty { blocks.append(TextBlock(lines: references.list)) }
    return Self.text(blocks)
  }

  /// The text of nodes that are a part of something larger, its links numbered behind those of `addresses`; each new one is added there.
  ///
  /// The list of addresses is left to the caller. An address that is known already keeps its number.
  public func text(_ nodes: [Node], addresses: inout [String]) -> String {
    let references = LinkReferences(style: .numbered, after: addresses)
    let text = Self.text(TextPass(references: references).blocks(nodes, width: width, depth: 0))
    addresses = references.addresses
    return text
  }

  private static func text(_ blocks: [TextBlock]) -> String {
    var lines = TextBlock.joined(blocks).map(withoutTrailingSpace).drop(while: \.isEmpty)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  private static func withoutTrailingSpace(_ line: String) -> String {
    var line = Substring(line)
    while line.last?.isWhitespace == true { line.removeLast() }
    return String(line)
  }
}
