public import Model

/// What a message says of the list that it is sent to, for filters and for the buttons of mail programs.
public struct MailingList: Hashable, Sendable {
  /// The name of the list.
  public var id: ListID
  /// How its reader leaves it.
  public var unsubscribe: Unsubscribe
  /// A page that explains it.
  public var help: ListLink?
  /// Who answers for it.
  public var owner: EmailAddress?
  /// A page with earlier messages.
  public var archive: ListLink?

  /// A list of these parts.
  public init(id: ListID, unsubscribe: Unsubscribe, help: ListLink? = nil, owner: EmailAddress? = nil, archive: ListLink? = nil) {
    self.id = id
    self.unsubscribe = unsubscribe
    self.help = help
    self.owner = owner
    self.archive = archive
  }

  /// How a reader leaves: one link, and a mailbox for programs that do not know links.
  public struct Unsubscribe: Hashable, Sendable {
    /// The page; it answers the POST of RFC 8058 if it is reached over TLS.
    public var page: ListLink
    /// A mailbox that unsubscribes whoever writes to it.
    public var mailbox: EmailAddress?

    /// The ways out; nil when the page's address is too long for a header line.
    public init?(page: WebAddress, mailbox: EmailAddress? = nil) {
      guard let link = ListLink(page) else { return nil }
      self.page = link
      self.mailbox = mailbox
    }
  }

  /// RFC 2919, RFC 2369, RFC 8058: exactly one https link, which comes first; without TLS one click is not offered.
  var fields: [HeaderField] {
    let mailbox = unsubscribe.mailbox.map(ListLink.init)
    var fields = [
      HeaderField(known: .listID, .listID(id)),
      HeaderField(known: .listUnsubscribe, .links(unsubscribe.page, others: mailbox.map { [$0] } ?? [])),
    ]
    if unsubscribe.page.isSecurePage {
      fields.append(HeaderField(known: .listUnsubscribePost, .token(HeaderToken(known: "List-Unsubscribe=One-Click"), [])))
    }
    if let help { fields.append(HeaderField(known: .listHelp, .links(help, others: []))) }
    if let owner { fields.append(HeaderField(known: .listOwner, .links(ListLink(owner), others: []))) }
    if let archive { fields.append(HeaderField(known: .listArchive, .links(archive, others: []))) }
    return fields
  }
}
