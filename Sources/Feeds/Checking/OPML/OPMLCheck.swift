import Findings
import Markup

extension CheckRule {
  static let opmlVersion = CheckRule("opml-version", .error, "OPML 2.0, <opml>", "Write <opml version=\"2.0\">.")
  static let opmlPart = CheckRule("opml-part", .error, "OPML 2.0, <head>, <body>", "Put one <head> and behind it one <body> into <opml>.")
  static let opmlEmpty = CheckRule("opml-empty", .error, "OPML 2.0, <body>", "Put at least one <outline> into the body.")
  static let outlineText = CheckRule("outline-text", .error, "OPML 2.0, <outline>", "Give it text=\"…\", which is what people see.")
  static let outlineAddress = CheckRule(
    "outline-address", .error, "OPML 2.0, Subscription lists", "Give the feed's address in xmlUrl.")
  static let outlineUntyped = CheckRule(
    "outline-type", .warning, "OPML 2.0, Subscription lists", "Say type=\"rss\", whatever kind of feed it is.")
  static let outlineTarget = CheckRule("outline-url", .error, "OPML 2.0, type=\"link\", \"include\"", "Give the address in url.")
  static let outlineUntitled = CheckRule(
    "outline-title", .hint, "OPML 2.0, Subscription lists", "Give title=\"…\" as well, which some readers show instead of text.")
  static let opmlDocs = CheckRule(
    "opml-docs", .hint, "OPML 2.0, <head>", "Leave it out: the W3C's validator calls it unknown, and no reader follows it.")
  static let opmlLines = CheckRule("opml-expansion", .error, "OPML 2.0, <head>", "Write numbers of lines with commas between them.")
  static let outlineTwice = CheckRule("outline-repeated", .warning, "OPML 2.0, Subscription lists", "List each feed once.")
}

/// Checks lists of feeds (http://opml.org/spec2.opml).
struct OPMLCheck {
  let xml: XMLCheck
  private static let specification = "OPML 2.0"

  func run(_ root: Element) {
    checkVersion(root)
    let heads = root.children("head", in: nil)
    let bodies = root.children("body", in: nil)
    if heads.count != 1 { xml.report(.opmlPart, at: root, Self.specification, "there are \(heads.count) <head>") }
    if bodies.count != 1 { xml.report(.opmlPart, at: root, Self.specification, "there are \(bodies.count) <body>") }
    xml.checkAttributes(of: root, by: ["version": .optional(.anything)], Self.specification)
    for child in root.childElements where child.namespace == nil && child.name != "head" && child.name != "body" {
      xml.report(.elementMisplaced, at: child, Self.specification, "\(xml.name(child)) stands beside <head> and <body>")
    }
    if let head = heads.first { check(head: head) }
    guard let body = bodies.first else { return }
    let outlines = body.subtree.filter { $0.name == "outline" && $0.namespace == nil }
    if outlines.isEmpty { xml.report(.opmlEmpty, at: body, "OPML 2.0, <body>", "there is no <outline>") }
    var seen: Set<String> = []
    for outline in outlines { check(outline, &seen) }
  }

  private func checkVersion(_ root: Element) {
    let version = root["version"]?.trimmed
    guard version.map({ ["1.0", "1.1", "2.0"].contains($0) }) != true else { return }
    xml.report(.opmlVersion, at: root, "OPML 2.0, <opml>", version.map { "there is no OPML \($0.quoted)" } ?? "<opml> has no version")
  }

  private func check(head: Element) {
    xml.checkChildren(of: head, by: Self.head)
    if let docs = head.child("docs", in: nil) { xml.report(.opmlDocs, at: docs, "OPML 2.0, <head>", "there is <docs>") }
  }

  private func check(_ outline: Element, _ seen: inout Set<String>) {
    let specification = "OPML 2.0, <outline>"
    if (outline["text"] ?? "").trimmed.isEmpty { xml.report(.outlineText, at: outline, specification, "an outline has no text") }
    let type = outline["type"]?.trimmed.lowercased()
    let address = outline["xmlUrl"]?.trimmed
    if type == "rss" || type == "atom" || type == "feed", (address ?? "").isEmpty {
      xml.report(.outlineAddress, at: outline, "OPML 2.0, Subscription lists", "an outline of a feed has no xmlUrl")
    }
    if type == "link" || type == "include", (outline["url"] ?? "").trimmed.isEmpty {
      xml.report(.outlineTarget, at: outline, specification, "an outline of the type \(type ?? "") has no url")
    }
    if !outline.ownText.isEmpty {
      xml.report(.textUnexpected, at: outline, specification, "there is text in an outline, which nobody shows")
    }
    if let address, !address.isEmpty {
      if (outline["title"] ?? "").isEmpty {
        xml.report(.outlineUntitled, at: outline, "OPML 2.0, Subscription lists", "an outline of a feed has no title")
      }
      if type == nil { xml.report(.outlineUntyped, at: outline, "OPML 2.0, Subscription lists", "an outline has xmlUrl and no type") }
      if !seen.insert(address).inserted {
        xml.report(.outlineTwice, at: outline, "OPML 2.0, Subscription lists", "\(address.quoted) is in the list before")
      }
    }
    for (name, form) in Self.attributes where outline[name] != nil {
      form.check(xml.place(name, of: outline, specification), xml.check)
    }
  }

  private static let attributes: [(String, ValueForm)] = [
    ("xmlUrl", .webAddress), ("htmlUrl", .webAddress), ("url", .webAddress), ("created", .rfc822),
    ("isComment", .oneOf(["true", "false"])), ("isBreakpoint", .oneOf(["true", "false"])),
    ("version", .oneOf(["RSS", "RSS1", "RSS2", "ATOM", "scriptingNews"])),
  ]

  private static let head = Vocabulary(
    namespace: nil, specification: "OPML 2.0, <head>",
    elements: [
      "title": ElementRule(.text, .recommended), "dateCreated": ElementRule(.rfc822), "dateModified": ElementRule(.rfc822),
      "ownerName": ElementRule(.text), "ownerEmail": ElementRule(.emailAddress), "ownerId": ElementRule(.webAddress),
      "docs": ElementRule(.webAddress), "expansionState": ElementRule(.lineNumbers), "vertScrollState": ElementRule(.count),
      "windowTop": ElementRule(.count), "windowLeft": ElementRule(.count), "windowBottom": ElementRule(.count),
      "windowRight": ElementRule(.count),
    ])
}

extension ValueForm {
  /// Which lines of an outline are open: `1, 3, 17`, or none.
  static let lineNumbers = ValueForm { place, check in
    let isList = place.trimmed.isEmpty || place.trimmed.wholeMatch(of: /[0-9]+(\s*,\s*[0-9]+)*/) != nil
    if !isList { check.report(.opmlLines, at: place, "\(place.trimmed.quoted) is no list of lines") }
  }
}
