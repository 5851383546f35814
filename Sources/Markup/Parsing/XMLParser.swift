import CLibXML2
public import Foundation

/// Reads XML without network, without external entities, and with bounded size and depth.
///
/// Namespaces are resolved: elements and attributes have local names and URIs, and the declarations themselves are not
/// among the attributes. CDATA sections are text. Processing instructions are left out.
public enum XMLParser {
  /// Reads a well-formed document in the encoding that it states, and refuses any other.
  ///
  /// Entities that the document declares are never expanded; one that uses them is refused.
  public static func document(_ bytes: Data, limits: ParseLimits = .standard) throws(ParseError) -> Document {
    try limits.check(bytes: bytes.count)
    return try parse([UInt8](bytes), mode: .strict, limits: limits)
  }

  /// Reads as much as can be read of a document that may be damaged, and lists what was repaired.
  ///
  /// HTML's named entities are resolved though XML does not know them, a lone `&` is text, and characters that XML
  /// forbids are dropped.
  public static func recoveredDocument(_ bytes: Data, limits: ParseLimits = .standard) throws(ParseError) -> Document {
    try limits.check(bytes: bytes.count)
    let decoded = try TextDecoding.decode(bytes)
    let prepared = XMLPreparation(decoded.text, repairs: decoded.repairs, limits: limits)
    return try parse(prepared.bytes, mode: .recovering, limits: limits, repairs: prepared.summary, isDecoded: true)
  }

  /// Reads bytes in the encoding that they state, or in UTF-8 when they are decoded already.
  static func parse(
    _ bytes: [UInt8], mode: XMLEvents.Mode, limits: ParseLimits, repairs: [Repair] = [], isDecoded: Bool = false, tags: StartTagLog? = nil
  ) throws(ParseError) -> Document {
    if bytes.allSatisfy({ $0 <= 0x20 }) { throw .empty }
    guard LibXML.isReady, let context = xmlNewParserCtxt() else {
      throw .malformed(line: 0, column: 0, message: "there is not enough memory to read it")
    }
    defer { xmlFreeParserCtxt(context) }
    let builder = TreeBuilder(context: context, limits: limits)
    builder.repairs.add(repairs)
    let events = XMLEvents(builder: builder, mode: mode, tags: tags)
    events.connect(context)
    let recover = mode == .recovering ? XML_PARSE_RECOVER.rawValue : 0
    let decoded = isDecoded ? XML_PARSE_IGNORE_ENC.rawValue : 0
    let options = Int32(XML_PARSE_NONET.rawValue | recover | decoded)
    withExtendedLifetime(events) {
      bytes.withUnsafeBytes { bytes in
        let encoding = isDecoded ? "UTF-8" : nil
        let document = xmlCtxtReadMemory(context, bytes.baseAddress, Int32(clamping: bytes.count), nil, encoding, options)
        xmlFreeDoc(document)
      }
    }
    let document = try builder.finish()
    if document.root == nil { throw .malformed(line: builder.line, column: builder.column, message: "there is no element in it") }
    return document
  }
}
