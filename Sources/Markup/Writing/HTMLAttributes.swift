/// The attributes of a start tag, in the order in which they are written.
///
/// Written as a dictionary literal; an attribute whose value is nil is left out.
public struct HTMLAttributes: ExpressibleByDictionaryLiteral, Sendable {
  /// The names and values, in order.
  public private(set) var pairs: [(name: String, value: String)]

  /// The attributes that have a value.
  public init(dictionaryLiteral elements: (String, String?)...) {
    pairs = elements.compactMap { name, value in value.map { (name, $0) } }
  }

  /// These attributes, followed by others.
  public func adding(_ others: HTMLAttributes) -> HTMLAttributes {
    var sum = self
    sum.pairs += others.pairs
    return sum
  }
}
