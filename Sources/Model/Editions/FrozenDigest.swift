public import Foundation

/// What the readers of an edition get, kept as it was when it was approved: the test mail, the archive and every reader's mail are made of it.
///
/// Only what is each reader's own is open: the slots in `html`, `text` and `unsubscribePage`, the address and the message's name.
public struct FrozenDigest: Hashable, Sendable, Codable {
  /// The edition.
  public var edition: EditionID
  /// Who it is from.
  public var from: Mailbox
  /// Where replies go, if not there.
  public var replyTo: Mailbox?
  /// The name of the newsletter.
  public var title: PlainText
  /// The domain that its messages and its list are named after.
  public var domain: String
  /// The language of its frame.
  public var language: LanguageTag
  /// The date in the head of its messages.
  public var date: Date
  /// The clock that the date is written on, as far ahead of UTC, in seconds.
  public var secondsFromUTC: Int
  /// The page to leave the newsletter at, with a slot for the reader's token.
  public var unsubscribePage: WebAddress
  /// A page that explains the newsletter.
  public var helpPage: WebAddress?
  /// The page where everybody can read the edition.
  public var archivePage: WebAddress?
  /// A mailbox that unsubscribes whoever writes to it.
  public var leaveMailbox: EmailAddress?
  /// The subject line.
  public var subject: PlainText
  /// The sentence that mail programs show beside it; it stands in `html`.
  public var preheader: PlainText?
  /// The HTML, with slots.
  public var html: String
  /// The plain text, with slots.
  public var text: String

  /// A digest of these parts.
  public init(
    edition: EditionID, from: Mailbox, replyTo: Mailbox?, title: PlainText, domain: String, language: LanguageTag, date: Date,
    secondsFromUTC: Int, unsubscribePage: WebAddress, helpPage: WebAddress? = nil, archivePage: WebAddress? = nil,
    leaveMailbox: EmailAddress? = nil, subject: PlainText, preheader: PlainText?, html: String, text: String
  ) {
    self.edition = edition
    self.from = from
    self.replyTo = replyTo
    self.title = title
    self.domain = domain
    self.language = language
    self.date = date
    self.secondsFromUTC = secondsFromUTC
    self.unsubscribePage = unsubscribePage
    self.helpPage = helpPage
    self.archivePage = archivePage
    self.leaveMailbox = leaveMailbox
    self.subject = subject
    self.preheader = preheader
    self.html = html
    self.text = text
  }
}

/// What somebody answers for: the digest, its fingerprint, and everything that it was made of.
public struct Approval: Hashable, Sendable, Codable {
  /// What the readers get.
  public var digest: FrozenDigest
  /// The SHA-256 of the message with its slots open, which is `digest.eml` as `digest export` writes it.
  public var fingerprint: ContentHash
  /// What it was made of, each with its fingerprint then.
  public var inputs: [ApprovedInput]

  /// An approval of these parts.
  public init(digest: FrozenDigest, fingerprint: ContentHash, inputs: [ApprovedInput]) {
    self.digest = digest
    self.fingerprint = fingerprint
    self.inputs = inputs
  }
}

/// Something that a digest is made of, as it was when the digest was approved.
public struct ApprovedInput: Hashable, Sendable, Codable {
  /// What it is.
  public var source: Source
  /// What it was.
  public var fingerprint: ContentHash

  /// An input of these parts.
  public init(_ source: Source, _ fingerprint: ContentHash) {
    self.source = source
    self.fingerprint = fingerprint
  }

  /// The kinds of input.
  public enum Source: Hashable, Sendable, Codable {
    /// An article that the edition carries.
    case article(ArticleID)
    /// A file of the newsletter's folder, by its path.
    case template(String)
    /// A key of `newsletter.yaml`.
    case rule(String)
    /// A key of `tidings.yaml`.
    case publication(String)
    /// What the edition carries, and what people changed about it.
    case edition
  }
}
