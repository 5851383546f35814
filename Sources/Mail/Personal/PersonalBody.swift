import Foundation

/// Bytes that are the same for everybody but for the tokens in them.
struct PersonalText: Sendable {
  private let bytes: [UInt8]
  private let holes: TokenHoles

  /// Nil when what was written with the two stand-ins differs in more than those.
  init?(_ first: [UInt8], _ second: [UInt8]) {
    guard let holes = TokenHoles(first, second) else { return nil }
    bytes = first
    self.holes = holes
  }

  /// Adds the bytes with these tokens.
  func append(_ tokens: [[UInt8]], to output: inout [UInt8]) {
    let start = output.count
    output += bytes
    holes.fill(&output, from: start, with: tokens)
  }
}

/// A piece of a body.
enum PersonalContent: Sendable {
  /// What stands between parts.
  case fixed([UInt8])
  /// The content of a part.
  case text(PersonalPart)

  /// Adds the piece with these tokens.
  func append(_ tokens: [[UInt8]], to output: inout [UInt8]) {
    switch self {
    case .fixed(let bytes): output += bytes
    case .text(let part): part.append(tokens, to: &output)
    }
  }
}

/// The body of a message to many: the fields that describe it, and its content.
struct PersonalBody {
  let fields: [HeaderField]
  let content: [PersonalContent]

  /// The body that was written with the two stand-ins: a text, HTML, or both.
  init(_ first: MIMEPart, _ second: MIMEPart) throws(TemplateFault) {
    switch (first, second) {
    case (.text(let one), .text(let other)), (.html(let one), .html(let other)):
      guard let part = PersonalPart(one, other) else { throw .notOnlyTokens("\(first.type)") }
      fields = MIMEPart.fields(as: first.type, part.encoding)
      content = [.text(part)]
    case (.alternative(let one, let ones), .alternative(let other, let others)) where ones.count == others.count:
      // The line between the parts is made from the first; it holds `=_`, which stands in no token.
      let multipart = Multipart(kind: first.type, parts: ([one] + ones).map { $0.bytes() })
      let boundary = multipart.boundary
      fields = [multipart.field(boundary)]
      var pieces: [PersonalContent] = []
      for (one, other) in zip([one] + ones, [other] + others) {
        let part = try PersonalBody(one, other)
        let head = "--\(boundary)\r\n" + part.fields.map { $0.text() }.joined() + "\r\n"
        pieces += [.fixed(Array(head.utf8))] + part.content + [.fixed(Array("\r\n".utf8))]
      }
      content = pieces + [.fixed(Array("--\(boundary)--\r\n".utf8))]
    default: throw .unexpectedPart("\(first.type)")
    }
  }
}
