import Foundation
import Mail
import Model
import TestSupport
import Testing

/// A message of random parts, and what a reader must find in it.
struct RandomMessage {
  let message: MailMessage
  let expected: [String: Any]

  init(number: Int, using generator: inout SeededGenerator) throws {
    let subject = try MailFixtures.text("S " + Self.text(40, using: &generator))
    let from = try Self.mailbox(["news@example.edu", "news@bücher.example", "nouvelles@xn--r8jz45g.jp"], using: &generator)
    let to = try Self.mailbox(["reader@example.com", "张三@例え.jp", "o'neil+a=b@mail.example.org"], using: &generator)
    let replyTo = Bool.random(using: &generator) ? try Self.mailbox(["office@example.edu"], using: &generator) : nil
    let zone = Int.random(in: -48...56, using: &generator) * 15
    let date = Date(timeIntervalSince1970: Double(Int.random(in: 0...4_000_000_000, using: &generator)))
    let page = "https://news.example.edu/leave/" + String(repeating: "t", count: Int.random(in: 1...700, using: &generator))
    let (body, shape) = try Self.body(depth: number % 4, using: &generator)
    message = MailMessage(
      from: from, replyTo: replyTo, to: to, subject: subject, date: MailDate(date, secondsFromUTC: zone * 60),
      messageID: try #require(MessageID(left: "weekly-\(number)", domain: "example.edu")),
      list: try MailFixtures.list(title: subject.string, page: page), language: LanguageTag("zh-Hans"), isAutomatic: true, body: body)
    expected = [
      "subject": subject.string, "from": Self.shown(from), "to": Self.shown(to), "replyTo": replyTo.map { [$0.address.description] } ?? [],
      "date": Self.iso(date, minutes: zone), "messageID": "<weekly-\(number)@example.edu>", "language": "zh-Hans",
      "listUnsubscribe": "<\(page)>, <mailto:leave@news.example.edu>", "body": shape,
      "needsSMTPUTF8": to.address.description.hasPrefix("张三"),
    ]
    #expect(message.needsSMTPUTF8 == to.address.description.hasPrefix("张三"))
  }

  // MARK: Parts

  /// Parts inside one another, and the tree that the reader finds: alternatives, pictures of the HTML, files.
  private static func body(depth: Int, using generator: inout SeededGenerator) throws -> (MIMEPart, [Any]) {
    let (plain, html) = (text(150, using: &generator), "<p>\(text(150, using: &generator))</p>")
    switch depth {
    case 0: return (.text(plain), ["text/plain", lines(plain)])
    case 1: return (.alternative(.text(plain), [.html(html)]), alternative(["text/plain", lines(plain)], ["text/html", lines(html)]))
    case 2:
      let (pictures, shapes) = try files(asPictures: true, using: &generator)
      let related: [Any] = ["multipart/related", "text/html", [["text/html", lines(html)]] + shapes]
      return (.alternative(.text(plain), [.related(.html(html), pictures)]), alternative(["text/plain", lines(plain)], related))
    default:
      let (inner, shape) = try body(depth: Int.random(in: 0...2, using: &generator), using: &generator)
      let (kept, shapes) = try files(asPictures: false, using: &generator)
      return (.mixed(inner, kept), ["multipart/mixed", NSNull(), [shape] + shapes])
    }
  }

  private static func alternative(_ parts: [Any]...) -> [Any] { ["multipart/alternative", NSNull(), parts] }

  private static func files(asPictures: Bool, using generator: inout SeededGenerator) throws -> ([MailFile], [[Any]]) {
    var files: [MailFile] = []
    var shapes: [[Any]] = []
    for number in 0..<Int.random(in: 1...3, using: &generator) {
      let words = text(10, using: &generator).replacing("/", with: "").replacing("\\", with: "")
      let name = try MailFixtures.text("f" + words.prefix(30) + ".dat")
      let content = Data((0..<Int.random(in: 0...400, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) })
      let type = asPictures ? "image/png" : ["application/pdf", "text/plain", "message/rfc822"][number]
      let id = asPictures ? MessageID(left: "picture-\(number)", domain: "example.edu") : nil
      files.append(MailFile(name: name, mediaType: try MailFixtures.mediaType(type), content: content, contentID: id))
      shapes.append([
        type == "message/rfc822" ? "application/octet-stream" : type, asPictures ? "inline" : "attachment", name.string,
        id?.description ?? NSNull(), content.base64EncodedString(),
      ])
    }
    return (files, shapes)
  }

  // MARK: Values

  private static let words = [
    "rare", "earths", "研究", "稀土", "الأسبوعية", "שלום", "🎓", "👩🏽‍🔬", "—", "Grüße", String(repeating: "long", count: 60),
    String(repeating: "長", count: 90), "a@b.c,", "\"quoted\"", "(comment)", "Re:", "=?utf-8?Q?x?=",
  ]

  private static func text(_ count: Int, using generator: inout SeededGenerator) -> String {
    if Bool.random(using: &generator) { return HostileText.random(upTo: count, using: &generator).replacing("\u{0}", with: "") }
    return (0...Int.random(in: 0...count / 4, using: &generator)).map { _ in words[Int.random(in: 0..<words.count, using: &generator)] }
      .joined(separator: " ")
  }

  private static func mailbox(_ addresses: [String], using generator: inout SeededGenerator) throws -> Mailbox {
    let name = Bool.random(using: &generator) ? PlainText(text(12, using: &generator)) : nil
    return Mailbox(name: name, address: try #require(addresses.randomElement(using: &generator).flatMap { EmailAddress($0) }))
  }

  private static func shown(_ mailbox: Mailbox) -> [String] { [mailbox.name?.string ?? "", mailbox.address.description] }

  private static func iso(_ date: Date, minutes: Int) -> String {
    let sign = minutes < 0 ? "-" : "+"
    let clock = date.addingTimeInterval(Double(minutes) * 60).formatted(.iso8601).dropLast()
    return clock + String(format: "%@%02d:%02d", sign, abs(minutes) / 60, abs(minutes) % 60)
  }

  /// Python gives text back with the line ends of its own platform.
  private static func lines(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.indices.compactMap { index in
          let scalars = text.unicodeScalars
          let isSecond = index > scalars.startIndex && scalars[index] == "\n" && scalars[scalars.index(before: index)] == "\r"
          return isSecond ? nil : scalars[index] == "\r" ? "\n" : scalars[index]
        }))
  }
}
