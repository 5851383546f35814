public import Model

/// One field of a message's header: a name, and a body of a kind that cannot hold a line break.
///
/// Nothing in it can start a second field, so a title or a name from outside cannot inject one.
public struct HeaderField: Hashable, Sendable {
  /// What the field is called.
  public let name: HeaderName
  /// What it says.
  public let body: Body

  /// Nil when fields of this name have another kind of body, as `Date: tomorrow` would have (RFC 5322 §3.6, RFC 2045, RFC 2369).
  public init?(_ name: HeaderName, _ body: Body) {
    guard Self.kinds[name].map({ $0 == body.kind }) ?? true else { return nil }
    self.init(known: name, body)
  }

  /// A field whose body is of the kind that the name asks for.
  init(known name: HeaderName, _ body: Body) {
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

extension HeaderField {
  enum Kind: Hashable {
    case text, mailboxes, date, messageID, listID, links, languages, token
  }

  /// What fields with a format of their own hold; all others may hold anything.
  private static let kinds: [HeaderName: Kind] = {
    let names: [Kind: [StaticString]] = [
      .text: ["Subject", "Comments", "Content-Description"],
      .mailboxes: [
        "From", "Sender", "Reply-To", "To", "Cc", "Bcc", "Resent-From", "Resent-Sender", "Resent-To", "Resent-Cc", "Resent-Bcc",
      ],
      .date: ["Date", "Resent-Date"], .messageID: ["Message-ID", "Content-ID", "Resent-Message-ID"], .listID: ["List-Id"],
      .links: ["List-Unsubscribe", "List-Help", "List-Owner", "List-Archive", "List-Subscribe", "List-Post", "Archived-At"],
      .languages: ["Content-Language"],
      .token: [
        "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "Content-Disposition", "List-Unsubscribe-Post", "Precedence",
        "Auto-Submitted",
      ],
    ]
    return names.reduce(into: [:]) { kinds, entry in for name in entry.value { kinds[HeaderName(known: name)] = entry.key } }
  }()
}

extension HeaderField.Body {
  fileprivate var kind: HeaderField.Kind {
    switch self {
    case .text: .text
    case .mailboxes: .mailboxes
    case .date: .date
    case .messageID: .messageID
    case .listID: .listID
    case .links: .links
    case .languages: .languages
    case .token: .token
    }
  }
}
