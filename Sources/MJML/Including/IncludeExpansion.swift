import Markup

/// Puts in the place of each `<mj-include>` what stands in its file.
struct IncludeExpansion {
  private let files: (any IncludedFiles)?
  private let main: SourceText
  /// The files that are being read, the outermost first; none may be among them twice.
  private var open: [IncludePath] = []
  /// What whole documents and stylesheets add to the head.
  private var headNodes: [SourceNode] = []
  private var count = 0
  private var bytes: Int
  private var nodes: Int

  /// The components of a source with everything that it includes.
  static func expand(_ source: SourceText, files: (any IncludedFiles)?) throws(MJMLError) -> SourceElement {
    let (root, nodes) = try SourceReader.root(of: source)
    if !root.holdsInclude { return root }
    var expansion = IncludeExpansion(files: files, main: source, nodes: nodes)
    return root.holding(try expansion.expand(root.children)).addingToHead(expansion.headNodes)
  }

  private init(files: (any IncludedFiles)?, main: SourceText, nodes: Int) {
    self.files = files
    self.main = main
    self.nodes = nodes
    bytes = main.bytes.count
  }

  private mutating func expand(_ children: [SourceNode]) throws(MJMLError) -> [SourceNode] {
    var expanded: [SourceNode] = []
    for child in children {
      guard case .element(let element) = child else {
        expanded.append(child)
        continue
      }
      if element.name == .include {
        expanded += try include(element)
      } else {
        expanded.append(.element(element.holding(try expand(element.children))))
      }
    }
    return expanded
  }

  private mutating func include(_ element: SourceElement) throws(MJMLError) -> [SourceNode] {
    try StructureCheck().check(element)
    let (path, source) = try read(element)
    switch element[.type] ?? "mjml" {
    case "html": return [.element(SourceElement(name: .raw, content: source.text(0..<source.bytes.count), like: element))]
    case "css":
      let inline = element.attributes.filter { $0.name == "css-inline" }
        .map { SourceAttribute(name: "inline", value: $0.value, offset: $0.offset) }
      let css = source.text(0..<source.bytes.count)
      let style = SourceElement(name: .style, attributes: inline, content: css, like: element)
      try StructureCheck().check(style)
      headNodes.append(.element(style))
      return []
    default: return try components(of: source, at: path, for: element)
    }
  }

  /// The components of an included file; what a whole document has in its head goes to the head.
  private mutating func components(
    of source: SourceText, at path: IncludePath, for element: SourceElement
  ) throws(MJMLError) -> [SourceNode] {
    let (parsed, added) = try SourceReader.fragment(of: source)
    nodes += added
    if nodes > SourceLimits.nodes { throw element.source.error(.tooMany(limit: SourceLimits.nodes), at: element.offset) }
    open.append(path)
    let expanded = try expand(parsed)
    open.removeLast()
    var visible: [SourceNode] = []
    for node in expanded {
      guard case .element(let root) = node, root.name == .mjml else {
        visible.append(node)
        continue
      }
      for part in root.childElements {
        if part.name == .head { headNodes += part.children } else { visible += part.children }
      }
    }
    return visible
  }

  private mutating func read(_ element: SourceElement) throws(MJMLError) -> (IncludePath, SourceText) {
    let stated = element[.path] ?? ""
    do throws(IncludeRefusal) {
      guard let files else { throw IncludeRefusal("no files can be included here; paste its text in") }
      let path = try IncludePath(stated, in: open.last?.folder ?? [])
      if open.contains(path) { throw IncludeRefusal("it includes itself, by \((open + [path]).map(\.text).joined(separator: " → "))") }
      count += 1
      if count > SourceLimits.includes { throw IncludeRefusal("at most \(SourceLimits.includes) files are included") }
      if open.count >= SourceLimits.includeDepth {
        throw IncludeRefusal("files are included at most \(SourceLimits.includeDepth) deep")
      }
      let text = try files.text(at: path.text, limit: SourceLimits.bytes - bytes)
      let source = SourceText(name: name(of: path), bytes: Array(text.utf8), isIncluded: true)
      bytes += source.bytes.count
      if bytes > SourceLimits.bytes { throw IncludeRefusal("the design and its files have more than \(SourceLimits.bytes) bytes") }
      return (path, source)
    } catch {
      throw element.source.error(.unincludable(stated, reason: error.reason), at: element.offset)
    }
  }

  /// What the file is called beside a design of the name `templates/weekly/design.mjml`.
  private func name(of path: IncludePath) -> String {
    guard let slash = main.name.lastIndex(of: "/") else { return path.text }
    return main.name[...slash] + path.text
  }
}

extension SourceElement {
  /// A component that stands for one that was read.
  fileprivate convenience init(name: ComponentName, attributes: [SourceAttribute] = [], content: String, like element: SourceElement) {
    self.init(name: name, attributes: attributes, content: content, source: element.source, offset: element.offset)
  }

  /// The same document with more in its head, which it may not have.
  fileprivate func addingToHead(_ nodes: [SourceNode]) -> SourceElement {
    if nodes.isEmpty { return self }
    var children = children
    for (place, child) in children.enumerated() {
      guard case .element(let head) = child, head.name == .head else { continue }
      children[place] = .element(head.holding(head.children + nodes))
      return holding(children)
    }
    children.insert(.element(SourceElement(name: .head, children: nodes, source: source, offset: offset)), at: 0)
    return holding(children)
  }
}
