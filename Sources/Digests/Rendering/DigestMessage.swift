import Foundation
public import Mail
public import Model

/// The mail that a rendered digest becomes.
public enum DigestMessage {
  /// The message as every reader gets it, with the reader's own links and address still open.
  ///
  /// It is dated when the edition is due and named after the edition, so that exporting it twice gives the same bytes.
  public static func draft(
    _ digest: RenderedDigest, of edition: Edition, newsletter: NewsletterDefinition, publication: Publication
  ) throws(DigestError) -> MailMessage {
    let domain = publication.tagAuthority.domain
    let name = "\(edition.id)".replacing(".", with: "_")
    guard let id = MessageID(left: "\(name).\(ReaderPlaceholders.token)", domain: domain),
      let listID = ListID(title: newsletter.title, label: newsletter.name, domain: domain),
      let reader = EmailAddress("reader@\(domain)")
    else {
      throw .unusable(what: "the newsletter's name \(newsletter.name)", why: "it is too long, or has two dots in a row; rename its folder")
    }
    guard let page = ReaderPlaceholders(publication: publication, edition: edition.id)?.address(.unsubscribeURL),
      let unsubscribe = MailingList.Unsubscribe(page: page)
    else { throw .unusable(what: "feedsBase \(publication.feedsBase)", why: "it is too long for a header line") }
    return MailMessage(
      from: newsletter.from, replyTo: newsletter.replyTo, to: Mailbox(address: reader), subject: digest.subject,
      date: MailDate(edition.scheduledFor, in: publication.timeZone), messageID: id,
      list: MailingList(id: listID, unsubscribe: unsubscribe), language: newsletter.language, isAutomatic: true,
      body: .alternative(.text(digest.text), [.html(digest.html)]))
  }
}
