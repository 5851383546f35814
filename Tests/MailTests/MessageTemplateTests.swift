import Foundation
import Model
import TestSupport
import Testing

@testable import Mail

/// The message to a reader that a template fills in is the one that would be composed for that reader alone.
@Suite struct MessageTemplateTests {
  enum Slot: CaseIterable, Hashable, Sendable { case leave, choose, name }

  @Test(arguments: 0..<60) func fillingInIsComposing(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let texts = RandomSlots.texts(&random)
    let template = try MessageTemplate<Slot> { token in try Self.message(texts, to: "stand@example.edu", nil, token) }
    for reader in 0..<4 {
      let tokens = Dictionary(uniqueKeysWithValues: Slot.allCases.map { ($0, RandomSlots.token(&random)) })
      let mailbox = Mailbox(name: PlainText("李 \(reader)"), address: try #require(EmailAddress("reader\(reader)@example.edu")))
      let (head, body) = template.message(to: mailbox) { tokens[$0] ?? RandomSlots.token(&random) }
      let bytes = Data(head) + Data("\r\n".utf8) + Data(body)
      let composed = try Self.message(texts, to: "reader\(reader)@example.edu", PlainText("李 \(reader)")) { slot in
        try #require(tokens[slot])
      }
      #expect(Self.withoutBoundary(bytes) == Self.withoutBoundary(composed.bytes()), "seed \(seed)")
      var (reader, other) = (MessageReader(), MessageReader())
      #expect(reader.read(bytes).all.map(\.content) == other.read(composed.bytes()).all.map(\.content))
      #expect(reader.problems == [])
    }
  }

  @Test func whatIsFilledInAndSignedIsTakenByBothVerifiers() throws {
    let keys = try SignedMessage.Keys()
    var random = SeededGenerator(seed: 8463)
    var messages: [String: Data] = [:]
    for number in 0..<25 {
      let texts = RandomSlots.texts(&random)
      let template = try MessageTemplate<Slot> { token in try Self.message(texts, to: "stand@example.edu", nil, token) }
      for reader in 0..<4 {
        let tokens = Dictionary(uniqueKeysWithValues: Slot.allCases.map { ($0, RandomSlots.token(&random)) })
        let mailbox = Mailbox(name: PlainText("李 \(reader)"), address: try #require(EmailAddress("reader\(reader)@example.edu")))
        let (head, body) = template.message(to: mailbox) { tokens[$0] ?? RandomSlots.token(&random) }
        let signature = try keys.signer.fields(head: head, bodyHash: BodyHash(of: body), at: SignedMessage.date)
        messages["\(number)-\(reader)"] = Data(signature + head + Array("\r\n".utf8) + body)
      }
    }
    let verdicts = try SignedMessage.verdicts(of: messages, keys.records)
    #expect(verdicts.count == 100)
    for verdict in verdicts.values { #expect(verdict.isTakenByAll, "\(verdict)") }
  }

  @Test func whatDiffersInMoreThanTokensIsRefused() throws {
    var count = 0
    #expect(throws: TemplateFault.notOnlyTokens("header")) {
      try MessageTemplate<Slot> { token in
        count += 1
        return try Self.message(["text"], to: "a@example.edu", nil, token, subject: "Number \(count)")
      }
    }
  }

  private static func message(
    _ texts: [String], to address: String, _ name: PlainText?, _ token: (Slot) throws -> Slug, subject: String = "新闻 of the week"
  ) throws -> MailMessage {
    let parts = try texts.map { text in
      try Slot.allCases.reduce(text) { $0.replacing("{\($1)}", with: try token($1).string) }
    }
    let from = try #require(EmailAddress("news@example.edu"))
    let page = try #require(WebAddress("https://example.edu/unsubscribe/\(try token(.leave))"))
    let weekly = try #require(Slug("weekly"))
    return MailMessage(
      from: Mailbox(address: from), to: Mailbox(name: name, address: try #require(EmailAddress(address))),
      subject: try #require(PlainText(subject)), date: MailDate(Date(timeIntervalSince1970: 1_795_136_400), secondsFromUTC: 28_800),
      messageID: try #require(MessageID(left: "weekly-1.\(try token(.name))", domain: "example.edu")),
      list: MailingList(
        id: try #require(ListID(title: PlainText("Weekly"), label: weekly, domain: "example.edu")),
        unsubscribe: try #require(MailingList.Unsubscribe(page: page))),
      body: parts.count == 1 ? .html(parts[0]) : .alternative(.text(parts[0]), [.html(parts[1])]))
  }

  /// The line between the parts is made of the content, and may be another one.
  private static func withoutBoundary(_ bytes: Data) -> String {
    String(decoding: bytes, as: UTF8.self).replacing(#/=_tidings_[0-9a-z]+/#, with: "BOUNDARY")
  }
}

/// Texts with slots in all kinds of places: ASCII, Latin, Chinese, long lines, tokens side by side, at the start and at the end.
private enum RandomSlots {
  private static let words = ["news", "Universität", "新闻大学", "=", ".", "From ", "<a href=\"https://example.edu/", "\n", "  ", "é"]

  static func texts(_ random: inout SeededGenerator) -> [String] {
    let count = Int.random(in: 1...2, using: &random)
    return (0..<count).map { _ in
      let chinese = Bool.random(using: &random)
      return (0..<Int.random(in: 1...300, using: &random)).map { _ -> String in
        switch Int.random(in: 0..<12, using: &random) {
        case 0: "{leave}"
        case 1: "/{choose}\" "
        case 2: "{name}{leave}"
        case 3 where chinese: String(repeating: "大学新闻", count: 6)
        default: words.randomElement(using: &random) ?? ""
        }
      }.joined()
    }
  }

  static func token(_ random: inout SeededGenerator) -> Slug {
    let letters = Array("abcdefghijklmnopqrstuvwxyz234567")
    let text = String((0..<ReaderTokens.length).map { _ in letters.randomElement(using: &random) ?? "a" })
    guard let slug = Slug(text) else { preconditionFailure("letters are a name") }
    return slug
  }
}
