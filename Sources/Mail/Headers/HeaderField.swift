public import Model

/// One field of a message's header: a name, and a body of a kind that cannot hold a line break.
///
/// Nothing in it can start a second field, so a title or a name from outside cannot inject one.
public struct HeaderField: Hashable, Sendable {
  /// What the field is called.
  public var name: HeaderName
  /// What it says.
  public var body: Body

  /// A field of these parts.
  public init(_ name: HeaderName, _ body: Body) {
    self.name = name
    self.body = body
  }

  /// The kinds of body that fields have; a list is never empty.
  public enum Body: Hashable, Sendable {
    /// Free text, as in `Subject`.
    case text(PlainText)
    /// Mailboxes, as in `To`.
    case mailboxes(Mailbox, others: [Mailbox])
    /// A moment, as in `Date`.
    case date(MailDate)
    /// The name of a message or of a part.
    case messageID(MessageID)
    /// The name of a mailing list.
    case listID(ListID)
    /// Links between angle brackets, as in `List-Unsubscribe`.
    case links(ListLink, others: [ListLink])
    /// Languages, as in `Content-Language`.
    case languages(LanguageTag, others: [LanguageTag])
    /// A word with parameters, as in `Content-Type`.
    case token(HeaderToken, [HeaderParameter])
  }

  /// The field as it is sent, folded, with the line end: ASCII unless an address has a local part beyond it.
  public func text() -> String {
    var lines = HeaderLines(name: name)
    switch body {
    case .text(let text): lines.addText(text)
    case .mailboxes(let first, let others): lines.addList([first] + others) { $0.addMailbox($1, followedBy: $2) }
    case .date(let date): lines.addText(date.words)
    case .messageID(let id): lines.addWord(id.description)
    case .listID(let id): lines.addListID(id)
    case .links(let first, let others): lines.addList([first] + others) { $0.addWord("<\($1)>\($2)") }
    case .languages(let first, let others): lines.addList([first] + others) { $0.addWord("\($1)\($2)") }
    case .token(let token, let parameters): lines.addToken(token, parameters)
    }
    return lines.text + "\r\n"
  }
}
