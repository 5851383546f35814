/// Blocks in the order of the text, and the inline content that has not been made a paragraph yet.
final class Flow {
  /// How paragraphs appear in what the flow is for.
  enum Wrapping {
    /// All in `p`.
    case always
    /// A single paragraph stands there without `p`, as in a table cell; before lists too, as in a list item.
    case whenMixed
    /// A paragraph of images alone stands there without `p`.
    case exceptImages
  }

  private var finished: [Element] = []
  private var run = InlineRun()
  /// The attributes that the next paragraph gets from its `p`.
  var paragraphAttributes: [Attribute] = []
  /// Whether a caption may still come: figures take one.
  var takesCaption = false
  /// Whether terms and their descriptions belong here.
  var takesDefinitions = false

  func add(_ content: InlineRun.Content, in wrappers: [InlineWrapper]) {
    run.append(content, in: wrappers)
  }

  func add(_ block: Element, log: inout CleaningLog) {
    endParagraph(log: &log)
    finished.append(block)
  }

  /// Makes paragraphs of the inline content so far; one that shows nothing is left out.
  func endParagraph(log: inout CleaningLog) {
    let paragraphs = WhiteSpace.paragraphs(run).filter(\.isVisible)
    if paragraphs.isEmpty, run.hasContent { log.note(.removedEmptyParagraph) }
    for paragraph in paragraphs {
      let element = Element("p", attributes: paragraphAttributes)
      paragraph.nodes().forEach(element.append)
      finished.append(element)
    }
    run = InlineRun()
  }

  /// Everything that was added, every paragraph in its `p`; list items may lie outside a list.
  func rawBlocks(log: inout CleaningLog) -> [Element] {
    endParagraph(log: &log)
    return finished
  }

  /// Everything that was added, as it may stand in what the flow is for.
  func blocks(_ wrapping: Wrapping, log: inout CleaningLog) -> [Node] {
    let blocks = Self.listingStrayItems(rawBlocks(log: &log))
    return switch wrapping {
    case .always: blocks.map(Node.element)
    case .whenMixed: Self.unwrappingOnlyParagraph(blocks)
    case .exceptImages: blocks.flatMap { $0.isImageParagraph ? $0.children : [.element($0)] }
    }
  }

  /// List items that stand outside a list get one.
  private static func listingStrayItems(_ blocks: [Element]) -> [Element] {
    var listed: [Element] = []
    var list: Element?
    for block in blocks {
      guard block.name == "li" else {
        list = nil
        listed.append(block)
        continue
      }
      tighten(block)
      if let list {
        list.append(.element(block))
      } else {
        let new = Element("ul", children: [.element(block)])
        list = new
        listed.append(new)
      }
    }
    return listed
  }

  /// Takes the `p` off the only paragraph of a list item or the like, once everything that belongs to it is inside.
  static func tighten(_ box: Element) {
    box.replaceChildren(with: unwrappingOnlyParagraph(box.childElements))
  }

  private static func unwrappingOnlyParagraph(_ blocks: [Element]) -> [Node] {
    guard let first = blocks.first, first.name == "p", first.attributes.isEmpty else { return blocks.map(Node.element) }
    let rest = blocks.dropFirst()
    guard rest.allSatisfy({ $0.name == "ul" || $0.name == "ol" }) else { return blocks.map(Node.element) }
    return first.children + rest.map(Node.element)
  }
}

extension Element {
  /// A paragraph that holds images and nothing to read.
  fileprivate var isImageParagraph: Bool {
    name == "p" && attributes.isEmpty && !text.contains { !$0.isWhitespace } && !descendants.contains { $0.name == "br" }
  }
}

extension InlineRun {
  /// Whether a reader would see anything: zero-width characters and places to break are nothing.
  fileprivate var isVisible: Bool {
    pieces.contains { piece in
      switch piece.content {
      case .text(let text): text.unicodeScalars.contains { !$0.properties.isWhitespace && $0.properties.generalCategory != .format }
      case .lineBreak: false
      case .atom: true
      }
    }
  }
}
