/// Reads HTML as it is found in the wild, and says what it had to put up with.
///
/// The text is taken apart as HTML 5 says (`HTMLReader`); how elements lie in one another is mended as in HTML 4 (`HTMLTree`), with what
/// HTML 5 added. Nothing is fetched, and no script is run.
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
    var reader = HTMLReader(html, limits: limits, tags: tags)
    return try reader.document()
  }

  /// Reads what may stand in a `body`; nothing is added around it, and an empty text gives no nodes.
  public static func fragment(_ html: String, limits: ParseLimits = .standard) throws(ParseError) -> [Node] {
    try limits.check(bytes: html.utf8.count)
    // The two levels around the fragment are not the caller's.
    var reader = HTMLReader(html, limits: ParseLimits(bytes: limits.bytes, depth: limits.depth + 2))
    try reader.tree.start(Element("body", line: 1))
    guard let root = try reader.document().root else { return [] }
    return root.children.flatMap { node in
      if case .element(let element) = node, element.name == "body" || element.name == "head" {
        let children = element.children
        element.replaceChildren(with: [])
        return children
      }
      return [node]
    }
  }
}
