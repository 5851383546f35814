import Markup

/// Which elements of a tree break the line, by their name or by what is inside them.
struct BlockElements {
  /// A stretch of an element's children: one element that breaks the line, or text and inline elements between two of them.
  enum Segment {
    case block(Element)
    case inline([Node])
  }

  private var found: Set<ObjectIdentifier> = []

  init(in root: Element) {
    _ = collect(root)
  }

  /// The segments of an element that show text; what is never shown is left out.
  func segments(of element: Element) -> [Segment] {
    segmentsWithBreaks(of: element).filter { segment in
      if case .block(let block) = segment { block.name != "br" && block.name != "hr" } else { true }
    }
  }

  /// The segments with `br` and `hr` among them as blocks of their own.
  func segmentsWithBreaks(of element: Element) -> [Segment] {
    var segments: [Segment] = []
    var inline: [Node] = []
    for child in element.children {
      if case .element(let block) = child {
        if Self.isNeverShown(block) { continue }
        if found.contains(ObjectIdentifier(block)) {
          if !inline.isEmpty { segments.append(.inline(inline)) }
          inline = []
          segments.append(.block(block))
          continue
        }
      }
      inline.append(child)
    }
    if !inline.isEmpty { segments.append(.inline(inline)) }
    return segments
  }

  private mutating func collect(_ element: Element) -> Bool {
    var isBlock = Self.names.contains(element.name)
    for child in element.childElements where collect(child) { isBlock = true }
    if isBlock { found.insert(ObjectIdentifier(element)) }
    return isBlock
  }

  /// Whether an element is never part of what a reader reads.
  static func isNeverShown(_ element: Element) -> Bool {
    if hidden.contains(element.name) || element["hidden"] != nil { return true }
    guard let style = element["style"] else { return false }
    let bare = style.lowercased().filter { $0 != " " }
    return bare.contains("display:none") || bare.contains("visibility:hidden")
  }

  /// Whether an element still shows a reader something: text, or a picture or recording.
  static func showsSomething(_ element: Element) -> Bool {
    if media.contains(element.name) { return true }
    return element.children.contains { child in
      switch child {
      case .text(let text): text.contains { !$0.isWhitespace }
      case .element(let element): showsSomething(element)
      case .comment, .doctype: false
      }
    }
  }

  private static let hidden: Set<String> = [
    "script", "style", "noscript", "template", "title", "meta", "link", "select", "button", "input", "textarea", "option",
    "datalist",
  ]

  private static let media: Set<String> = ["img", "picture", "video", "audio", "iframe", "embed", "object", "svg", "canvas"]

  private static let names: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
    "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "iframe", "legend",
    "li", "main",
    "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "video",
    "audio",
    "frameset", "marquee",
  ]
}

/// The text of inline nodes, and how much of it stands in links.
struct InlineText {
  private(set) var folded: String
  private(set) var linkWeight = 0

  init(of nodes: [Node]) {
    folded = ""
    var text = ""
    add(nodes, to: &text, isLink: false)
    folded = text.folded
  }

  private mutating func add(_ nodes: [Node], to text: inout String, isLink: Bool) {
    for node in nodes {
      switch node {
      case .text(let piece):
        text += piece
        if isLink { linkWeight += TextWeight.weight(of: piece) }
      case .element(let element) where !BlockElements.isNeverShown(element):
        add(element.children, to: &text, isLink: isLink || element.name == "a" && element["href"] != nil)
      case .element, .comment, .doctype: break
      }
    }
  }
}
