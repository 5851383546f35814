/// Who wrote or published something.
public struct Author: Hashable, Sendable, Codable {
  /// The name to show.
  public var name: PlainText
  /// Where to write to, if that is public.
  public var email: EmailAddress?
  /// A page about the author.
  public var url: WebAddress?
  /// A picture of the author, square.
  public var avatar: WebAddress?

  /// An author of these parts.
  public init(name: PlainText, email: EmailAddress? = nil, url: WebAddress? = nil, avatar: WebAddress? = nil) {
    self.name = name
    self.email = email
    self.url = url
    self.avatar = avatar
  }
}
