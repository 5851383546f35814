/// An HTML document with the places where its tags are written, which the tree does not keep.
public struct HTMLSource {
  /// What is in it.
  public let document: Document
  private let places: [ObjectIdentifier: SourcePosition]

  /// Reads a whole page as `HTMLParser.document` does, and throws the same.
  public static func read(_ html: String, limits: ParseLimits = .standard) throws(ParseError) -> HTMLSource {
    let log = HTMLTagLog(html)
    let document = try HTMLParser.document(html, limits: limits, tags: log)
    return HTMLSource(document: document, places: log.places)
  }

  /// Where the `<` of an element's start tag stands; nil for an element that has none, such as a `<body>` that is implied.
  public func position(of element: Element) -> SourcePosition? { places[ObjectIdentifier(element)] }
}
