import Foundation
import Mail
public import Model

extension FrozenDigest {
  /// What is kept of a rendered digest: all that its readers get.
  ///
  /// Throws when a name or an address of the definitions cannot stand in mail.
  public init(
    _ digest: RenderedDigest, of edition: Edition, newsletter: NewsletterDefinition, publication: Publication
  ) throws(DigestError) {
    guard let page = ReaderPlaceholders(publication: publication, edition: edition.id)?.address(.unsubscribeURL) else {
      throw .unusable(what: "feedsURL \(publication.feedsBase)", why: "it is too long for links to be made from it")
    }
    self.init(
      edition: edition.id, from: newsletter.from, replyTo: newsletter.replyTo, title: newsletter.title,
      domain: publication.tagAuthority.domain, language: newsletter.language, date: edition.scheduledFor,
      secondsFromUTC: publication.timeZone.secondsFromGMT(for: edition.scheduledFor), unsubscribePage: page,
      helpPage: publication.feedsBase,
      archivePage: newsletter.archive == .public ? publication.feedsBase.resolving(edition.id.pageName) : nil,
      leaveMailbox: publication.mail.leaveMailbox, subject: digest.subject,
      preheader: digest.preheader, html: digest.html, text: digest.text)
  }

  /// The SHA-256 of the message with its slots open: of everything that a reader gets but the reader's own fields.
  ///
  /// It is the one that `sha256sum` shows of `digest.eml`.
  public func fingerprint() throws(DigestError) -> ContentHash {
    ContentHash(of: try DigestMessage.draft(self).bytes())
  }

  /// The HTML with its slots.
  public var slottedHTML: SlottedText { SlottedText(html, of: edition) }

  /// The plain text with its slots.
  public var slottedText: SlottedText { SlottedText(text, of: edition) }
}
