/// Writes HTML piece by piece, escaping by default.
///
/// Compact: nothing is written that was not asked for. Neighbouring Outlook conditionals of one condition become one.
public struct HTMLWriter: Sendable {
  /// What has been written, in UTF-8.
  public private(set) var bytes: [UInt8] = []
  private var lastConditional: (condition: String, end: Int)?

  /// A writer that has written nothing.
  public init() {}

  /// What has been written.
  public var html: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes a start tag; void elements such as `img` get no end tag afterwards.
  public mutating func start(_ name: String, _ attributes: HTMLAttributes = [:]) {
    raw("<")
    raw(name)
    for (name, value) in attributes.pairs {
      raw(" ")
      raw(name)
      raw("=\"")
      escaped(value)
      raw("\"")
    }
    raw(">")
  }

  /// Writes an end tag.
  public mutating func end(_ name: String) {
    raw("</")
    raw(name)
    raw(">")
  }

  /// Writes text.
  public mutating func text(_ text: String) {
    escaped(text)
  }

  /// Writes HTML as it stands: the caller vouches for it.
  public mutating func raw(_ html: String) {
    bytes.append(contentsOf: html.utf8)
  }

  /// Writes something that only those clients see which the condition names, for example `mso | IE`.
  public mutating func conditional(_ condition: String, _ content: (inout HTMLWriter) -> Void) {
    let opening = "<!--[if \(condition)]>"
    let closing = "<![endif]-->"
    if let last = lastConditional, last.condition == condition, last.end == bytes.count {
      bytes.removeLast(closing.utf8.count)
    } else {
      raw(opening)
    }
    content(&self)
    raw(closing)
    lastConditional = (condition, bytes.count)
  }

  /// Writes something that all clients see but those for which the condition fails, for example `!mso`.
  public mutating func revealed(_ condition: String, _ content: (inout HTMLWriter) -> Void) {
    raw("<!--[if \(condition)]><!-->")
    content(&self)
    raw("<!--<![endif]-->")
  }

  /// Escapes for text and for attribute values in double quotes alike; `>` too, so that no value can end a comment.
  private mutating func escaped(_ text: String) {
    if text.utf8.contains(where: { Self.replacement(for: $0) != nil }) {
      for byte in text.utf8 {
        if let replacement = Self.replacement(for: byte) { raw(replacement) } else { bytes.append(byte) }
      }
    } else {
      raw(text)
    }
  }

  private static func replacement(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }
}
