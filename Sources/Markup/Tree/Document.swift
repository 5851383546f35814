/// A parsed HTML or XML document.
public struct Document {
  /// What stands at the top: at most one doctype, comments, one root element.
  public var nodes: [Node]
  /// What the parser had to put up with, in the order met; bounded in number.
  public var repairs: [Repair]

  /// A document of these parts.
  public init(nodes: [Node], repairs: [Repair] = []) {
    self.nodes = nodes
    self.repairs = repairs
  }

  /// The outermost element; nil for an empty document.
  public var root: Element? {
    for case .element(let element) in nodes { return element }
    return nil
  }
}

/// Something that was wrong in a document, and was put right.
public struct Repair: Hashable, Sendable {
  /// What was wrong and what was done, for a person, for example `removed <script>`.
  public var message: String
  /// The line in the document, counted from 1, if it is known.
  public var line: Int?

  /// A repair of these parts.
  public init(_ message: String, line: Int? = nil) {
    self.message = message
    self.line = line
  }
}
