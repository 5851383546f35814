/// Puts a tree together from the tags and texts of a page, and mends how they lie in one another.
///
/// `html` and `body` are there even if their tags are not, and what was left open ends where HTML 4 has its end (`HTMLNesting`).
struct HTMLTree {
  /// An element whose end tag may still come.
  private struct Level {
    let name: String
    let nesting: HTMLNesting
    /// Where what comes next belongs: the element itself, or the one around it when the element ended early.
    var target: Element?
  }

  /// Text that stands behind the last tag; it becomes one node.
  var text: [UInt8] = []
  var repairs = RepairLog()
  private var nodes: [Node] = []
  private var levels: [Level] = []
  private var hasHead = false
  private var hasBody = false
  private var hasDoctype = false
  private let limits: ParseLimits

  init(limits: ParseLimits) {
    self.limits = limits
  }

  /// The element that takes what comes next.
  private var target: Element? { levels.last?.target }

  // MARK: What is written

  /// Adds the element of a start tag, unless it is misplaced; returns whether it was added.
  ///
  /// - Parameter isClosed: Whether it ends with its tag.
  @discardableResult
  mutating func start(_ element: Element, isClosed: Bool = false) throws(ParseError) -> Bool {
    let name = element.name
    imply(beforeTextOn: element.line)
    if isMisplaced(name) {
      repairs.add("dropped a misplaced <\(name)>", line: element.line)
      return false
    }
    flushText()
    while !levels.isEmpty, levels[levels.count - 1].nesting.isEnded(by: name) { levels.removeLast() }
    imply(around: name, line: element.line)
    if Self.endsParagraph.contains(name) { endParagraph() }
    if name == "a", levels.last?.name == "a" { levels[levels.count - 1].target = target?.parent }
    guard levels.count < limits.depth else { throw .tooDeep(limit: limits.depth, line: element.line) }
    open(element)
    if isClosed { levels.removeLast() }
    return true
  }

  /// Ends an element and all that was left open inside; an end tag of nothing, or of what lies around something heavier, is dropped.
  mutating func end(_ name: String, line: Int) {
    imply(beforeTextOn: line)
    guard let place = levels.lastIndex(where: { $0.name == name }) else {
      return repairs.add("dropped </\(name)>, which closes nothing", line: line)
    }
    if place < levels.count - 1, !mayEnd(inside: place, line: line) { return }
    flushText()
    levels.removeLast(levels.count - place)
  }

  /// Whether what was left open inside an element ends with it, and what of it is to blame.
  private mutating func mayEnd(inside place: Int, line: Int) -> Bool {
    let (name, inside) = (levels[place].name, levels[(place + 1)...])
    if let heavier = inside.last(where: { $0.nesting.weight > levels[place].nesting.weight }) {
      repairs.add("dropped </\(name)>, which stands inside <\(heavier.name)>", line: line)
      return false
    }
    for forgotten in inside.reversed() where forgotten.nesting.wantsEndTag {
      repairs.add("closed <\(forgotten.name)>, which was left open, at </\(name)>", line: line)
    }
    return true
  }

  mutating func comment(_ text: String, line: Int) {
    imply(beforeTextOn: line)
    flushText()
    attach(.comment(text))
  }

  mutating func doctype(_ text: String, line: Int) {
    imply(beforeTextOn: line)
    if hasDoctype || !levels.isEmpty { repairs.add("met a document type behind the start of the page", line: line) }
    hasDoctype = true
    flushText()
    attach(.doctype(text))
  }

  /// The tree, when nothing more comes.
  mutating func finish(line: Int) -> Document {
    imply(beforeTextOn: line)
    flushText()
    return Document(nodes: nodes, repairs: repairs.summary)
  }

  // MARK: What is only meant

  private static let ofHead: NameSet = ["base", "link", "meta", "script", "style", "title"]
  private static let ofFrames: NameSet = ["frame", "frameset", "noframes"]

  /// Opens what stands around an element by its nature.
  private mutating func imply(around name: String, line: Int) {
    if hasBody || name == "html" { return }
    if levels.isEmpty { open(Element("html", line: line)) }
    if name == "head" || name == "body" { return }
    if levels.count == 1, Self.ofHead.contains(name) {
      if !hasHead { open(Element("head", line: line)) }
    } else if !Self.ofFrames.contains(name), !levels.contains(where: { $0.name == "head" }) {
      open(Element("body", line: line))
    }
  }

  /// Ends the head and opens the body if text is waiting that is more than white space.
  private mutating func imply(beforeTextOn line: Int) {
    if hasBody || text.isEmpty || levels.last.map({ $0.name != "html" && $0.name != "head" }) ?? false { return }
    guard let start = text.firstIndex(where: { !MarkupScanner.isSpace($0) }) else { return }
    if levels.isEmpty { text.removeSubrange(..<start) }
    if levels.last?.name == "head" { levels.removeLast() }
    imply(around: "p", line: line)
  }

  private func isMisplaced(_ name: String) -> Bool {
    switch name {
    case "html": !levels.isEmpty
    case "head": levels.count > 1
    case "body": hasBody
    default: false
    }
  }

  // MARK: What ends early

  /// What no paragraph can hold, as far as HTML 4 does not know it, and the paragraph itself.
  private static let endsParagraph: NameSet = [
    "address", "article", "aside", "details", "dialog", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup", "main", "nav", "p", "search", "section", "summary",
  ]

  /// What may be open between a paragraph and that which ends it.
  private static let openInParagraph: NameSet = [
    "a", "address", "b", "big", "font", "h1", "h2", "h3", "h4", "h5", "h6", "i", "s", "small", "strike", "tt", "u",
  ]

  /// Ends the paragraph that is open: what follows goes behind it.
  ///
  /// The levels wait for the end tags that are still to come.
  private mutating func endParagraph() {
    guard let index = levels.lastIndex(where: { !Self.openInParagraph.contains($0.name) }), levels[index].name == "p" else { return }
    guard let paragraph = levels[index].target, paragraph.name == "p" else { return }
    for open in levels.indices[index...] { levels[open].target = paragraph.parent }
  }

  // MARK: Building

  private mutating func open(_ element: Element) {
    if element.name == "head" { hasHead = true }
    if element.name == "body" { hasBody = true }
    attach(.element(element))
    levels.append(Level(name: element.name, nesting: .of(element.name), target: element))
  }

  private mutating func flushText() {
    if text.isEmpty { return }
    // Around the root there is only white space.
    if let target { target.append(.text(String(decoding: text, as: UTF8.self))) }
    text.removeAll(keepingCapacity: true)
  }

  private mutating func attach(_ node: Node) {
    if let target {
      target.append(node)
    } else {
      nodes.append(node)
    }
  }
}
