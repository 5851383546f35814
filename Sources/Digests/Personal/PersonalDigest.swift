public import Mail
public import Model

/// The mail of an edition, of which everything is made once that all readers share: filling in a reader is all that is left to do.
public struct PersonalDigest: Sendable {
  /// The edition.
  public let edition: EditionID
  private let both: MessageTemplate<ReaderSlot>
  private let textOnly: MessageTemplate<ReaderSlot>
  private let tokens: ReaderTokens

  /// The mail of a digest, with tokens made by these keys.
  ///
  /// - Throws: `DigestError` when a name or an address cannot stand in mail; `TemplateFault`, which would be a fault of the program.
  public init(_ digest: FrozenDigest, tokens: ReaderTokens) throws {
    edition = digest.edition
    self.tokens = tokens
    let reader = Mailbox(address: try DigestMessage.reader(of: digest))
    both = try MessageTemplate { token in try DigestMessage.message(digest, to: reader, format: .html) { token($0).string } }
    textOnly = try MessageTemplate { token in try DigestMessage.message(digest, to: reader, format: .text) { token($0).string } }
  }

  /// The message to a subscriber: its header without the empty line, and its body, as they are sent.
  public func message(to mailbox: Mailbox, of subscriber: Int64, format: Subscription.Format) -> (head: [UInt8], body: [UInt8]) {
    let template = format == .html ? both : textOnly
    return template.message(to: mailbox) { slot in
      tokens.token(for: slot.purpose, newsletter: edition.newsletter, subscriber: subscriber)
    }
  }
}

extension ReaderSlot {
  /// What the token that stands there is good for.
  fileprivate var purpose: ReaderTokens.Purpose {
    switch self {
    case .link(.unsubscribeURL): .unsubscribe
    case .link(.preferencesURL): .preferences
    case .link(.browserURL): .view
    case .message: .message
    }
  }
}
