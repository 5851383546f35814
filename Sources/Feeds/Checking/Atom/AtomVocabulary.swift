import Findings

/// The elements of Atom by RFC 4287 §4; text constructs and contents are looked at by themselves.
enum AtomVocabulary {
  static let namespace = "http://www.w3.org/2005/Atom"
  static let specification = "RFC 4287"

  static let feed = Vocabulary(
    namespace: namespace, specification: specification,
    elements: [
      "id": id, "title": text(.required, "§4.2.14"), "updated": date(.required, "§4.2.15"),
      "author": person("§4.2.1"), "contributor": person("§4.2.3"), "category": category, "link": link, "generator": generator,
      "icon": ElementRule(.reference, section: "§4.2.5"), "logo": ElementRule(.reference, section: "§4.2.8"),
      "rights": text(.optional, "§4.2.10"), "subtitle": text(.optional, "§4.2.12"), "entry": ElementRule(isRepeatable: true),
    ])

  static let entry = Vocabulary(
    namespace: namespace, specification: specification,
    elements: [
      "id": id, "title": text(.required, "§4.2.14"), "updated": date(.required, "§4.2.15"), "published": date(.optional, "§4.2.9"),
      "author": person("§4.2.1"), "contributor": person("§4.2.3"), "category": category, "link": link,
      "content": ElementRule(attributes: ["type": .optional(.anything), "src": .optional(.reference)], section: "§4.1.3"),
      "summary": text(.optional, "§4.2.13"), "rights": text(.optional, "§4.2.10"), "source": ElementRule(section: "§4.2.11"),
    ])

  static let source = Vocabulary(
    namespace: namespace, specification: "\(specification) §4.2.11",
    elements: [
      "id": ElementRule(.id, .recommended), "title": text(.recommended, nil), "updated": date(.optional, nil), "author": person(nil),
      "contributor": person(nil), "category": category, "link": link, "generator": generator, "icon": ElementRule(.reference),
      "logo": ElementRule(.reference), "rights": text(.optional, nil), "subtitle": text(.optional, nil),
    ])

  static let person = Vocabulary(
    namespace: namespace, specification: "\(specification) §3.2",
    elements: [
      "name": ElementRule(.requiredPlainText, .required), "uri": ElementRule(.reference), "email": ElementRule(.emailAddress),
    ])

  private static let id = ElementRule(.id, .required, section: "§4.2.6")

  private static func text(_ presence: ElementRule.Presence, _ section: String?) -> ElementRule {
    ElementRule(.anything, presence, attributes: ["type": .optional(.anything)], section: section)
  }

  private static func date(_ presence: ElementRule.Presence, _ section: String?) -> ElementRule {
    ElementRule(.rfc3339, presence, section: section)
  }

  private static func person(_ section: String?) -> ElementRule { ElementRule(isRepeatable: true, section: section) }

  private static let category = ElementRule(
    isRepeatable: true,
    attributes: ["term": .required(.requiredText), "scheme": .optional(.absoluteIRI), "label": .optional(.anything)], section: "§4.2.2")

  private static let generator = ElementRule(
    .requiredText, attributes: ["uri": .optional(.reference), "version": .optional(.text)], section: "§4.2.4")

  /// Shared with RSS, where Atom's links are guests.
  static let link = ElementRule(
    isRepeatable: true,
    attributes: [
      "href": .required(.reference), "rel": .optional(.relation), "type": .optional(.mediaType), "hreflang": .optional(.language),
      "title": .optional(.anything), "length": .optional(.count),
    ], section: "§4.2.7")
}

extension CheckRule {
  static let relationUnknown = CheckRule(
    "relation-unknown", .hint, "RFC 4287 §4.2.7.2", "Use a name of IANA's list of link relations, or an absolute IRI.")
}

extension CheckRule {
  static let relationMalformed = CheckRule(
    "relation-malformed", .error, "RFC 4287 §4.2.7.2", "Write one name, such as related, or an absolute IRI.")
}

extension ValueForm {
  /// What a link is for: a registered name, or an IRI.
  static let relation = ValueForm { place, check in
    let name = place.trimmed
    if name.isEmpty { return check.report(.valueMissing, at: place, "\(place.name) is empty") }
    if AddressSyntax(name).scheme == nil, name.contains(where: { "/?#".contains($0) || $0.isWhitespace }) {
      return check.report(.relationMalformed, at: place, "\(name.quoted) is neither a name nor an absolute IRI")
    }
    let isKnown = relations.contains(name) || AddressSyntax(name).scheme != nil
    if !isKnown { check.report(.relationUnknown, at: place, "\(name.quoted) is no registered relation") }
  }

  /// Those of IANA's list that feeds have a use for.
  private static let relations: Set<String> = [
    "about", "alternate", "amphtml", "appendix", "archives", "author", "bookmark", "canonical", "cite-as", "collection", "contents",
    "copyright", "current", "describedby", "describes", "disclosure", "duplicate", "edit", "edit-media", "enclosure", "external", "first",
    "glossary", "help", "hosts", "hub", "icon", "index", "item", "last", "latest-version", "license", "me", "memento", "monitor", "next",
    "next-archive", "nofollow", "original", "payment", "predecessor-version", "prev", "preview", "previous", "prev-archive",
    "privacy-policy", "profile", "related", "replies", "search", "section", "self", "service", "start", "stylesheet", "successor-version",
    "tag", "terms-of-service", "timegate", "timemap", "type", "up", "version-history", "via", "webmention", "working-copy",
    "shorturl", "shortlink", "webfeed", "lrdd", "ostatus:conversation", "mentioned", "thumbnail",
  ]
}
