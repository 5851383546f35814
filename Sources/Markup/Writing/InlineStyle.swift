/// The declarations of a `style` attribute, in the order in which they are written.
///
/// Written as a dictionary literal; a property whose value is nil is left out.
public struct InlineStyle: ExpressibleByDictionaryLiteral, Sendable {
  /// The attribute's value; nil when there is nothing to declare.
  public private(set) var text: String?

  /// The declarations that have a value.
  public init(dictionaryLiteral elements: (String, String?)...) {
    for (property, value) in elements { declare(property, value) }
  }

  /// Declares one property more, unless its value is nil.
  ///
  /// Double quotes become single ones: written as `&quot;` they make some inliners and mail clients drop the attribute.
  public mutating func declare(_ property: String, _ value: String?) {
    guard let value else { return }
    var text = self.text ?? ""
    self.text = nil
    if !text.isEmpty { text += ";" }
    text += property
    text += ":"
    text += value.utf8.contains(UInt8(ascii: "\"")) ? String(value.map { $0 == "\"" ? "'" : $0 }) : value
    self.text = text
  }

  /// These declarations, followed by others.
  public func adding(_ others: InlineStyle) -> InlineStyle {
    guard let text, let more = others.text else { return self.text == nil ? others : self }
    var sum = self
    sum.text = "\(text);\(more)"
    return sum
  }
}
