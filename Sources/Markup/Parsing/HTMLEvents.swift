import CLibXML2

/// Hands what libxml2 reports about an HTML text to a tree builder.
enum HTMLEvents {
  static func connect(_ context: htmlParserCtxtPtr, to builder: TreeBuilder) {
    var handler = xmlSAXHandler()
    // Without this number libxml2 reports errors to a global handler, which would print them.
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElement = { data, name, attributes in HTMLEvents.start(LibXML.builder(data), name, attributes) }
    handler.endElement = { data, _ in LibXML.builder(data)?.close() }
    handler.characters = { data, text, count in HTMLEvents.text(LibXML.builder(data), text, count) }
    handler.ignorableWhitespace = { data, text, count in HTMLEvents.text(LibXML.builder(data), text, count) }
    handler.cdataBlock = { data, text, count in HTMLEvents.text(LibXML.builder(data), text, count) }
    handler.comment = { data, text in LibXML.builder(data)?.comment(LibXML.string(text)) }
    handler.processingInstruction = { data, target, _ in HTMLEvents.instruction(LibXML.builder(data), target) }
    handler.internalSubset = { data, name, publicID, systemID in
      LibXML.builder(data)?.doctype(LibXML.doctype(name: name, publicID: publicID, systemID: systemID))
    }
    handler.serror = { data, error in HTMLEvents.complaint(LibXML.builder(data), error) }
    context.pointee.sax.pointee = handler
    context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
  }

  private static func start(
    _ builder: TreeBuilder?, _ name: UnsafePointer<xmlChar>?, _ pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let builder else { return }
    let name = Self.name(name)
    if name == "p", pairs == nil, isImplied(builder) { return builder.openTransparently(name, into: builder.target) }
    if endsParagraph.contains(name) { builder.closeParagraph(through: HTMLPreparation.aliased) }
    if name == "a" && builder.openName == "a" { builder.closeEarly() }
    let element = Element(name, attributes: attributes(pairs), line: builder.line)
    builder.open(element)
    builder.tags?.add(element, readTo: builder.offset)
  }

  /// The name as the document has it, in lower case.
  private static func name(_ pointer: UnsafePointer<xmlChar>?) -> String {
    // The preparation wrote it in lower case.
    let name = LibXML.string(pointer)
    guard name.utf8.starts(with: HTMLPreparation.alias.utf8) else { return name }
    let original = String(name.dropFirst(HTMLPreparation.alias.count))
    return HTMLPreparation.aliased.contains(original) ? original : name
  }

  /// What no paragraph can hold, as far as libxml2 does not know it by this name, and the paragraph itself.
  private static let endsParagraph: NameSet = [
    "address", "article", "aside", "details", "dialog", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup", "main", "nav", "p", "search", "section", "summary",
  ]

  /// Whether libxml2 made this paragraph up around bare text: then it stands behind text, not at the end of a tag.
  private static func isImplied(_ builder: TreeBuilder) -> Bool {
    builder.nextByte != UInt8(ascii: ">") && builder.nextByte != UInt8(ascii: "/")
  }

  private static func attributes(_ pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> [Attribute] {
    guard var pair = pairs else { return [] }
    var attributes: [Attribute] = []
    while let name = pair.pointee {
      attributes.append(Attribute(LibXML.string(name), LibXML.string(pair[1])))
      pair += 2
    }
    return attributes
  }

  private static func text(_ builder: TreeBuilder?, _ text: UnsafePointer<xmlChar>?, _ count: Int32) {
    builder?.text(UnsafeBufferPointer(start: text, count: Int(count)))
  }

  private static func instruction(_ builder: TreeBuilder?, _ target: UnsafePointer<xmlChar>?) {
    guard let builder else { return }
    builder.repairs.add("dropped the processing instruction <?\(LibXML.string(target))>", line: builder.line)
  }

  private static func complaint(_ builder: TreeBuilder?, _ error: UnsafeMutablePointer<xmlError>?) {
    guard let builder, let error = error?.pointee else { return }
    // libxml2 knows the tags of HTML 4 only; an unknown one is kept and is no mistake.
    if error.code == Int32(XML_HTML_UNKNOWN_TAG.rawValue) { return }
    // Style sheets and scripts may hold what looks like an end tag.
    if error.code == Int32(XML_ERR_TAG_NAME_MISMATCH.rawValue) && (builder.openName == "style" || builder.openName == "script") { return }
    let message = LibXML.message(error).replacing(HTMLPreparation.alias, with: "")
    builder.repairs.add(message, line: Int(error.line))
  }
}
