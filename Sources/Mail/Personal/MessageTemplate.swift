public import Model

/// A message to many readers, of which everything is written once that is the same for all.
///
/// What differs is who it is to, and tokens of one length (`ReaderTokens.length`); `Slot` says which tokens there are.
public struct MessageTemplate<Slot: Hashable & Sendable & CaseIterable>: Sendable {
  private let beforeTo: PersonalText
  private let afterTo: PersonalText
  private let content: [PersonalContent]
  private let slots = Array(Slot.allCases)

  /// A template of the message that `compose` makes with the tokens that it asks for.
  public init(_ compose: (_ token: (Slot) -> Slug) throws -> MailMessage) throws {
    let slots = Array(Slot.allCases)
    let first = try compose { _ in Self.standIn(TokenHoles.first) }
    let second = try compose { slot in Self.standIn(TokenHoles.second(slots.firstIndex(of: slot) ?? 0)) }
    let body = try PersonalBody(first.body, second.body)
    let (head, others) = (first.fields, second.fields)
    let to = head.firstIndex { $0.name == .to } ?? head.startIndex
    beforeTo = try Self.text(head[..<to], others[..<to])
    afterTo = try Self.text(head[(to + 1)...] + body.fields, others[(to + 1)...] + body.fields)
    content = body.content
  }

  /// The message to a reader: its header, field by field with line ends and without the empty line, and what follows that.
  public func message(to reader: Mailbox, _ token: (Slot) -> Slug) -> (head: [UInt8], body: [UInt8]) {
    let tokens = slots.map { Array(token($0).string.utf8) }
    var head: [UInt8] = []
    beforeTo.append(tokens, to: &head)
    head += HeaderField(known: .to, .mailboxes(reader, others: [])).text().utf8
    afterTo.append(tokens, to: &head)
    var body: [UInt8] = []
    for part in content { part.append(tokens, to: &body) }
    return (head, body)
  }

  private static func text(_ first: some Sequence<HeaderField>, _ second: some Sequence<HeaderField>) throws -> PersonalText {
    let texts = [Array(first), Array(second)].map { Array($0.map { $0.text() }.joined().utf8) }
    guard let text = PersonalText(texts[0], texts[1]) else { throw TemplateFault.notOnlyTokens("header") }
    return text
  }

  private static func standIn(_ letter: UInt8) -> Slug {
    guard let token = Slug(String(repeating: Character(UnicodeScalar(letter)), count: ReaderTokens.length)) else {
      preconditionFailure("letters are a name")
    }
    return token
  }
}

/// Why no template can be made of a message.
public enum TemplateFault: Error, Hashable, Sendable {
  /// The messages to two readers differ in more than their tokens: in the header, or in a part of this type.
  case notOnlyTokens(String)
  /// It has parts of a kind that is not written once for all: files.
  case unexpectedPart(String)
}
