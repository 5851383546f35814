/// A document that cannot be read at all: which, and why.
public struct ImportError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The document's path or URL.
  public var document: String
  /// Why it is refused.
  public var problem: ImportProblem

  /// An error of these parts.
  public init(document: String, problem: ImportProblem) {
    self.document = document
    self.problem = problem
  }

  /// Which document, why, and what to do.
  public var description: String { "\(document): \(problem)" }
}
