/// An element of a module, and where it may stand.
struct ModuleElement: Sendable {
  let rule: ElementRule
  /// The local names of the elements that may hold it; nil for any.
  let parents: Set<String>?

  init(_ form: ValueForm = .anything, attributes: [String: AttributeRule] = [:], in parents: Set<String>? = nil) {
    rule = ElementRule(form, attributes: attributes)
    self.parents = parents
  }
}

/// A namespace whose elements readers know.
struct Module: Sendable {
  let specification: String
  let elements: [String: ModuleElement]
  /// Whether other elements of the namespace are most likely misspelt.
  var isClosed = true

  private static let feeds: Set<String> = ["channel", "feed", "source"]
  private static let entries: Set<String> = ["item", "entry"]

  /// The modules by their namespaces.
  static let all: [String: Module] = [
    NamespaceTable.content: Module(
      specification: "RSS content module", elements: ["encoded": ModuleElement(.html, in: entries), "items": ModuleElement()]),
    NamespaceTable.dublinCore: dublinCore,
    NamespaceTable.dublinCoreTerms: dublinCoreTerms,
    NamespaceTable.slash: Module(
      specification: "RSS slash module",
      elements: [
        "comments": ModuleElement(.count), "section": ModuleElement(.text), "department": ModuleElement(.text),
        "hit_parade": ModuleElement(),
      ]),
    NamespaceTable.wellFormedWeb: Module(
      specification: "wfw (CommentAPI)", elements: ["comment": ModuleElement(.webAddress), "commentRss": ModuleElement(.webAddress)]),
    NamespaceTable.syndication: Module(
      specification: "RSS syndication module",
      elements: [
        "updatePeriod": ModuleElement(.oneOf(["hourly", "daily", "weekly", "monthly", "yearly"])),
        "updateFrequency": ModuleElement(.number(1...Int.max)), "updateBase": ModuleElement(.dateW3C),
      ]),
    NamespaceTable.thread: Module(
      specification: "RFC 4685 §3",
      elements: [
        "in-reply-to": ModuleElement(
          attributes: [
            "ref": .required(.absoluteIRI), "href": .optional(.reference), "type": .optional(.mediaType), "source": .optional(.reference),
          ]),
        "total": ModuleElement(.count, in: entries),
      ]),
    HistoryCheck.namespace: Module(
      specification: "RFC 5005", elements: ["complete": ModuleElement(in: feeds), "archive": ModuleElement(in: feeds)], isClosed: false),
    TombstoneCheck.namespace: Module(
      specification: "RFC 6721 §3",
      elements: [
        "deleted-entry": ModuleElement(attributes: ["ref": .optional(.anything), "when": .optional(.anything)], in: ["feed"]),
        "by": ModuleElement(in: ["deleted-entry"]),
        "comment": ModuleElement(attributes: ["type": .optional(.anything)], in: ["deleted-entry"]),
      ]),
    NamespaceTable.media: mediaRSS,
    NamespaceTable.itunes: itunes,
    NamespaceTable.podcast: podcast,
    "http://backend.userland.com/creativeCommonsRssModule": Module(
      specification: "creativeCommons module", elements: ["license": ModuleElement(.webAddress)]),
  ]

  private static let dublinCore = Module(
    specification: "Dublin Core 1.1",
    elements: [
      "contributor": ModuleElement(.text), "coverage": ModuleElement(.text), "creator": ModuleElement(.plainText),
      "date": ModuleElement(.dateW3C), "description": ModuleElement(.text), "format": ModuleElement(.text),
      "identifier": ModuleElement(.text), "language": ModuleElement(.language), "publisher": ModuleElement(.text),
      "relation": ModuleElement(.text), "rights": ModuleElement(.text), "source": ModuleElement(.text), "subject": ModuleElement(.text),
      "title": ModuleElement(.plainText), "type": ModuleElement(.text),
    ])

  private static let dublinCoreTerms = Module(
    specification: "DCMI Metadata Terms",
    elements: [
      "created": ModuleElement(.dateW3C), "modified": ModuleElement(.dateW3C), "issued": ModuleElement(.dateW3C),
      "dateAccepted": ModuleElement(.dateW3C), "dateCopyrighted": ModuleElement(.dateW3C), "dateSubmitted": ModuleElement(.dateW3C),
      "language": ModuleElement(.language),
    ], isClosed: false)
}
