/// An XML document with everything that a checker must know of how it is written.
public struct XMLSource {
  /// What is in it; of a document that is not well-formed, as much as can be told.
  public let document: Document
  /// Why it is not well-formed; nil when it is.
  public let malformation: ParseError?
  private let tags: [ObjectIdentifier: StartTag]
  private let bytes: [UInt8]

  /// Reads a text that may be damaged; its XML declaration is not believed, for the text has been decoded already.
  ///
  /// Nothing is loaded and no entity is expanded. Throws when nothing can be read: the text is empty, too large or too deep.
  public static func read(_ text: String, limits: ParseLimits = .standard) throws(ParseError) -> XMLSource {
    try limits.check(bytes: text.utf8.count)
    let bytes = Array(text.utf8)
    let log = StartTagLog(bytes)
    do {
      let document = try XMLParser.parse(bytes, mode: .strict, limits: limits, isDecoded: true, tags: log)
      return XMLSource(document: document, malformation: nil, tags: log.tags, bytes: bytes)
    } catch let error {
      return try damaged(text, error, limits)
    }
  }

  private static func damaged(_ text: String, _ error: ParseError, _ limits: ParseLimits) throws(ParseError) -> XMLSource {
    switch error {
    case .malformed, .entityExpansion: break
    case .empty, .tooLarge, .tooDeep, .binary: throw error
    }
    let bytes = XMLPreparation(text, repairs: [], limits: limits).bytes
    let log = StartTagLog(bytes)
    let document = try XMLParser.parse(bytes, mode: .recovering, limits: limits, isDecoded: true, tags: log)
    return XMLSource(document: document, malformation: error, tags: log.tags, bytes: bytes)
  }

  /// How the start tag of an element of this document is written; nil for another's.
  public func tag(of element: Element) -> StartTag? { tags[ObjectIdentifier(element)] }

  /// What stands behind the start tag of an element up to the next tag, with its references as they are written; at most `limit` bytes.
  ///
  /// Empty for a document that is not well-formed, because that is read from a copy in which references are resolved.
  public func writtenText(of element: Element, limit: Int = 4096) -> String {
    guard malformation == nil, let tag = tag(of: element), tag.end <= bytes.count else { return "" }
    let written = bytes[tag.end...].prefix(limit).prefix { $0 != UInt8(ascii: "<") }
    return String(decoding: written, as: UTF8.self)
  }
}
