/// A call that would have made an XML document ill-formed; a mistake in the program, not in its input.
public enum XMLWriterError: Error, Hashable, Sendable {
  /// The name cannot be that of an element or attribute.
  case badName(String)
  /// The attribute came behind the content of its element.
  case attributeOutsideStartTag(String)
  /// The text came before or behind the root element.
  case textOutsideRoot
  /// The processing instruction came when the root element was open already.
  case instructionBehindRoot
  /// The element came behind the root element.
  case secondRoot(String)
  /// More elements were ended than opened.
  case nothingToEnd
  /// These elements, from the root inward, were not ended.
  case stillOpen([String])
  /// Nothing was written.
  case noRoot
}

extension XMLWriterError: CustomStringConvertible {
  /// What was written wrongly, and that it is to be reported.
  public var description: String {
    "the XML document cannot be written: \(fault); this is a fault of the program, please report it"
  }

  private var fault: String {
    switch self {
    case .badName(let name): "\"\(name)\" is no name"
    case .attributeOutsideStartTag(let name): "the attribute \(name) stands behind the content of its element"
    case .textOutsideRoot: "text stands outside the root element"
    case .instructionBehindRoot: "a processing instruction stands behind the start of the root element"
    case .secondRoot(let name): "the element \(name) stands behind the root element"
    case .nothingToEnd: "an element was ended that was not open"
    case .stillOpen(let names): "\(names.joined(separator: " > ")) was not ended"
    case .noRoot: "it has no element"
    }
  }
}
