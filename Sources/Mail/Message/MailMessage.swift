public import Foundation
public import Model

/// A message to one reader (RFC 5322): every field that may stand once stands once, in a fixed order.
public struct MailMessage: Hashable, Sendable {
  /// Who it is from.
  public var from: Mailbox
  /// Where replies go, if not there.
  public var replyTo: Mailbox?
  /// Who it is to.
  public var to: Mailbox
  /// What it is about.
  public var subject: PlainText
  /// When it was made.
  public var date: MailDate
  /// Its name.
  public var messageID: MessageID
  /// The list that it is sent to.
  public var list: MailingList?
  /// By which Gmail counts complaints about it.
  public var feedbackID: FeedbackID?
  /// The page where it can be read as everybody may (RFC 5064).
  public var archivedAt: ListLink?
  /// The language of its body.
  public var language: LanguageTag?
  /// Whether a machine sends it to many: holiday replies stay away (RFC 3834 §5, `Precedence: bulk`).
  public var isAutomatic: Bool
  /// What it says.
  public var body: MIMEPart

  /// A message of these parts.
  public init(
    from: Mailbox, replyTo: Mailbox? = nil, to: Mailbox, subject: PlainText, date: MailDate, messageID: MessageID,
    list: MailingList? = nil, feedbackID: FeedbackID? = nil, archivedAt: ListLink? = nil, language: LanguageTag? = nil,
    isAutomatic: Bool = false, body: MIMEPart
  ) {
    self.from = from
    self.replyTo = replyTo
    self.to = to
    self.subject = subject
    self.date = date
    self.messageID = messageID
    self.list = list
    self.feedbackID = feedbackID
    self.archivedAt = archivedAt
    self.language = language
    self.isAutomatic = isAutomatic
    self.body = body
  }

  /// Whether only a server with SMTPUTF8 can carry it (RFC 6531): an address has a local part beyond ASCII.
  public var needsSMTPUTF8: Bool {
    [from, to, replyTo].compactMap(\.self).contains { $0.address.needsSMTPUTF8 }
  }

  /// The message as it is sent: CR LF line ends, ASCII only unless `needsSMTPUTF8`, the same bytes for the same message.
  public func bytes() -> Data {
    Data(fields.map { $0.text() }.joined().utf8) + body.bytes()
  }

  /// The fields above those of the body.
  public var fields: [HeaderField] {
    var fields = [HeaderField(known: .from, .mailboxes(from, others: []))]
    if let replyTo { fields.append(HeaderField(known: .replyTo, .mailboxes(replyTo, others: []))) }
    fields += [
      HeaderField(known: .to, .mailboxes(to, others: [])), HeaderField(known: .subject, .text(subject)),
      HeaderField(known: .date, .date(date)),
      HeaderField(known: .messageID, .messageID(messageID)),
    ]
    if let list { fields += list.fields }
    if let feedbackID { fields.append(HeaderField(known: .feedbackID, .text(feedbackID.text))) }
    if let archivedAt { fields.append(HeaderField(known: .archivedAt, .links(archivedAt, others: []))) }
    if let language { fields.append(HeaderField(known: .contentLanguage, .languages(language, others: []))) }
    if isAutomatic {
      fields.append(HeaderField(known: .precedence, .token(HeaderToken(known: "bulk"), [])))
      fields.append(HeaderField(known: .autoSubmitted, .token(HeaderToken(known: "auto-generated"), [])))
    }
    return fields + [HeaderField(known: .mimeVersion, .token(HeaderToken(known: "1.0"), []))]
  }
}
