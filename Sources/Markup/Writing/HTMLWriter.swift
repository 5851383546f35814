/// Writes HTML piece by piece, escaping by default.
///
/// Compact: nothing is written that was not asked for. Neighbouring Outlook conditionals of one condition become one.
///
/// A copy of a writer goes on with the same document.
public struct HTMLWriter {
  private let output: OutputBuffer
  private var lastConditional: (condition: String, end: Int)?

  /// A writer that has written nothing, with room for so many bytes at first.
  public init(capacity: Int = 8192) {
    output = OutputBuffer(capacity: capacity)
  }

  /// What has been written.
  public var html: String { output.read { String(decoding: $0, as: UTF8.self) } }

  /// What several writers have written, one after the other.
  public static func html(of parts: [HTMLWriter]) -> String {
    String(unsafeUninitializedCapacity: parts.reduce(0) { $0 + $1.count }) { room in
      var rest = UnsafeMutableRawBufferPointer(room)[...]
      for part in parts {
        part.output.read { UnsafeMutableRawBufferPointer(rebasing: rest).copyMemory(from: $0) }
        rest = rest.dropFirst(part.count)
      }
      return room.count - rest.count
    }
  }

  /// How many bytes have been written, in UTF-8.
  public var count: Int { output.count }

  /// Writes a start tag; void elements such as `img` get no end tag afterwards.
  public func start(_ name: String, _ attributes: HTMLAttributes = [:]) {
    start(name) { $0.set(attributes) }
  }

  /// Writes a start tag whose attributes are written one by one.
  public func start(_ name: String, _ attributes: (inout StartTagWriter) -> Void) {
    output.append(UInt8(ascii: "<"))
    output.append(text: name)
    var tag = StartTagWriter(output)
    attributes(&tag)
    tag.close()
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
