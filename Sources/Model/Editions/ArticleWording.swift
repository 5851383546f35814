/// What one edition says of an article in its stead; the article itself stays as it is.
public struct ArticleWording: Hashable, Sendable, Codable {
  /// The article.
  public var article: ArticleID
  /// The headline.
  public var title: PlainText?
  /// The sentence or two under it.
  public var teaser: PlainText?
  /// Its picture.
  public var picture: Picture?

  /// A wording of these parts.
  public init(article: ArticleID, title: PlainText? = nil, teaser: PlainText? = nil, picture: Picture? = nil) {
    self.article = article
    self.title = title
    self.teaser = teaser
    self.picture = picture
  }

  /// Which picture is shown.
  public enum Picture: Hashable, Sendable, Codable {
    /// This one.
    case shown(Image)
    /// None at all.
    case hidden
  }

  /// Whether it says nothing.
  public var isEmpty: Bool { title == nil && teaser == nil && picture == nil }

  /// The article as the edition shows it.
  public func applied(to article: Article) -> Article {
    var shown = article
    shown.mail.shortTitle = title ?? shown.mail.shortTitle
    shown.mail.teaser = teaser ?? shown.mail.teaser
    switch picture {
    case .shown(let image): shown.mail.image = image
    case .hidden: (shown.mail.image, shown.image) = (nil, nil)
    case nil: break
    }
    return shown
  }
}
