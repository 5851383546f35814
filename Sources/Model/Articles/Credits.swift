/// Who else had a part in an article, and what others may do with it.
public struct Credits: Hashable, Sendable, Codable {
  /// Who helped without having written it (translators, photographers, editors), in the order shown.
  public var contributors: [Author]
  /// Who has the rights in it, if not those who have them in the whole publication.
  public var rights: PlainText?
  /// The page of the licence that it may be used under.
  public var license: WebAddress?

  /// Credits of these parts; without any, all that is said of the publication holds.
  public init(contributors: [Author] = [], rights: PlainText? = nil, license: WebAddress? = nil) {
    self.contributors = contributors
    self.rights = rights
    self.license = license
  }
}
