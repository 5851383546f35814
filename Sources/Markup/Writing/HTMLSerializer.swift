/// Writes trees as HTML (HTML Living Standard, 13.3 "Serializing HTML fragments").
public enum HTMLSerializer {
  /// The nodes one after the other, as they would stand inside an element.
  public static func html(_ nodes: [Node]) -> String {
    let output = OutputBuffer(capacity: 4096)
    write(nodes, to: output)
    return output.drain { String(decoding: $0, as: UTF8.self) }
  }

  /// A whole page; the document type declaration stands on a line of its own.
  public static func html(_ document: Document) -> String {
    let output = OutputBuffer(capacity: 262_144)
    for node in document.nodes {
      write([node], to: output)
      if case .doctype = node { output.append(UInt8(ascii: "\n")) }
    }
    return output.drain { String(decoding: $0, as: UTF8.self) }
  }

  /// An element that is being written, and what of it is still to come.
  private struct Level {
    var element: Element?
    var rest: IndexingIterator<[Node]>
    var isRaw: Bool
  }

  /// Walks the tree with a stack of its own, so that no tree is too deep.
  private static func write(_ nodes: [Node], to output: OutputBuffer) {
    var level = Level(element: nil, rest: nodes.makeIterator(), isRaw: false)
    var outer: [Level] = []
    while true {
      guard let node = level.rest.next() else {
        guard let element = level.element, let next = outer.popLast() else { return }
        endTag(element, to: output)
        level = next
        continue
      }
      switch node {
      case .text(let text):
        if level.isRaw { output.append(text: text) } else { output.append(text, escapedBy: .htmlText) }
      case .comment(let text):
        output.append("<!--")
        output.append(text: text)
        output.append("-->")
      case .doctype(let text):
        output.append("<!")
        output.append(text: text)
        output.append(UInt8(ascii: ">"))
      case .element(let element):
        startTag(element, to: output)
        if HTMLElements.void.contains(element.name) { continue }
        outer.append(level)
        let isRaw = HTMLElements.rawText.contains(element.name)
        level = Level(element: element, rest: element.children.makeIterator(), isRaw: isRaw)
      }
    }
  }

  private static func startTag(_ element: Element, to output: OutputBuffer) {
    output.append(UInt8(ascii: "<"))
    output.append(text: element.name)
    for attribute in element.attributes {
      output.append(UInt8(ascii: " "))
      if attribute.namespace == XMLNamespace.xml { output.append("xml:") }
      output.append(text: attribute.name)
      output.append("=\"")
      output.append(attribute.value, escapedBy: .htmlAttribute)
      output.append(UInt8(ascii: "\""))
    }
    output.append(UInt8(ascii: ">"))
  }

  private static func endTag(_ element: Element, to output: OutputBuffer) {
    output.append("</")
    output.append(text: element.name)
    output.append(UInt8(ascii: ">"))
  }
}
