/// What a newsletter shows of an article instead of its own title, summary and picture.
public struct MailVariant: Hashable, Sendable, Codable {
  /// A shorter headline.
  public var shortTitle: PlainText?
  /// The sentence or two under it.
  public var teaser: PlainText?
  /// Another picture.
  public var image: Image?
  /// False keeps the article out of every newsletter.
  public var isIncluded: Bool

  /// A variant of these parts; without any, the article's own fields are shown.
  public init(shortTitle: PlainText? = nil, teaser: PlainText? = nil, image: Image? = nil, isIncluded: Bool = true) {
    self.shortTitle = shortTitle
    self.teaser = teaser
    self.image = image
    self.isIncluded = isIncluded
  }
}
