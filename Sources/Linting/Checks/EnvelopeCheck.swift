import Findings
import Markup

/// Looks at what a mailbox shows before the mail is opened: subject and preheader.
struct EnvelopeCheck {
  let lint: Lint

  func run() {
    let preheader = Preheader(lint.page)
    if let subject = lint.mail.subject { check(subject: subject, preheader) }
    if preheader.element == nil {
      let first = preheader.text.isEmpty ? "there is no text" : "the mailbox shows \(preheader.text.quoted)"
      lint.report(.preheaderMissing, of: "preheader", "the mail begins without a preheader; \(first)")
    } else if !(40...130).contains(DisplayWidth.columns(of: preheader.text)) {
      lint.report(
        .preheaderLength, of: "preheader", "\(preheader.text.quoted) has a width of \(DisplayWidth.columns(of: preheader.text)) columns")
    }
  }

  private func check(subject: String, _ preheader: Preheader) {
    let trimmed = subject.trimmed
    if trimmed.isEmpty { return lint.report(.subjectMissing, of: "Subject", "the mail has no subject") }
    let width = DisplayWidth.columns(of: trimmed)
    if width > 70 { lint.report(.subjectLong, of: "Subject", "\(trimmed.quoted) has a width of \(width) columns") }
    let lowered = trimmed.lowercased()
    if ["re:", "fw:", "fwd:", "aw:", "wg:", "回复:", "回复：", "答复:", "答复：", "转发:", "转发："].contains(where: lowered.hasPrefix) {
      lint.report(.subjectFeigns, of: "Subject", "\(trimmed.quoted) claims to be an answer")
    }
    if Shouting.isShouted(trimmed) || trimmed.contains("!!") || trimmed.contains("??") || trimmed.contains("！！") {
      lint.report(.subjectShouts, of: "Subject", trimmed.quoted)
    }
    let symbols = trimmed.count { $0.unicodeScalars.first?.properties.isEmojiPresentation == true }
    if symbols > 1 { lint.report(.subjectSymbols, of: "Subject", "it has \(symbols) emoji") }
    if preheader.element != nil, preheader.text.lowercased() == lowered {
      lint.report(.preheaderRepeats, of: "preheader", "it repeats the subject")
    }
  }
}
