public import MJML
public import Model

/// Why an edition cannot be rendered.
public enum DigestError: Error, Sendable {
  /// The edition carries an article that was not handed over.
  case missingArticle(ArticleID, edition: EditionID)
  /// The design, filled, is not MJML; the place is in the file.
  case design(MJMLError)
  /// Even with headlines only it is larger than Gmail shows; the sizes that were tried.
  case tooLarge([DigestSize], articles: Int)
  /// A name or an address of the definitions cannot stand in mail.
  case unusable(what: String, why: String)
}

extension DigestError: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .missingArticle(let article, let edition): "\(edition) carries \(article), which is not in the store; draft it again"
    case .design(let error): "\(error)"
    case .tooLarge(let sizes, let articles):
      "it is too large for Gmail, which cuts mail off, however little it shows of its \(articles) articles "
        + "(\(sizes.map(\.description).joined(separator: "; "))). Lower the limits of its sections"
    case .unusable(let what, let why): "\(what) cannot stand in mail: \(why)"
    }
  }
}
