/// An inline element around content, such as a link; made anew in every paragraph that its content is spread over.
final class InlineWrapper {
  let name: String
  let attributes: [Attribute]

  init(_ name: String, _ attributes: [Attribute]) {
    self.name = name
    self.attributes = attributes
  }
}

/// Inline content in order, each piece with the elements around it from the outermost in.
struct InlineRun {
  enum Content {
    case text(String)
    case lineBreak
    case atom(Element)
  }

  struct Piece {
    var wrappers: [InlineWrapper]
    var content: Content
  }

  private(set) var pieces: [Piece] = []

  var isEmpty: Bool { pieces.isEmpty }

  init(_ pieces: [Piece] = []) {
    self.pieces = pieces
  }

  mutating func append(_ content: Content, in wrappers: [InlineWrapper]) {
    pieces.append(Piece(wrappers: wrappers, content: content))
  }

  /// Adds a line end, unless the run is empty or ends with one.
  mutating func startLine() {
    guard case .text(let text)? = pieces.last?.content, !text.hasSuffix("\n") else { return }
    append(.text("\n"), in: [])
  }

  /// Whether anything stands here that a reader would have seen: more than the white space between two tags.
  var hasContent: Bool {
    pieces.contains { piece in
      if case .text(let text) = piece.content { text.utf8.contains { !$0.isCSSWhitespace } } else { true }
    }
  }

  /// The run as a tree; neighbours with the same wrapper share one element.
  func nodes() -> [Node] {
    var roots: [Node] = []
    var open: [(wrapper: InlineWrapper, element: Element)] = []
    for piece in pieces {
      let shared = zip(open, piece.wrappers).prefix { $0.0.wrapper === $0.1 }.count
      open.removeSubrange(shared...)
      for wrapper in piece.wrappers[shared...] {
        let element = Element(wrapper.name, attributes: wrapper.attributes)
        if let outer = open.last?.element { outer.append(.element(element)) } else { roots.append(.element(element)) }
        open.append((wrapper, element))
      }
      let node = Self.node(piece.content)
      if let outer = open.last?.element { outer.append(node) } else { roots.append(node) }
    }
    return roots
  }

  private static func node(_ content: Content) -> Node {
    switch content {
    case .text(let text): .text(text)
    case .lineBreak: .element(Element("br"))
    case .atom(let element): .element(element)
    }
  }
}
