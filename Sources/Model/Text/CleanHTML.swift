/// A fragment of HTML that has been through the cleaner: allow-listed elements only, links absolute, XML-legal characters.
///
/// Every writer trusts it, so make one only from what `HTMLCleaner` returned or from what the store gave back.
public struct CleanHTML: Hashable, Sendable, Codable {
  /// The markup.
  public let html: String

  /// Takes markup that has already been cleaned.
  public init(alreadyClean html: String) {
    self.html = html
  }

  /// Whether there is no content at all.
  public var isEmpty: Bool { html.isEmpty }

  /// Reads the plain string.
  public init(from decoder: any Decoder) throws {
    html = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the plain string.
  public func encode(to encoder: any Encoder) throws {
    try html.encode(to: encoder)
  }
}
