import Findings

/// Rules of mailbox providers, mail programs and filters.
extension CheckRule {
  private static let gmail = "Gmail, message clipping"

  // MARK: Size
  static let clipped = CheckRule(
    "size-clipped", .error, gmail,
    "Shorten it: fewer articles, excerpts in place of whole texts, or titles only. What is cut off takes the unsubscribe link with it.")
  static let nearlyClipped = CheckRule("size-near-limit", .warning, gmail, "Keep it below 90 KB: what a sender adds counts, too.")
  static let styleBudget = CheckRule(
    "style-budget", .error, "Gmail, style limit",
    "Move rules into style attributes (`tidings inline`) or take out what nothing uses; Gmail drops blocks over 16,384 bytes.")
  static let styleBlock = CheckRule(
    "style-block", .warning, "Gmail, style limit", "Split it: some programs drop a block of over 8,192 bytes.")
  static let styleFragile = CheckRule(
    "style-fragile", .warning, "Gmail, style parsing",
    "Put it into a <style> of its own behind the others: Gmail drops the whole block for what it cannot read.")
  static let importantInline = CheckRule(
    "important-inline", .warning, "Outlook for Windows, inline !important",
    "Take the flag out of the style attribute: Outlook ignores the whole declaration.")
  static let bulky = CheckRule("images-many", .hint, "Mail on the move", "Fewer pictures load faster, and filters like text.")

  // MARK: Contents that programs refuse
  static let script = CheckRule(
    "script", .error, "Mail programs, active content", "Take it out: no program runs scripts, and filters refuse the mail.")
  static let frame = CheckRule(
    "frame", .error, "Mail programs, active content", "Take it out and link to it: no program shows frames or plug-ins.")
  static let form = CheckRule(
    "form", .warning, "Mail programs, forms", "Link to a page with the form: most programs disable it, and some warn of the mail.")
  static let externalSheet = CheckRule(
    "style-external", .error, "Mail programs, external style sheets",
    "Put the rules into <style> and inline them: external sheets are not loaded.")
  static let dataAddress = CheckRule(
    "image-data", .error, "Gmail, data: addresses", "Put the picture on the web, or send it along by cid:.")
  static let imageFormat = CheckRule("image-format", .warning, "Mail programs, picture formats", "Use JPEG or PNG.")
  static let imageSize = CheckRule(
    "image-size", .warning, "Outlook for Windows, picture sizes",
    "Give it a width attribute in whole pixels: Outlook shows it in its natural size otherwise.")
  static let imageHeight = CheckRule(
    "image-height", .hint, "Mail programs, picture sizes",
    "Give it a height attribute as well, so that nothing jumps when it is loaded; height:auto in its style keeps its shape where it shrinks."
  )
  static let imageRelative = CheckRule(
    "image-relative", .error, "RFC 2557", "Give it an absolute https address: a mail has no place of its own.")
  static let imageInsecure = CheckRule(
    "image-insecure", .warning, "Mixed content", "Use https: programs block pictures by http, or warn of them.")

  // MARK: Links
  static let linkMalformed = CheckRule(
    "link-malformed", .error, "RFC 3986", "Write a whole address such as https://example.edu/page, without spaces.")
  static let linkRelative = CheckRule("link-relative", .error, "RFC 3986 §4.2", "Write the whole address: a mail has no place of its own.")
  static let linkNowhere = CheckRule("link-nowhere", .error, "Outlook.com, empty addresses", "Take the link out or give it an address.")
  static let linkScript = CheckRule("link-script", .error, "Mail programs, active content", "Link to a page instead.")
  static let linkInsecure = CheckRule("link-insecure", .hint, "Mixed content", "Use https, if the site has it.")
  static let linkDead = CheckRule("link-dead", .error, "RFC 9110 §15", "Mend the address, or take the link out.")
  static let linkUnreachable = CheckRule(
    "link-unreachable", .warning, "RFC 9110 §15", "Try it in a browser; the site may be down or refuse programs.")
  static let linkMoved = CheckRule("link-moved", .hint, "RFC 9110 §15.4", "Use the address that it leads to.")
  static let anchorMissing = CheckRule("anchor-missing", .warning, "HTML §7.4.6.3", "Give the element that is meant this id.")
  static let tracking = CheckRule("link-tracking", .warning, "Readers' privacy", "Take the parameters off, unless readers know and agree.")
  static let trackingPixel = CheckRule(
    "tracking-pixel", .warning, "Readers' privacy", "Take the picture out: it only reports who opens the mail.")

  // MARK: What the law and providers want
  static let noUnsubscribe = CheckRule(
    "unsubscribe-missing", .error, "Gmail and Yahoo, bulk senders", "Add a link that ends the subscription, and say so in its text.")
  static let noPostalAddress = CheckRule(
    "postal-address-missing", .error, "CAN-SPAM §7704 (a)(5)",
    "Put the publisher's postal address into the footer (`postalAddress` in tidings.yaml).")
  static let postalAddressUnstated = CheckRule(
    "postal-address-missing", .warning, "CAN-SPAM §7704 (a)(5)",
    "Write it as `postalAddress` into tidings.yaml; designs show it in the footer.")
  static let perhapsNoPostalAddress = CheckRule(
    "postal-address-missing", .warning, "CAN-SPAM §7704 (a)(5)", "Put the sender's postal address into the footer.")
}
