/// The declarations of a `style` attribute, in the order in which they are written.
///
/// Written as a dictionary literal; a property whose value is nil is left out.
public struct InlineStyle: ExpressibleByDictionaryLiteral, Sendable {
  private var pairs: [(property: String, value: String)]

  /// The declarations that have a value.
  public init(dictionaryLiteral elements: (String, String?)...) {
    pairs = elements.compactMap { property, value in value.map { (property, $0) } }
  }

  /// These declarations, followed by others.
  public func adding(_ others: InlineStyle) -> InlineStyle {
    var sum = self
    sum.pairs += others.pairs
    return sum
  }

  /// The attribute's value; nil when there is nothing to declare.
  ///
  /// Double quotes become single ones: written as `&quot;` they make some inliners and mail clients drop the attribute.
  public var text: String? {
    if pairs.isEmpty { return nil }
    return pairs.map { property, value in
      let quoted = value.contains("\"") ? String(value.map { $0 == "\"" ? "'" : $0 }) : value
      return "\(property):\(quoted)"
    }.joined(separator: ";")
  }
}
