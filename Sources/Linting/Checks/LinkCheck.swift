import Findings
import Markup
import Model

/// Looks at links: where they lead, what they are called, whether a finger meets them.
struct LinkCheck {
  let lint: Lint

  func run() {
    let links = lint.page.seen("a").filter { $0["href"] != nil }
    for link in links + lint.page.seen("area").filter({ $0["href"] != nil }) { checkAddress(of: link) }
    for link in links {
      checkName(of: link)
      checkLook(of: link)
    }
    checkTwins(links)
  }

  // MARK: Where it leads

  private func checkAddress(of link: Element) {
    let address = (link["href"] ?? "").split(whereSeparator: \.isNewline).joined().trimmed
    let lowered = address.lowercased()
    if address.isEmpty || address == "#" { return lint.report(.linkNowhere, at: link, "\(name(of: link)) leads nowhere") }
    if lowered.hasPrefix("#") { return checkAnchor(link, String(address.dropFirst())) }
    if ["javascript:", "vbscript:", "data:"].contains(where: lowered.hasPrefix) {
      return lint.report(.linkScript, at: link, "\(address.quoted) is a script")
    }
    if ["mailto:", "tel:", "sms:", "webcal:", "xmpp:", "geo:"].contains(where: lowered.hasPrefix) { return }
    // A sender's own mark for a reader's address, such as {{unsubscribe}}, %UNSUB% or *|UNSUB|*.
    if ["{", "%", "*|", "[", "<"].contains(where: address.hasPrefix) { return }
    guard lowered.hasPrefix("http://") || lowered.hasPrefix("https://") else {
      return lint.report(.linkRelative, at: link, "\(address.quoted) is no whole address")
    }
    guard !address.contains(where: \.isWhitespace), let web = WebAddress(address), !web.host.isEmpty else {
      return lint.report(.linkMalformed, at: link, "\(address.quoted) cannot be read as an address")
    }
    if lowered.hasPrefix("http://") { lint.report(.linkInsecure, at: link, "\(address.quoted) is not encrypted") }
    checkHost(link, web)
    if let visit = lint.options.visits[web] { check(visit, of: link) }
    let parameters = TrackingParameters.found(in: address)
    if !parameters.isEmpty {
      lint.report(.tracking, at: link, "\(address.prefix { $0 != "?" }) is followed by \(parameters.joined(separator: ", "))")
    }
  }

  private func check(_ visit: LinkVisit, of link: Element) {
    let address = (link["href"] ?? "").quoted
    switch visit {
    case .answered(let status) where status == 404 || status == 410: lint.report(.linkDead, at: link, "\(address) answers \(status)")
    case .answered(let status) where status >= 400: lint.report(.linkUnreachable, at: link, "\(address) answers \(status)")
    case .answered: break
    case .moved(let place): lint.report(.linkMoved, at: link, "\(address) has moved to \(place.string.quoted)")
    case .unreachable(let reason): lint.report(.linkUnreachable, at: link, "\(address): \(reason)")
    }
  }

  private func checkAnchor(_ link: Element, _ id: String) {
    let isThere = lint.page.elements.contains { $0["id"] == id || $0.name == "a" && $0["name"] == id }
    if !isThere { lint.report(.anchorMissing, at: link, "nothing in the mail has the id \(id.quoted)") }
  }

  private func checkHost(_ link: Element, _ address: WebAddress) {
    if address.host.allSatisfy({ $0.isNumber || $0 == "." }) || address.host.hasPrefix("[") {
      lint.report(.numericHost, at: link, "\(address.host) is a number, not a name")
    }
    if Self.shorteners.contains(address.host) { lint.report(.shortener, at: link, "\(address.host) hides where the link leads") }
    // Text that looks like an address of another host is how phishing looks.
    let words = lint.page.words(of: link)
    guard !words.contains(" "), let shown = Self.host(shownIn: words) else { return }
    let (shownSite, site) = (Self.site(of: shown), Self.site(of: address.host))
    if shownSite != site { lint.report(.mismatch, at: link, "\(words.quoted) is shown, but the link leads to \(address.host)") }
  }

  private static func host(shownIn words: String) -> String? {
    let lowered = words.lowercased()
    if lowered.hasPrefix("http://") || lowered.hasPrefix("https://") { return WebAddress(words)?.host }
    return lowered.hasPrefix("www.") ? WebAddress("https://" + words)?.host : nil
  }

  /// The last two names of a host; enough to tell that two hosts are of one house.
  private static func site(of host: String) -> String {
    host.lowercased().split(separator: ".").suffix(2).joined(separator: ".")
  }

  private static let shorteners: Set<String> = [
    "bit.ly", "buff.ly", "cutt.ly", "goo.gl", "is.gd", "lnkd.in", "ow.ly", "rebrand.ly", "shorturl.at", "t.cn", "t.co", "t.ly", "tiny.cc",
    "tinyurl.com", "url.cn", "v.gd", "dwz.cn",
  ]

  // MARK: What it is called

  private func checkName(of link: Element) {
    let words = lint.page.words(of: link)
    if words.isEmpty {
      let isNamed = !(link["title"] ?? "").isEmpty || !(link["aria-label"] ?? "").isEmpty
      if !isNamed, !link.descendants.contains(where: { $0.name == "img" && $0["alt"] != nil }) {
        lint.report(AccessibilityRule.linkEmpty.rule, at: link, "the link to \((link["href"] ?? "").quoted) has no text")
      }
      return
    }
    let plain = words.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " }.trimmed
    if VagueLinkTexts.all.contains(plain), !isExplained(link, beyond: words) {
      lint.report(AccessibilityRule.linkVague.rule, at: link, "\(words.quoted) does not say where it leads")
    } else if words.lowercased().hasPrefix("http"), words.count > 30 {
      lint.report(AccessibilityRule.linkBare.rule, at: link, "\(words.quoted) is a bare address")
    }
  }

  /// Whether its title says what its text does not (WCAG 2.1, technique H33).
  private func isExplained(_ link: Element, beyond words: String) -> Bool {
    let title = (link["title"] ?? "").trimmed
    return !title.isEmpty && title.lowercased() != words.lowercased()
  }

  private func checkTwins(_ links: [Element]) {
    var first: [String: String] = [:]
    for link in links {
      let words = lint.page.words(of: link).lowercased()
      guard !words.isEmpty, let address = link["href"] else { continue }
      guard let known = first[words] else {
        first[words] = address
        continue
      }
      if known != address, !VagueLinkTexts.all.contains(words) {
        lint.report(AccessibilityRule.linkTwins.rule, at: link, "\(words.quoted) leads to \(address.quoted) here, elsewhere before")
      }
    }
  }

  private func name(of link: Element) -> String {
    let words = lint.page.words(of: link)
    return words.isEmpty ? "a link" : words.quoted
  }

  // MARK: How it looks

  private func checkLook(of link: Element) {
    let style = lint.page.light.style(of: link)
    guard let parent = link.parent else { return }
    let isInText = !parent.ownText.isEmpty && parent.ownText.count > lint.page.words(of: link).filter { !$0.isWhitespace }.count / 4
    if isInText {
      let around = lint.page.light.style(of: parent)
      let isMarked =
        style.isUnderlined || style.hasUnderlineBorder || style.isBold != around.isBold || style.background != around.background
      let underlinesInside = link.descendants.contains { lint.page.light.style(of: $0).isUnderlined }
      if !isMarked, !underlinesInside, !lint.page.words(of: link).isEmpty, style.color.contrast(with: around.color) < 3 {
        lint.report(
          AccessibilityRule.linkByColorOnly.rule, at: link,
          "\(lint.page.words(of: link).quoted) differs from the text around it by its colour only")
      }
    } else if !link.descendants.contains(where: { $0.name == "img" }), lint.page.light.style(of: link).fontSize > 0 {
      let height = TargetHeight.of(link, in: lint.page)
      if height < 24 {
        lint.report(AccessibilityRule.targetSmall.rule, at: link, "\(name(of: link)) is about \(Int(height)) px high")
      }
    }
  }
}
