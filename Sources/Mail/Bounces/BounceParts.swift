import Foundation

/// A message that came to the address for bounces, sorted into what matters.
struct BounceParts {
  /// The message itself.
  let root: ReadPart
  /// The message that came back, or its header, if it is in it.
  let returned: ReadPart?
  /// What the program that sent it wrote for people, without the message that came back.
  let words: String
  /// The fields of reports about deliveries, a group for each recipient after the first group.
  let delivery: ReportFields?
  /// The fields of a complaint.
  let feedback: ReportFields?
  /// The subject as it is shown.
  let subject: String

  /// How much is read of the text.
  private static let mostWords = 64_000

  init(_ root: ReadPart, decode: @escaping EncodedText.Decoder) {
    self.root = root
    subject = String(EncodedText(decode: decode).text(root.header.first("Subject") ?? "").prefix(1_000))
    let leaves = root.all.filter(\.parts.isEmpty)
    delivery = Self.fields(of: leaves, ["message/delivery-status", "message/global-delivery-status"])
    feedback = Self.fields(of: leaves, ["message/feedback-report"])
    let holder = leaves.first { Self.returnedTypes.contains($0.type.value) && (leaves.count > 1 || $0.type.value == "message/rfc822") }
    let text = Self.text(of: leaves.prefix { $0 != holder }, decode)
    let cut = holder == nil ? ReturnedText.divided(text) : (words: text, returned: nil)
    words = cut.words
    returned = holder.map { Self.message($0.content) } ?? cut.returned.map { Self.message(Data($0.utf8)) }
  }

  private static let returnedTypes: Set<String> = [
    "message/rfc822", "text/rfc822-headers", "message/rfc822-headers", "message/global", "message/global-headers", "message/partial",
    "text/rfc822",
  ]

  private static func message(_ bytes: Data) -> ReadPart {
    var reader = MessageReader()
    // Some put an empty line or the line of a mailbox file before it.
    return reader.read(LineEnds.folded(bytes.drop { $0 == 10 || $0 == 13 || $0 == 32 }))
  }

  private static func fields(of leaves: [ReadPart], _ types: Set<String>) -> ReportFields? {
    let texts = leaves.filter { types.contains($0.type.value) }.map { String(decoding: $0.content.prefix(mostWords * 4), as: UTF8.self) }
    let fields = ReportFields(LineEnds.folded(Data(texts.joined(separator: "\n\n").utf8)).asText)
    return fields.groups.isEmpty ? nil : fields
  }

  /// The plain text, or that of the HTML where no plain text says anything.
  private static func text(of leaves: some Sequence<ReadPart>, _ decode: EncodedText.Decoder) -> String {
    var (plain, html) = ("", "")
    for leaf in leaves {
      switch leaf.type.value {
      case "text/html": if html.utf8.count < mostWords { html += decoded(leaf, decode) + "\n" }
      // What has parts that cannot be told apart is read as it stands.
      case let type where type.hasPrefix("text/") || type.hasPrefix("multipart/") || !type.contains("/"):
        if plain.utf8.count < mostWords { plain += decoded(leaf, decode) + "\n" }
      default: break
      }
    }
    let words = plain.trimmingCharacters(in: .whitespacesAndNewlines)
    let isEnough = words.utf8.count >= 60 || html.isEmpty
    return String((isEnough ? plain : plain + MarkupStripping.text(html)).prefix(mostWords))
  }

  /// The text of a part; a charset that is not stated, or is not true, is found out by the decoder.
  private static func decoded(_ part: ReadPart, _ decode: EncodedText.Decoder) -> String {
    let bytes = part.content.prefix(mostWords * 4)
    let stated = part.type.parameters["charset"]?.lowercased() ?? "utf-8"
    let text = decode(bytes, stated == "us-ascii" ? "utf-8" : stated) ?? String(decoding: bytes, as: UTF8.self)
    return LineEnds.folded(Data(text.utf8)).asText
  }
}

extension Data {
  var asText: String { String(decoding: self, as: UTF8.self) }
}

/// Parts the words of a report from the message that some programs put right behind them.
enum ReturnedText {
  private static let marks = [
    "below this line is a copy of the message", "this is a copy of the message", "this is a copy of your message", "----- original message",
    "-----original message", "original message follows", "original message headers", "unsent message follows", "unsent message below",
    "message header follows", "message headers follow", "----- message header",
    "returned message follows", "--- the header of the original message", "the header of the original message is following",
    "----- returned message", "-----原始邮件", "----- 原始邮件", "原邮件内容", "原始邮件如下", "ursprüngliche nachricht", "message d'origine",
  ]

  /// What stands before the line that announces the message, and what stands behind it.
  static func divided(_ text: String) -> (words: String, returned: String?) {
    var offset = text.startIndex
    for line in text.split(separator: "\n", maxSplits: 4_000, omittingEmptySubsequences: false).prefix(4_000) {
      let folded = line.prefix(200).lowercased()
      offset = line.endIndex < text.endIndex ? text.index(after: line.endIndex) : text.endIndex
      guard marks.contains(where: folded.contains) else { continue }
      let rest = text[offset...].drop { $0.isWhitespace }
      return (String(text[..<line.startIndex]), rest.isEmpty ? nil : String(rest))
    }
    return (text, nil)
  }
}
