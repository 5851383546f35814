public import Foundation

/// The body of a message, or a part of it (RFC 2045, RFC 2046).
public indirect enum MIMEPart: Hashable, Sendable {
  /// Plain text.
  case text(String)
  /// HTML.
  case html(String)
  /// A file.
  case file(MailFile)
  /// The same content in several forms, the plainest first (RFC 2046 §5.1.4).
  case alternative(MIMEPart, [MIMEPart])
  /// A part with the files that it shows (RFC 2387).
  case related(MIMEPart, [MailFile])
  /// A part with files to keep.
  case mixed(MIMEPart, [MailFile])

  /// The fields that describe the part, an empty line, and its content; ASCII throughout.
  public func bytes() -> Data {
    switch self {
    case .text(let text): Self.encoded(text, as: type)
    case .html(let html): Self.encoded(html, as: type)
    case .file(let file): file.bytes()
    case .alternative(let first, let others):
      Multipart(kind: type, parts: ([first] + others).map { $0.bytes() }).bytes()
    case .related(let shown, let files):
      Multipart(kind: type, rootType: shown.type, parts: [shown.bytes()] + files.map { $0.bytes() }).bytes()
    case .mixed(let first, let files):
      Multipart(kind: type, parts: [first.bytes()] + files.map { $0.bytes() }).bytes()
    }
  }

  /// What it says that it is.
  var type: HeaderToken {
    switch self {
    case .text: HeaderToken(known: "text/plain")
    case .html: HeaderToken(known: "text/html")
    case .file(let file): file.type
    case .alternative: HeaderToken(known: "multipart/alternative")
    case .related: HeaderToken(known: "multipart/related")
    case .mixed: HeaderToken(known: "multipart/mixed")
    }
  }

  private static func encoded(_ text: String, as type: HeaderToken) -> Data {
    let (encoding, bytes) = TransferEncoding.encode(text: text)
    return headed(fields(as: type, encoding), bytes)
  }

  /// The fields that describe a text.
  static func fields(as type: HeaderToken, _ encoding: TransferEncoding) -> [HeaderField] {
    let charset = HeaderParameter(HeaderToken(known: "charset"), token: HeaderToken(known: "utf-8"))
    return [HeaderField(known: .contentType, .token(type, [charset])), encoding.field]
  }

  /// Fields, an empty line, content.
  static func headed(_ fields: [HeaderField], _ content: Data) -> Data {
    Data((fields.map { $0.text() }.joined() + "\r\n").utf8) + content
  }
}

extension TransferEncoding {
  /// The field that tells the reader how to undo it.
  var field: HeaderField {
    let word =
      switch self {
      case .sevenBit: HeaderToken(known: "7bit")
      case .quotedPrintable: HeaderToken(known: "quoted-printable")
      case .base64: HeaderToken(known: "base64")
      }
    return HeaderField(known: .contentTransferEncoding, .token(word, []))
  }
}
