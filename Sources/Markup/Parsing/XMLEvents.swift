import CLibXML2

/// Hands what libxml2 reports about an XML document to a tree builder.
final class XMLEvents {
  /// What happens to a document that is not well-formed.
  enum Mode {
    /// It is refused.
    case strict
    /// As much as possible is read.
    case recovering
  }

  private let builder: TreeBuilder
  private let mode: Mode
  private let tags: StartTagLog?
  private var declaresEntities = false

  init(builder: TreeBuilder, mode: Mode, tags: StartTagLog? = nil) {
    self.builder = builder
    self.mode = mode
    self.tags = tags
  }

  /// Takes the place of libxml2's own handlers.
  ///
  /// Those for declared and external entities stay empty: none is ever known, loaded or expanded.
  func connect(_ context: xmlParserCtxtPtr) {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { data, name, prefix, uri, declared, namespaces, count, defaulted, attributes in
      guard let events = XMLEvents.from(data) else { return }
      let element = events.start(name, prefix, uri, count: Int(count), defaulted: Int(defaulted), attributes)
      events.note(element, prefix, namespaces, count: Int(declared))
    }
    handler.endElementNs = { data, _, _, _ in XMLEvents.from(data)?.builder.close() }
    handler.characters = { data, text, count in XMLEvents.from(data)?.text(text, count) }
    handler.ignorableWhitespace = { data, text, count in XMLEvents.from(data)?.text(text, count) }
    handler.cdataBlock = { data, text, count in XMLEvents.from(data)?.text(text, count) }
    handler.comment = { data, text in XMLEvents.from(data)?.builder.comment(LibXML.string(text)) }
    handler.reference = { data, name in XMLEvents.from(data)?.reference(name) }
    handler.internalSubset = { data, name, publicID, systemID in
      XMLEvents.from(data)?.builder.doctype(LibXML.doctype(name: name, publicID: publicID, systemID: systemID))
    }
    handler.entityDecl = { data, _, _, _, _, _ in XMLEvents.from(data)?.declaresEntities = true }
    handler.serror = { data, error in XMLEvents.from(data)?.complaint(error) }
    context.pointee.sax.pointee = handler
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
  }

  private static func from(_ data: UnsafeMutableRawPointer?) -> XMLEvents? {
    guard let data else { return nil }
    return Unmanaged<XMLEvents>.fromOpaque(data).takeUnretainedValue()
  }

  private func start(
    _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, count: Int, defaulted: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> Element {
    // Values that a document type declaration gives by default come last. They are left out: repeated on many elements,
    // they could make a small document huge.
    let stated = max(0, count - defaulted)
    let element = Element(
      Self.name(name, prefix: prefix, uri: uri), namespace: uri.map { String(cString: $0) },
      attributes: Self.attributes(attributes, count: stated), line: builder.line)
    builder.open(element)
    return element
  }

  /// Keeps how the tag is written, when somebody wants to know; each namespace is two pointers: prefix and URI.
  private func note(
    _ element: Element, _ prefix: UnsafePointer<xmlChar>?, _ namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
  ) {
    guard let tags else { return }
    let declarations = (0..<count).compactMap { index -> StartTag.NamespaceDeclaration? in
      guard let pair = namespaces.map({ $0 + 2 * index }) else { return nil }
      return StartTag.NamespaceDeclaration(prefix: pair[0].map { String(cString: $0) }, uri: LibXML.string(pair[1]))
    }
    tags.add(element, prefix: prefix.map { String(cString: $0) }, declarations: declarations, readTo: builder.offset)
  }

  /// Each attribute is five pointers: name, prefix, URI, start and end of the value.
  private static func attributes(_ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int) -> [Attribute] {
    guard let pointers else { return [] }
    return (0..<count).map { index in
      let parts = pointers + 5 * index
      return Attribute(
        name(parts[0], prefix: parts[1], uri: parts[2]), value(parts[3], parts[4]), namespace: parts[2].map { String(cString: $0) })
    }
  }

  /// The local name; with the prefix where that was never declared, so that it is not lost.
  private static func name(_ name: UnsafePointer<xmlChar>?, prefix: UnsafePointer<xmlChar>?, uri: UnsafePointer<xmlChar>?) -> String {
    guard let prefix, uri == nil else { return LibXML.string(name) }
    return "\(LibXML.string(prefix)):\(LibXML.string(name))"
  }

  /// The value of an attribute, in which libxml2 leaves each `&` as `&#38;`.
  private static func value(_ start: UnsafePointer<xmlChar>?, _ end: UnsafePointer<xmlChar>?) -> String {
    guard let start, let end else { return "" }
    let value = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
    return value.utf8.contains(UInt8(ascii: "&")) ? value.replacing("&#38;", with: "&") : value
  }

  private func text(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
    builder.text(UnsafeBufferPointer(start: text, count: Int(count)))
  }

  /// An entity that is not known: it stays as it is written.
  private func reference(_ name: UnsafePointer<xmlChar>?) {
    let written = Array("&\(LibXML.string(name));".utf8)
    written.withUnsafeBufferPointer(builder.text)
  }

  private func complaint(_ error: UnsafeMutablePointer<xmlError>?) {
    guard let error = error?.pointee else { return }
    let isWarning = error.level.rawValue <= XML_ERR_WARNING.rawValue
    if mode == .recovering || isWarning { return builder.repairs.add(LibXML.message(error), line: Int(error.line)) }
    builder.fail(failure(error))
  }

  private func failure(_ error: xmlError) -> ParseError {
    let isUndeclared =
      error.code == Int32(XML_ERR_UNDECLARED_ENTITY.rawValue) || error.code == Int32(XML_WAR_UNDECLARED_ENTITY.rawValue)
    if isUndeclared && declaresEntities { return .entityExpansion(line: Int(error.line)) }
    return .malformed(line: Int(error.line), column: Int(error.int2), message: LibXML.message(error))
  }
}
