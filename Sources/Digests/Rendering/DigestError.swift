public import MJML
public import Model

/// Why an edition cannot be rendered.
public enum DigestError: Error, Sendable {
  /// The edition carries an article that was not handed over.
  case missingArticle(ArticleID, edition: EditionID)
  /// The design, filled, is not MJML; the place is in the file.
  case design(MJMLError)
  /// Even with headlines only it is larger than Gmail shows.
  case tooLarge(bytes: Int, limit: Int, articles: Int)
  /// A name or an address of the definitions cannot stand in mail.
  case unusable(what: String, why: String)
}

extension DigestError: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .missingArticle(let article, let edition): "\(edition) carries \(article), which is not in the store; draft it again"
    case .design(let error): "\(error)"
    case .tooLarge(let bytes, let limit, let articles):
      "the digest is \(bytes) bytes with headlines only, and Gmail cuts mail off at \(limit); \(articles) articles are too many. "
        + "Lower the limits of its sections"
    case .unusable(let what, let why): "\(what) cannot stand in mail: \(why)"
    }
  }
}
