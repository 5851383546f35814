/// Writes HTML piece by piece, escaping by default.
///
/// Compact: nothing is written that was not asked for. Neighbouring Outlook conditionals of one condition become one.
///
/// A copy of a writer goes on with the same document.
public struct HTMLWriter {
  private let output = OutputBuffer(capacity: 16_384)
  private var lastConditional: (condition: String, end: Int)?

  /// A writer that has written nothing.
  public init() {}

  /// What has been written.
  public var html: String { output.read { String(decoding: $0, as: UTF8.self) } }

  /// How many bytes have been written, in UTF-8.
  public var count: Int { output.count }

  /// Writes a start tag; void elements such as `img` get no end tag afterwards.
  public func start(_ name: String, _ attributes: HTMLAttributes = [:]) {
    output.append(UInt8(ascii: "<"))
    output.append(text: name)
    for case (let name, let value?) in attributes.pairs {
      output.append(UInt8(ascii: " "))
      output.append(text: name)
      output.append("=\"")
      output.append(value, escapedBy: .markup)
      output.append(UInt8(ascii: "\""))
    }
    output.append(UInt8(ascii: ">"))
  }

  /// Writes an end tag.
  public func end(_ name: String) {
    output.append("</")
    output.append(text: name)
    output.append(UInt8(ascii: ">"))
  }

  /// Writes text.
  public func text(_ text: String) {
    output.append(text, escapedBy: .markup)
  }

  /// Writes HTML as it stands: the caller vouches for it.
  public func raw(_ html: String) {
    output.append(text: html)
  }

  /// Writes all that another writer has written.
  public func raw(_ other: HTMLWriter) {
    output.append(contentsOf: other.output)
  }

  /// Writes something that only those clients see which the condition names, for example `mso | IE`.
  public mutating func conditional(_ condition: String, _ content: (inout HTMLWriter) -> Void) {
    let closing: StaticString = "<![endif]-->"
    if let last = lastConditional, last.end == output.count, last.condition == condition {
      output.removeLast(closing.utf8CodeUnitCount)
    } else {
      output.append("<!--[if ")
      output.append(text: condition)
      output.append("]>")
    }
    content(&self)
    output.append(closing)
    lastConditional = (condition, output.count)
  }

  /// Writes something that all clients see but those for which the condition fails, for example `!mso`.
  public mutating func revealed(_ condition: String, _ content: (inout HTMLWriter) -> Void) {
    output.append("<!--[if ")
    output.append(text: condition)
    output.append("]><!-->")
    content(&self)
    output.append("<!--<![endif]-->")
  }
}
