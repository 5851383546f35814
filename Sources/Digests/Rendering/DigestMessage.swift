import Foundation
public import Mail
public import Model

/// The mail that a rendered digest becomes.
public enum DigestMessage {
  /// The message as every reader gets it, with the reader's own links and address still open.
  ///
  /// It is dated when the edition is due and named after the edition, so that exporting it twice gives the same bytes.
  public static func draft(_ digest: FrozenDigest) throws(DigestError) -> MailMessage {
    try message(digest, to: Mailbox(address: try reader(of: digest)), format: .html) { _ in ReaderPlaceholders.token }
  }

  /// The message to one reader, with the tokens in all its slots.
  static func message(
    _ digest: FrozenDigest, to reader: Mailbox, format: Subscription.Format, _ token: (ReaderSlot) -> String
  ) throws(DigestError) -> MailMessage {
    let name = "\(digest.edition)".replacing(".", with: "_")
    let newsletter = digest.edition.newsletter
    guard let id = MessageID(left: "\(name).\(token(.message))", domain: digest.domain),
      let listID = ListID(title: digest.title, label: newsletter, domain: digest.domain)
    else {
      throw .unusable(what: "the newsletter's name \(newsletter)", why: "it is too long, or has two dots in a row; rename its folder")
    }
    let page = digest.unsubscribePage.string.replacing(ReaderPlaceholders.token, with: token(.link(.unsubscribeURL)))
    guard let unsubscribe = WebAddress(page).flatMap({ MailingList.Unsubscribe(page: $0, mailbox: digest.leaveMailbox) }) else {
      throw .unusable(what: "the address \(digest.unsubscribePage)", why: "it is too long for a header line; give a shorter feedsURL")
    }
    let text = MIMEPart.text(digest.slottedText.written { token(.link($0)) })
    let html = MIMEPart.html(digest.slottedHTML.written { token(.link($0)) })
    return MailMessage(
      from: digest.from, replyTo: digest.replyTo, to: reader, subject: digest.subject,
      date: MailDate(digest.date, secondsFromUTC: digest.secondsFromUTC), messageID: id,
      list: MailingList(id: listID, unsubscribe: unsubscribe, help: digest.helpPage.flatMap { ListLink($0) }),
      feedbackID: FeedbackID(edition: digest.edition, domain: digest.domain), archivedAt: digest.archivePage.flatMap { ListLink($0) },
      language: digest.language, isAutomatic: true, body: format == .html ? .alternative(text, [html]) : text)
  }

  /// The address that stands for a reader's in what nobody gets.
  static func reader(of digest: FrozenDigest) throws(DigestError) -> EmailAddress {
    guard let reader = EmailAddress("reader@\(digest.domain)") else {
      throw .unusable(what: "the domain \(digest.domain)", why: "no address can have it")
    }
    return reader
  }

  /// The message of a digest that nobody has approved yet.
  public static func draft(
    _ digest: RenderedDigest, of edition: Edition, newsletter: NewsletterDefinition, publication: Publication
  ) throws(DigestError) -> MailMessage {
    try draft(FrozenDigest(digest, of: edition, newsletter: newsletter, publication: publication))
  }
}
