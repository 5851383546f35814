import Markup

/// Titles, which RSS says are plain text and many feeds write as HTML.
enum FeedTitle {
  /// How often programs one behind another are known to escape a title, beyond the first time.
  private static let mostEscapes = 2

  /// The text a reader should see: markup and references are resolved once more only where they plainly are some.
  ///
  /// References that are left even then are resolved too, but no markup: `&lt;b&gt;` is how people write about tags.
  static func settled(_ text: String) -> String {
    guard isHTML(text) else { return text }
    var settled = withoutMarkup(text)
    for _ in 0..<mostEscapes where settled.contains(reference) { settled = withoutMarkup(settled.replacing("<", with: "&lt;")) }
    return settled
  }

  /// The text of a piece of HTML.
  static func withoutMarkup(_ html: String) -> String {
    guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return html }
    do {
      return VisibleText.of(try HTMLParser.fragment(html))
    } catch {
      // Too deep or too large to be a title: better shown as it stands than lost.
      return html
    }
  }

  /// A whole character reference.
  private static var reference: some RegexComponent { /&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});/ }

  /// Whether a text is HTML beyond doubt: a whole character reference, or a tag of running text that is closed again.
  ///
  /// `a < b`, `AT&T` and `the <div> element` are not.
  static func isHTML(_ text: String) -> Bool {
    let head = String(text.prefix(2000))
    // Most titles have neither, and a regular expression is made anew each time that it is used.
    if head.utf8.contains(UInt8(ascii: "&")), head.contains(reference) { return true }
    guard head.utf8.contains(UInt8(ascii: "<")) else { return false }
    if head.contains(/<(br|wbr|img|hr)(\s[^<>]*)?\/?>/.ignoresCase()) { return true }
    let pair = /<(a|abbr|b|big|cite|code|del|div|em|font|i|ins|mark|p|q|s|small|span|strong|sub|sup|tt|u)(\s[^<>]*)?>/
    return head.matches(of: pair.ignoresCase()).contains {
      head[$0.range.upperBound...].lowercased().contains("</\($0.output.1.lowercased())>")
    }
  }
}
