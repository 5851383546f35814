import Foundation
public import Mail
public import Model

/// The mail that a rendered digest becomes.
public enum DigestMessage {
  /// The message as every reader gets it, with the reader's own links and address still open.
  ///
  /// It is dated when the edition is due and named after the edition, so that exporting it twice gives the same bytes.
  public static func draft(_ digest: FrozenDigest) throws(DigestError) -> MailMessage {
    let name = "\(digest.edition)".replacing(".", with: "_")
    let newsletter = digest.edition.newsletter
    guard let id = MessageID(left: "\(name).\(ReaderPlaceholders.token)", domain: digest.domain),
      let listID = ListID(title: digest.title, label: newsletter, domain: digest.domain),
      let reader = EmailAddress("reader@\(digest.domain)")
    else {
      throw .unusable(what: "the newsletter's name \(newsletter)", why: "it is too long, or has two dots in a row; rename its folder")
    }
    guard let unsubscribe = MailingList.Unsubscribe(page: digest.unsubscribePage) else {
      throw .unusable(what: "the address \(digest.unsubscribePage)", why: "it is too long for a header line; give a shorter feedsURL")
    }
    return MailMessage(
      from: digest.from, replyTo: digest.replyTo, to: Mailbox(address: reader), subject: digest.subject,
      date: MailDate(digest.date, secondsFromUTC: digest.secondsFromUTC), messageID: id,
      list: MailingList(id: listID, unsubscribe: unsubscribe), language: digest.language, isAutomatic: true,
      body: .alternative(.text(digest.text), [.html(digest.html)]))
  }

  /// The message of a digest that nobody has approved yet.
  public static func draft(
    _ digest: RenderedDigest, of edition: Edition, newsletter: NewsletterDefinition, publication: Publication
  ) throws(DigestError) -> MailMessage {
    try draft(FrozenDigest(digest, of: edition, newsletter: newsletter, publication: publication))
  }
}
