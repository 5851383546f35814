public import Model

/// Reads the tokens of return paths, whichever mailbox they lead into.
public struct ReturnPathReader: Sendable {
  private let keys: TokenKeyRing

  /// A reader of tokens that were made with these keys.
  public init(keys: TokenKeyRing) {
    self.keys = keys
  }

  /// 33 bytes in base32.
  static let tokenLength = 53

  /// What a token is about, if it was made for one of these newsletters; case does not matter.
  public func delivery(of token: some StringProtocol, newsletters: [Slug]) throws(TokenError) -> ReturnPaths.Delivery {
    let parts = try SealedToken.Parts(token, contentLength: 16)
    let key = try keys.key(parts.keyID)
    for newsletter in newsletters {
      guard let content = ReturnPaths.sealed(newsletter).content(of: parts, by: key),
        let edition = EditionID(newsletter: newsletter, number: Int(Array(content.prefix(8)).bigEndianNumber))
      else { continue }
      return ReturnPaths.Delivery(edition: edition, subscriber: Array(content.suffix(8)).bigEndianNumber)
    }
    throw .forged
  }
}
