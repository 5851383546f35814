import CLibXML2

/// Puts a tree of ours together from what libxml2 reports.
///
/// libxml2 builds no document of its own here, so there is nothing to copy and only the parser's context to free.
final class TreeBuilder {
  private(set) var nodes: [Node] = []
  private(set) var failure: ParseError?
  var repairs = RepairLog()
  /// The elements that are not closed yet.
  private var open: [Element] = []
  private var pendingText: [UInt8] = []
  private let limits: ParseLimits
  private let context: xmlParserCtxtPtr

  init(context: xmlParserCtxtPtr, limits: ParseLimits) {
    self.context = context
    self.limits = limits
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

  /// Keeps the first reason to refuse the document, and stops the parser.
  func fail(_ error: ParseError) {
    if failure == nil { failure = error }
    xmlStopParser(context)
  }

  /// Opens an element inside the innermost open one.
  func open(_ element: Element) {
    flushText()
    guard open.count < limits.depth else { return fail(.tooDeep(limit: limits.depth, line: line)) }
    attach(.element(element))
    open.append(element)
  }

  /// Closes the innermost open element.
  func close() {
    flushText()
    _ = open.popLast()
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
    if open.isEmpty && text.allSatisfy(\.isWhitespace) { return }
    attach(.text(text))
  }

  private func attach(_ node: Node) {
    if let parent = open.last {
      parent.append(node)
    } else {
      nodes.append(node)
    }
  }
}
