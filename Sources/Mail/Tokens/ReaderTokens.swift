public import Model

/// The last step of a reader's own links: who reads which newsletter, for one purpose.
public struct ReaderTokens: Sendable {
  private let keys: TokenKeyRing

  /// What a link does; a token for one purpose is none for another.
  public enum Purpose: String, Hashable, Sendable, CaseIterable {
    /// Agrees to get the newsletter.
    case confirm
    /// Changes what the reader gets.
    case preferences
    /// Leaves the newsletter.
    case unsubscribe
    /// Shows an edition as a web page.
    case view
    /// Nothing: it stands in the name of the reader's message, which others may see.
    case message
  }

  /// Whom a token is of.
  public struct Reader: Hashable, Sendable {
    /// The newsletter.
    public let newsletter: Slug
    /// The subscriber's number.
    public let subscriber: Int64
  }

  /// Tokens made and read with these keys.
  public init(keys: TokenKeyRing) {
    self.keys = keys
  }

  /// How long every token is: where one stands, another fits, in any encoding.
  public static let length = 40

  /// The token: letters and digits, always the same for the same reader, purpose and key.
  public func token(for purpose: Purpose, newsletter: Slug, subscriber: Int64) -> Slug {
    let text = Self.sealed(purpose, newsletter).text(of: [UInt8](bigEndian: subscriber), by: keys)
    guard let token = Slug(text) else { preconditionFailure("base32 of 25 bytes is a name") }
    return token
  }

  /// Whom a token is of, if it is for this purpose and one of these newsletters.
  ///
  /// The newsletter is not written into the token, which keeps it short: each is tried, at two hashes apiece.
  public func reader(of token: some StringProtocol, for purpose: Purpose, newsletters: [Slug]) throws(TokenError) -> Reader {
    let parts = try SealedToken.Parts(token, contentLength: 8)
    let key = try keys.key(parts.keyID)
    for newsletter in newsletters {
      guard let content = Self.sealed(purpose, newsletter).content(of: parts, by: key) else { continue }
      return Reader(newsletter: newsletter, subscriber: content.bigEndianNumber)
    }
    throw .forged
  }

  private static func sealed(_ purpose: Purpose, _ newsletter: Slug) -> SealedToken {
    SealedToken(purpose: purpose.rawValue, newsletter: newsletter.string)
  }
}
