public import Model

/// What the people who make a newsletter say themselves in one edition, before and behind the articles.
public struct EditorialNotes: Hashable, Sendable {
  /// Before the first section.
  public var intro: CleanHTML?
  /// Behind the last section.
  public var closing: CleanHTML?

  /// Notes of these parts.
  public init(intro: CleanHTML? = nil, closing: CleanHTML? = nil) {
    self.intro = intro
    self.closing = closing
  }
}
