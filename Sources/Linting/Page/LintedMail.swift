public import Foundation
import Mail
import Markup

/// A mail that is to be linted: its HTML, and as much of what is around it as is known.
public struct LintedMail: Sendable {
  /// The page.
  public var html: String
  /// What the mailbox shows; nil when nobody knows, for example of an HTML file.
  public var subject: String?
  /// The text part; nil when nobody knows or there is none.
  public var text: String?
  /// The message that it comes in, when it is one.
  public var message: LintedMessage?

  /// A mail that is not yet a message.
  public init(html: String, subject: String? = nil, text: String? = nil) {
    self.html = html
    self.subject = subject
    self.text = text
  }

  /// A message as a file; nil when no part of it is HTML.
  public init?(message bytes: Data) {
    var reader = MessageReader()
    let root = reader.read(bytes)
    let shown = root.all.filter { $0.parts.isEmpty && $0.fileName == nil }
    guard let page = shown.first(where: { $0.type.value == "text/html" }) else { return nil }
    html = Self.text(of: page)
    subject = root.header.first("Subject").map { EncodedText(decode: Self.text).text($0) } ?? ""
    text = shown.first { $0.type.value == "text/plain" }.map(Self.text)
    message = LintedMessage(root, bytes: bytes, problems: reader.problems)
  }

  private static func text(of part: ReadPart) -> String {
    text(part.content, part.type.parameters["charset"] ?? "utf-8") ?? String(decoding: part.content, as: UTF8.self)
  }

  private static func text(_ bytes: Data, _ charset: String) -> String? {
    if bytes.isEmpty { return "" }
    do {
      return try TextDecoding.decode(bytes, declared: charset).text
    } catch {
      return nil
    }
  }
}

/// What is known of a mail that is a message already.
public struct LintedMessage: Sendable {
  /// The names of its fields in lower case, as often as they stand there.
  let fields: [String]
  /// The values of the fields for unsubscribing.
  let unsubscribe: (addresses: String?, oneClick: String?)
  /// The parts that pictures may refer to.
  let contentIDs: Set<String>
  /// The types of what is shown, in order.
  let shownTypes: [String]
  /// What is sent along to be kept.
  let attachments: [(name: String, bytes: Int)]
  /// What could not be read, in words.
  let problems: [String]
  /// The longest line in bytes, without its end.
  let longestLine: Int
  /// How many lines end with CR LF, and how many otherwise.
  let lineEnds: (proper: Int, bare: Int)

  init(_ root: ReadPart, bytes: Data, problems: [String]) {
    fields = root.header.fields.map { $0.name.lowercased() }
    unsubscribe = (root.header.first("List-Unsubscribe"), root.header.first("List-Unsubscribe-Post"))
    let leaves = root.all.filter(\.parts.isEmpty)
    contentIDs = Set(leaves.compactMap(\.contentID))
    shownTypes = leaves.filter { $0.fileName == nil }.map(\.type.value)
    attachments = leaves.filter { $0.contentID == nil }.compactMap { part in part.fileName.map { ($0, part.content.count) } }
    self.problems = problems
    var (longest, length, proper, bare) = (0, 0, 0, 0)
    var last: UInt8 = 0
    for byte in bytes {
      if byte == 10 {
        if last == 13 { proper += 1 } else { bare += 1 }
        longest = max(longest, last == 13 ? length - 1 : length)
        length = 0
      } else {
        length += 1
      }
      last = byte
    }
    longestLine = max(longest, length)
    lineEnds = (proper, bare)
  }
}
