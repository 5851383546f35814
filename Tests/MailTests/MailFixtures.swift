import Foundation
import Mail
import Model
import Testing

/// Values that the tests of this folder share.
enum MailFixtures {
  static func text(_ raw: String) throws -> PlainText { try #require(PlainText(raw)) }

  static func mailbox(_ name: String?, _ address: String) throws -> Mailbox {
    Mailbox(name: name.flatMap { PlainText($0) }, address: try #require(EmailAddress(address)))
  }

  static func address(_ raw: String) throws -> WebAddress { try #require(WebAddress(raw)) }

  static func mediaType(_ raw: String) throws -> MediaType { try #require(MediaType(raw)) }

  static func listID(_ title: String, label: String) throws -> ListID? {
    let label = try #require(Slug(label))
    return ListID(title: PlainText(title), label: label, domain: "news.example.edu")
  }

  static func list(title: String, page: String = "https://news.example.edu/feeds/unsubscribe/READER-TOKEN") throws -> MailingList {
    let id = try #require(try listID(title, label: "weekly"))
    let help = try address("https://news.example.edu/help")
    let leave = MailingList.Unsubscribe(page: try address(page), mailbox: EmailAddress("leave@news.example.edu"))
    return MailingList(id: id, unsubscribe: try #require(leave), help: ListLink(help), owner: EmailAddress("owner@news.example.edu"))
  }

  static func message(
    from: String, to: String, subject: String, text: String, html: String, language: String, list title: String
  ) throws -> MailMessage {
    MailMessage(
      from: try mailbox(from, "news@example.edu"), to: try mailbox(to, "reader@example.com"), subject: try self.text(subject),
      date: MailDate(Date(timeIntervalSince1970: 1_795_136_400), secondsFromUTC: 28_800),
      messageID: try #require(MessageID(left: "weekly-3.READER", domain: "example.edu")), list: try list(title: title),
      language: LanguageTag(language), isAutomatic: true, body: .alternative(.text(text), [.html(html)]))
  }
}
