import Markup

/// The hidden text at the very start, which a mailbox shows after the subject.
struct Preheader {
  let text: String

  /// Fills up with invisible characters, so that the mailbox does not go on with the first words of the mail; no more than needed,
  /// since filters distrust long invisible text.
  func render(into html: inout HTMLWriter) {
    if text.isEmpty { return }
    let style: InlineStyle = [
      "display": "none", "font-size": "1px", "line-height": "1px", "max-height": "0", "max-width": "0", "opacity": "0",
      "overflow": "hidden",
      "mso-hide": "all",
    ]
    html.start("div", ["style": style.text])
    html.text(text)
    html.raw(String(repeating: "&#847;&zwnj;&nbsp;", count: filling))
    html.end("div")
  }

  /// How many invisible characters follow the text; most mailboxes show some 80 in all.
  private var filling: Int { min(60, max(0, 80 - DisplayWidth.columns(of: text))) }
}
