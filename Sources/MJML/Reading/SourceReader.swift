import Markup

/// Reads MJML source into components, and knows the place of each.
struct SourceReader {
  private var cursor: SourceCursor
  private var nodes = 0

  private init(_ source: SourceText) {
    cursor = SourceCursor(source)
  }

  /// The `<mjml>` component of a source, and how many components and attributes there are.
  static func root(of source: SourceText) throws(MJMLError) -> (root: SourceElement, nodes: Int) {
    try check(source)
    var reader = SourceReader(source)
    return (try reader.document(), reader.nodes)
  }

  /// The components of a source that another one includes: a whole document, or some that follow each other.
  static func fragment(of source: SourceText) throws(MJMLError) -> (children: [SourceNode], nodes: Int) {
    try check(source)
    var reader = SourceReader(source)
    try reader.skipProlog()
    if reader.cursor.isAt("<mjml") { return ([.element(try reader.document())], reader.nodes) }
    reader = SourceReader(source)
    reader.cursor.skip("\u{FEFF}")
    return (try reader.children(of: nil, depth: 1), reader.nodes)
  }

  private static func check(_ source: SourceText) throws(MJMLError) {
    if source.bytes.count > SourceLimits.bytes {
      throw source.error(.tooLarge(bytes: source.bytes.count, limit: SourceLimits.bytes), at: 0)
    }
    if let offset = source.bytes.firstIndex(where: isForbidden) {
      throw source.error(.forbiddenCharacter(code: Int(source.bytes[offset])), at: offset)
    }
  }

  /// The control characters that HTML forbids.
  private static func isForbidden(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\r") && byte != UInt8(ascii: "\t") || byte == 0x7F
  }

  private mutating func document() throws(MJMLError) -> SourceElement {
    try skipProlog()
    guard cursor.isAt("<mjml") else { throw cursor.error(.malformed(expected: "<mjml> as the outermost component")) }
    let root = try element(depth: 1)
    try skipProlog()
    guard cursor.isAtEnd else { throw cursor.error(.malformed(expected: "nothing after </mjml>")) }
    return root
  }

  /// Skips what may stand around the outermost component.
  private mutating func skipProlog() throws(MJMLError) {
    cursor.skip("\u{FEFF}")
    while true {
      cursor.skipSpace()
      if cursor.isAt("<!--") {
        _ = try comment()
      } else if cursor.isAt("<?") {
        try cursor.skip(through: "?>", expected: "?> at the end of the declaration")
      } else if cursor.isAt("<!") {
        try cursor.skip(through: ">", expected: "> at the end of the document type")
      } else {
        return
      }
    }
  }

  // MARK: Components

  private mutating func element(depth: Int) throws(MJMLError) -> SourceElement {
    let offset = cursor.offset
    if depth > SourceLimits.depth { throw cursor.error(.tooDeep(limit: SourceLimits.depth)) }
    cursor.skip("<")
    let name = try componentName(at: offset)
    let attributes = try attributes(of: name, opened: offset)
    try count(1 + attributes.count, at: offset)
    var children: [SourceNode] = []
    var content = ""
    if !cursor.skip("/>") {
      cursor.skip(">")
      let tag = OpenTag(name: name, offset: offset)
      switch name.definition.content {
      case .html, .text, .css: content = try self.content(of: tag)
      case .components, .nothing: children = try self.children(of: tag, depth: depth)
      }
    }
    return SourceElement(
      name: name, attributes: attributes, children: children, content: content, source: cursor.source, offset: offset)
  }

  private func componentName(at offset: Int, named text: String) throws(MJMLError) -> ComponentName {
    if let name = ComponentName(text) { return name }
    let nearest = NearestName.of(text, among: ComponentName.allCases.map(\.rawValue))
    throw cursor.error(.unknownComponent(text, nearest: nearest), at: offset)
  }

  private mutating func componentName(at offset: Int) throws(MJMLError) -> ComponentName {
    guard let text = cursor.name() else { throw cursor.error(.malformed(expected: "the name of a component after <"), at: offset) }
    return try componentName(at: offset, named: text)
  }

  private mutating func count(_ added: Int, at offset: Int) throws(MJMLError) {
    nodes += added
    if nodes > SourceLimits.nodes { throw cursor.error(.tooMany(limit: SourceLimits.nodes), at: offset) }
  }

  // MARK: Attributes

  /// Reads attributes up to `>` or `/>`, which stay.
  private mutating func attributes(of name: ComponentName, opened: Int) throws(MJMLError) -> [SourceAttribute] {
    var attributes: [SourceAttribute] = []
    while true {
      let hadSpace = cursor.skipSpace()
      if cursor.isAt(">") || cursor.isAt("/>") { return attributes }
      if cursor.isAtEnd { throw cursor.error(.malformed(expected: "> at the end of <\(name)>"), at: opened) }
      if !hadSpace { throw cursor.error(.malformed(expected: "a space, > or />")) }
      let attribute = try attribute()
      if attributes.contains(where: { $0.name == attribute.name }) {
        throw cursor.error(.duplicateAttribute(attribute.name), at: attribute.offset)
      }
      attributes.append(attribute)
      if attributes.count > SourceLimits.attributes {
        throw cursor.error(.tooManyAttributes(limit: SourceLimits.attributes), at: attribute.offset)
      }
    }
  }

  private mutating func attribute() throws(MJMLError) -> SourceAttribute {
    let offset = cursor.offset
    guard let name = cursor.name() else { throw cursor.error(.malformed(expected: "the name of an attribute, > or />")) }
    cursor.skipSpace()
    guard cursor.skip("=") else { throw cursor.error(.malformed(expected: "= and a value in quotes after \(name)")) }
    cursor.skipSpace()
    guard let value = try cursor.quotedValue() else { throw cursor.error(.malformed(expected: "a value in quotes after \(name)=")) }
    return SourceAttribute(name: name, value: CharacterReferences.decoded(value), offset: offset)
  }

  // MARK: What stands inside

  /// A component whose end is still to come.
  private struct OpenTag {
    let name: ComponentName
    let offset: Int
  }

  /// Reads up to the end tag, or without a parent up to the end.
  private mutating func children(of parent: OpenTag?, depth: Int) throws(MJMLError) -> [SourceNode] {
    var children: [SourceNode] = []
    while true {
      cursor.skipSpace()
      if cursor.isAtEnd {
        guard let parent else { return children }
        throw cursor.error(.unclosed(parent.name.rawValue), at: parent.offset)
      } else if cursor.isAt("</"), let parent {
        try end(of: parent)
        return children
      } else if cursor.isAt("<!--") {
        let offset = cursor.offset
        let comment = try comment()
        try count(1, at: offset)
        if comment.contains("[if") || comment.contains("[endif]") { children.append(.conditionalComment(comment)) }
      } else if cursor.isAt("<") {
        children.append(.element(try element(depth: depth + 1)))
      } else {
        throw cursor.error(.strayText(parent: (parent?.name ?? .mjml).rawValue))
      }
    }
  }

  private mutating func end(of parent: OpenTag) throws(MJMLError) {
    let offset = cursor.offset
    cursor.skip("</")
    let start = cursor.offset
    cursor.skipName()
    guard cursor.isText(parent.name.rawValue, from: start) else {
      let name = cursor.source.text(start..<cursor.offset)
      let opened = cursor.source.position(at: parent.offset)
      throw cursor.error(.mismatchedEnd(name, open: parent.name.rawValue, opened: opened), at: offset)
    }
    cursor.skipSpace()
    guard cursor.skip(">") else { throw cursor.error(.malformed(expected: "> at the end of </\(parent.name)>")) }
  }

  /// Reads what stands between the tags of a component that holds no components.
  ///
  /// A component that begins inside means that the end tag of this one was forgotten.
  private mutating func content(of element: OpenTag) throws(MJMLError) -> String {
    let start = cursor.offset
    while cursor.advance(to: UInt8(ascii: "<")) {
      if cursor.isAt("<!--") {
        _ = try comment()
      } else if cursor.isAt("</"), cursor.isAt(element.name.rawValue, after: 2) {
        let content = cursor.trimmedText(start..<cursor.offset)
        try end(of: element)
        return content
      } else if cursor.isAt("<mj-") || cursor.isAt("</mj-") || cursor.isAt("</mjml") {
        throw cursor.error(.unclosed(element.name.rawValue), at: element.offset)
      } else {
        cursor.step()
      }
    }
    throw cursor.error(.unclosed(element.name.rawValue), at: element.offset)
  }

  private mutating func comment() throws(MJMLError) -> String {
    let start = cursor.offset
    try cursor.skip(through: "-->", expected: "--> at the end of the comment")
    return cursor.source.text(start..<cursor.offset)
  }
}
