import CLibXML2

/// Puts a tree of ours together from what libxml2 reports.
///
/// libxml2 builds no document of its own here, so there is nothing to copy and only the parser's context to free.
final class TreeBuilder {
  /// An element that is not closed yet.
  private struct Level {
    let name: String
    /// Where what comes next belongs: the element itself, or the one around it when the element ended early.
    var target: Element?
  }

  private(set) var nodes: [Node] = []
  private(set) var failure: ParseError?
  var repairs = RepairLog()
  private var levels: [Level] = []
  private var pendingText: [UInt8] = []
  private let limits: ParseLimits
  /// Where start tags of HTML are noted when somebody wants to know.
  let tags: HTMLTagLog?
  private let context: xmlParserCtxtPtr

  init(context: xmlParserCtxtPtr, limits: ParseLimits, tags: HTMLTagLog? = nil) {
    self.context = context
    self.limits = limits
    self.tags = tags
  }

  /// The line that the parser has reached.
  var line: Int {
    guard let input = context.pointee.input else { return 0 }
    return Int(input.pointee.line)
  }

  /// The column that the parser has reached.
  var column: Int {
    guard let input = context.pointee.input else { return 0 }
    return Int(input.pointee.col)
  }

  /// How many bytes the parser has read of a text in UTF-8.
  var offset: Int {
    guard let input = context.pointee.input, let current = input.pointee.cur, let base = input.pointee.base else { return 0 }
    return Int(input.pointee.consumed) + (current - base)
  }

  /// The byte that the parser will read next; 0 at the end.
  var nextByte: UInt8 {
    guard let input = context.pointee.input, let current = input.pointee.cur else { return 0 }
    return current.pointee
  }

  /// The name of the innermost open element.
  var openName: String? { levels.last?.name }

  /// Keeps the first reason to refuse the document, and stops the parser.
  func fail(_ error: ParseError) {
    if failure == nil { failure = error }
    xmlStopParser(context)
  }

  /// Opens an element inside the innermost open one.
  func open(_ element: Element) {
    flushText()
    guard levels.count < limits.depth else { return fail(.tooDeep(limit: limits.depth, line: line)) }
    attach(.element(element))
    levels.append(Level(name: element.name, target: element))
  }

  /// Opens a level that adds nothing to the tree: what is inside belongs to this element.
  func openTransparently(_ name: String, into element: Element?) {
    flushText()
    guard levels.count < limits.depth else { return fail(.tooDeep(limit: limits.depth, line: line)) }
    levels.append(Level(name: name, target: element))
  }

  /// The element that takes what comes next.
  var target: Element? { levels.last?.target }

  /// Ends the innermost element here, although the parser still holds it open: what follows goes behind it.
  func closeEarly() {
    guard let last = levels.indices.last else { return }
    flushText()
    levels[last].target = levels[last].target?.parent
  }

  /// Ends the paragraph that is open, directly or with only elements of these names in between: what follows goes behind it.
  func closeParagraph(through inline: NameSet) {
    guard let index = levels.lastIndex(where: { !inline.contains($0.name) }), levels[index].name == "p" else { return }
    guard let paragraph = levels[index].target, paragraph.name == "p" else { return }
    flushText()
    for open in levels.indices[index...] { levels[open].target = paragraph.parent }
  }

  /// Closes the innermost open element.
  func close() {
    flushText()
    levels.removeLast(levels.isEmpty ? 0 : 1)
  }

  /// Adds text; pieces that follow each other become one node.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    pendingText.append(contentsOf: bytes)
  }

  func comment(_ text: String) {
    flushText()
    attach(.comment(text))
  }

  func doctype(_ text: String) {
    flushText()
    attach(.doctype(text))
  }

  /// The tree, or the reason why there is none.
  func finish() throws(ParseError) -> Document {
    flushText()
    if let failure { throw failure }
    return Document(nodes: nodes, repairs: repairs.summary)
  }

  private func flushText() {
    guard !pendingText.isEmpty else { return }
    let text = String(decoding: pendingText, as: UTF8.self)
    pendingText.removeAll(keepingCapacity: true)
    if target == nil && text.allSatisfy(\.isWhitespace) { return }
    attach(.text(text))
  }

  private func attach(_ node: Node) {
    if let target {
      target.append(node)
    } else {
      nodes.append(node)
    }
  }
}
