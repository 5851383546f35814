/// The files that a design may include; who renders hands them in, since this module reads none.
public protocol IncludedFiles: Sendable {
  /// The text of a file.
  ///
  /// `path` is relative to the folder of the design, with `/` between its parts and no `..`; a link that leads out of the folder, a
  /// file that is missing, and one of more than `limit` bytes are refused.
  func text(at path: String, limit: Int) throws(IncludeRefusal) -> String
}

/// Why a file is not included: "it is missing; …".
public struct IncludeRefusal: Error, Hashable, Sendable {
  /// What is wrong and what to do.
  public let reason: String

  /// A refusal for this reason.
  public init(_ reason: String) {
    self.reason = reason
  }
}
