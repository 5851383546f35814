import Findings
import Markup

/// Looks at the message around the page: its parts, its header, its lines.
struct MessageCheck {
  let lint: Lint
  let message: LintedMessage

  func run() {
    for problem in message.problems { lint.report(.malformed, of: "message", problem) }
    checkHeader()
    checkParts()
    checkLines()
    for (name, bytes) in message.attachments {
      let ending = name.lowercased().split(separator: ".").last.map(String.init) ?? ""
      if Self.risky.contains(ending) {
        lint.report(.attachmentRisky, of: name.isEmpty ? "attachment" : name, "servers refuse files that end in .\(ending)")
      }
      if bytes > 5_000_000 { lint.report(.attachmentLarge, of: name, "it has \(bytes / 1_000_000) MB") }
    }
  }

  private func checkHeader() {
    for name in ["From", "Date"] where !message.fields.contains(name.lowercased()) {
      lint.report(.headerMissing, of: name, "the message has no \(name)")
    }
    for name in Self.single {
      let count = message.fields.count { $0 == name.lowercased() }
      if count > 1 { lint.report(.headerTwice, of: name, "it stands there \(count) times") }
    }
    let hasAddress = message.unsubscribe.addresses?.lowercased().contains("<https://") ?? false
    let isOneClick = message.unsubscribe.oneClick?.filter { !$0.isWhitespace }.lowercased() == "list-unsubscribe=one-click"
    if !hasAddress || !isOneClick {
      lint.report(.oneClick, of: "List-Unsubscribe", "one click in the mailbox does not end the subscription")
    }
    if !message.fields.contains("list-id") { lint.report(.listID, of: "List-Id", "the message does not say which list it belongs to") }
  }

  private func checkParts() {
    guard let text = lint.mail.text, text.contains(where: { !$0.isWhitespace }) else {
      return lint.report(.textMissing, of: "text/plain", "the message has no text part")
    }
    if let plain = message.shownTypes.firstIndex(of: "text/plain"), let page = message.shownTypes.firstIndex(of: "text/html"), page < plain
    {
      lint.report(.textOrder, of: "multipart/alternative", "the HTML stands before the text")
    }
    let likeness = TextLikeness.share(of: lint.page.text, in: text)
    if likeness < 0.5 { lint.report(.textDiffers, of: "text/plain", "\(Int(likeness * 100)) of 100 words of the HTML are in the text") }
  }

  private func checkLines() {
    if message.longestLine > 998 { lint.report(.lineLong, of: "message", "a line has \(message.longestLine) bytes") }
    // A file whose lines all end in LF was saved by a program that keeps them so; a mix is what servers refuse.
    if message.lineEnds.proper > 0, message.lineEnds.bare > 0 {
      lint.report(.bareLineEnd, of: "message", "\(message.lineEnds.bare) lines end without CR LF")
    }
  }

  private static let single = [
    "From", "Sender", "Reply-To", "To", "Cc", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type", "List-Unsubscribe",
    "List-Unsubscribe-Post", "List-Id",
  ]

  private static let risky: Set<String> = [
    "ade", "adp", "apk", "bat", "chm", "cmd", "com", "cpl", "dll", "exe", "hta", "iso", "jar", "js", "jse", "lnk", "msi", "ps1", "scr",
    "vbe",
    "vbs", "wsf", "rar", "7z",
  ]
}

/// How much of one text is in another.
enum TextLikeness {
  /// The share of a text's words that another has too; Chinese characters count as words.
  static func share(of text: String, in other: String) -> Double {
    let (words, others) = (Self.words(text), Set(Self.words(other)))
    guard !words.isEmpty else { return 1 }
    return Double(words.count { others.contains($0) }) / Double(words.count)
  }

  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      if word.unicodeScalars.contains(where: { (0x3040...0x9FFF).contains($0.value) }) {
        words += word.map(String.init)
      } else {
        words.append(String(word))
      }
    }
    return words
  }
}
