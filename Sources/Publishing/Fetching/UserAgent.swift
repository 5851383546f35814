public import Model

/// How we are known to servers: by the program, and by the publication that it fetches for (RFC 9110 §10.1.5).
public struct UserAgent: Hashable, Sendable {
  /// The value of the header field.
  public let text: String

  /// - Parameter publication: Whose owner can be asked what this is about; nil where there is none.
  public init(_ publication: Publication?) {
    let program = "\(Software.name)/\(Software.version)"
    guard let publication else {
      text = program
      return
    }
    let remarks = ["+\(publication.homePage)", Self.remark(publication.title.string), publication.fetching.contact?.description]
    text = "\(program) (\(remarks.compactMap { $0 }.joined(separator: "; ")))"
  }

  /// A title that can stand in a comment of a header field, which is ASCII and has no parentheses of its own; otherwise the home page
  /// has to do.
  private static func remark(_ title: String) -> String? {
    let isPlain = title.utf8.allSatisfy { (0x20...0x7E).contains($0) && !"()\\;".utf8.contains($0) }
    return isPlain ? title : nil
  }
}
