import Findings

extension CheckRule {
  static let htmlMarkup = CheckRule(
    "html-markup", .warning, "HTML Living Standard, 13.1", "Correct the markup: each reader repairs it in its own way, or not at all.")
  static let htmlUnknownElement = CheckRule(
    "html-unknown-element", .warning, "HTML Living Standard, 4", "Use an element of HTML; readers drop what they do not know.")
  static let htmlDocument = CheckRule(
    "html-document", .warning, "RSS Best Practices Profile, description", "Give only what may stand inside <body>.")
  static let htmlEscapedTwice = CheckRule(
    "html-escaped-twice", .warning, "RSS Best Practices Profile, description", "Escape the HTML once: readers show its tags as text.")
  static let htmlSecurity = CheckRule(
    "html-security", .warning, "RFC 4287 §8.1",
    "Remove it: readers drop it, some with all that is inside, for it could run or load anything.")
  static let htmlEventHandler = CheckRule("html-event-handler", .warning, "RFC 4287 §8.1", "Remove the attribute: no reader runs it.")
  static let htmlScriptAddress = CheckRule("html-script-address", .warning, "RFC 4287 §8.1", "Give an address of the web, or no link.")
  static let htmlDangerousStyle = CheckRule(
    "html-dangerous-style", .warning, "RFC 4287 §8.1", "Remove the style: readers drop it, or the text lies over their own controls.")
  static let htmlRelative = CheckRule(
    "html-relative", .warning, "RSS Best Practices Profile, description",
    "Write the whole address: in a reader it leads nowhere, or to another place.")
  static let htmlSameDocument = CheckRule(
    "html-same-document", .hint, "RFC 3986 §4.4", "Write the page's address in front of the #: there is no such place in a reader.")
  static let htmlAddress = CheckRule(
    "html-address", .warning, "RFC 3986 §2-3", "Correct the address; characters that may not stand in it are written as %XX.")
  static let imageWithoutAlternative = CheckRule(
    "image-without-alt", .warning, "HTML Living Standard, 4.8.4.4; WCAG 2.2, 1.1.1",
    "Describe the picture in alt=\"…\", or write alt=\"\" when it only decorates: some readers see nothing else.")
  static let imageWithoutSource = CheckRule(
    "image-without-src", .warning, "HTML Living Standard, 4.8.3", "Give the picture's address in src.")
  static let imageWaiting = CheckRule(
    "image-lazy", .warning, "HTML Living Standard, 4.8.3", "Put the address of data-src into src: no script loads it in a reader.")
  static let htmlUnreadable = CheckRule("html-unreadable", .warning, "HTML Living Standard, 13.1", "Look for tags that are never closed.")
}
