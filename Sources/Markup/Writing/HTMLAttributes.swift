/// The attributes of a start tag, in the order in which they are written.
///
/// Written as a dictionary literal; an attribute whose value is nil is left out.
public struct HTMLAttributes: ExpressibleByDictionaryLiteral, Sendable {
  /// The literal as it was written: the writer passes over what has no value.
  private(set) var pairs: [(String, String?)]

  /// The attributes that have a value.
  public init(dictionaryLiteral elements: (String, String?)...) {
    pairs = elements
  }

  /// These attributes, followed by others.
  public consuming func adding(_ others: HTMLAttributes) -> HTMLAttributes {
    pairs += others.pairs
    return self
  }
}
