import CLibXML2

/// Reads HTML as it is found in the wild, and says what it had to put up with.
///
/// libxml2 does the parsing. It knows HTML 4, so what HTML 5 added is prepared for it (`HTMLPreparation`) and put right
/// behind it (`HTMLEvents`). Nothing is fetched, and no script is run.
public enum HTMLParser {
  /// Reads a whole page: doctype, comments and the `html` element, which is there even if its tag is not.
  ///
  /// Names are in lower case. Text directly in the body stays there. Comments, and with them Outlook's conditional
  /// markup, are kept to the byte; the text of `script` and `style` is raw.
  public static func document(_ html: String, limits: ParseLimits = .standard) throws(ParseError) -> Document {
    try document(html, limits: limits, tags: nil)
  }

  /// Reads a whole page, and notes where its start tags are when somebody wants to know.
  static func document(_ html: String, limits: ParseLimits, tags: HTMLTagLog?) throws(ParseError) -> Document {
    try limits.check(bytes: html.utf8.count)
    if html.utf8.allSatisfy({ $0 <= 0x20 }) { throw .empty }
    let prepared = HTMLPreparation(html)
    tags?.start(prepared.tags, in: prepared.scanner.source)
    return try parse(prepared, limits: limits, tags: tags)
  }

  /// Reads what may stand in a `body`; nothing is added around it, and an empty text gives no nodes.
  public static func fragment(_ html: String, limits: ParseLimits = .standard) throws(ParseError) -> [Node] {
    try limits.check(bytes: html.utf8.count)
    // The two levels around the fragment are not the caller's.
    let limits = ParseLimits(bytes: limits.bytes, depth: limits.depth + 2)
    let document = try parse(HTMLPreparation(html, wrapping: "<html><body>"), limits: limits)
    guard let root = document.root else { return [] }
    return root.children.flatMap { node in
      if case .element(let element) = node, element.name == "body" || element.name == "head" {
        let children = element.children
        element.replaceChildren(with: [])
        return children
      }
      return [node]
    }
  }

  private static func parse(_ prepared: HTMLPreparation, limits: ParseLimits, tags: HTMLTagLog? = nil) throws(ParseError) -> Document {
    guard LibXML.isReady, let context = htmlNewParserCtxt() else {
      throw .malformed(line: 0, column: 0, message: "there is not enough memory to read it")
    }
    defer { htmlFreeParserCtxt(context) }
    let builder = TreeBuilder(context: context, limits: limits, tags: tags)
    builder.repairs.add(prepared.repairs.summary)
    HTMLEvents.connect(context, to: builder)
    let options = Int32(HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue)
    withExtendedLifetime(builder) {
      prepared.bytes.withUnsafeBytes { bytes in
        let document = htmlCtxtReadMemory(context, bytes.baseAddress, Int32(clamping: bytes.count), nil, "UTF-8", options)
        xmlFreeDoc(document)
      }
    }
    return try builder.finish()
  }
}
