import Findings
import Markup
import Model

/// The links of a feed or an entry, Atom's own or as guests in RSS.
struct FeedLinks {
  let xml: XMLCheck
  let links: [Element]

  /// Relations that lead from one document of a feed to another (RFC 5005).
  private static let history: Set<String> = [
    "first", "last", "next", "prev", "previous", "prev-archive", "next-archive", "current",
  ]

  /// Those that no entry can have; the next page of a serial is one of the others.
  private static let archives: Set<String> = ["prev-archive", "next-archive", "current"]

  private func links(_ relation: String) -> [Element] {
    links.filter { ($0["rel"] ?? "alternate").trimmed == relation }
  }

  /// Where the first link of a relation leads.
  func address(of relation: String) -> String? { links(relation).first?["href"]?.trimmed }

  func has(_ relation: String) -> Bool { !links(relation).isEmpty }

  var hasAlternate: Bool { has("alternate") }

  /// Links of a feed: to itself, to hubs, to its other documents.
  func check(in feed: Element, isAtom: Bool) {
    let specification = isAtom ? "RFC 4287 §4.1.1" : "RSS Best Practices Profile, atom:link"
    checkAlternates()
    xml.check.declared = DeclaredLinks(own: address(of: "self"), hubs: Set(links("hub").compactMap { $0["href"]?.trimmed }))
    for relation in Self.archives.sorted() {
      if let second = links(relation).dropFirst().first {
        xml.report(.historyRepeated, at: second, "RFC 5005 §4", "there is more than one link rel=\"\(relation)\"")
      }
    }
    guard let own = links("self").first else {
      xml.report(.selfMissing, at: feed, specification, "there is no \(isAtom ? "<link" : "<atom:link") rel=\"self\">")
      if let hub = links("hub").first { xml.report(.hubWithoutSelf, at: hub, "WebSub §4", "there is a hub and no self link") }
      return
    }
    if let second = links("self").dropFirst().first {
      xml.report(.selfRepeated, at: second, specification, "there is more than one self link")
    }
    check(own, specification)
    checkSelfType(isAtom: isAtom)
    checkCurrent()
  }

  /// RFC 4287 §4.2.7.2: what a link to itself leads to is of the same kind.
  func checkSelfType(isAtom: Bool) {
    for link in links("self") {
      guard let type = link["type"].flatMap({ HTTPType($0)?.essence }), !type.hasSuffix(isAtom ? "atom+xml" : "rss+xml") else { continue }
      guard !["application/xml", "text/xml", "application/rdf+xml"].contains(type) else { continue }
      xml.report(.selfType, at: link, "RFC 4287 §4.2.7.2", "the self link leads to \(type)")
    }
  }

  /// RFC 5005 §4: the document that people subscribe to, when it is known.
  private func checkCurrent() {
    guard let link = links("current").first, let subscription = xml.check.options.subscription else { return }
    let address = (link["href"] ?? "").trimmed
    if address != subscription.string {
      xml.report(
        .currentElsewhere, at: link, "RFC 5005 §4", "the current link is \(address.quoted), and people subscribe to \(subscription)")
    }
  }

  private func check(_ own: Element, _ specification: String) {
    let address = (own["href"] ?? "").trimmed
    let isAtom = own.parent?.namespace == AtomVocabulary.namespace
    if AddressSyntax(address).scheme == nil {
      // Where there is a base, the form of the link has said what is to be said.
      if isAtom, own.hasBase { return }
      xml.report(.selfRelative, at: own, specification, "the self link is \(address.quoted)")
    } else if let served = xml.check.options.address, served.string != address {
      xml.report(.selfElsewhere, at: own, specification, "the self link is \(address.quoted), and the feed is served at \(served)")
    }
  }

  /// RFC 4287 §4.1.1 and §4.1.2: of alternates each has another type or language.
  func checkAlternates() {
    var seen: Set<[String]> = []
    for link in links("alternate") {
      let kind = [(link["type"] ?? "").lowercased(), (link["hreflang"] ?? "").lowercased()]
      if !seen.insert(kind).inserted {
        xml.report(.alternateRepeated, at: link, "RFC 4287 §4.1.1", "another alternate link has the same type and hreflang")
      }
    }
  }

  /// An entry has no pages and no archives.
  func checkNoHistory() {
    for link in links {
      guard let relation = link["rel"]?.trimmed, Self.archives.contains(relation) else { continue }
      xml.report(.historyInEntry, at: link, "RFC 5005 §4", "a link rel=\"\(relation)\" stands in an entry")
    }
  }

  /// The files of an entry (RFC 4287 §4.2.7.2).
  func checkEnclosures() {
    for link in links("enclosure") {
      ValueForm.encrypted.check(xml.place("href", of: link, "RFC 4287 §4.2.7.1"), xml.check)
      if link["length"] == nil { xml.report(.enclosureLength, at: link, "RFC 4287 §4.2.7.6", "a file has no length") }
    }
  }

  /// A page before or behind a document is another one.
  func checkNeighbours() {
    guard let own = address(of: "self") else { return }
    for relation in ["prev-archive", "next-archive", "previous", "prev", "next"] where address(of: relation) == own {
      guard let link = links(relation).first else { continue }
      xml.report(.archiveOfItself, at: link, "RFC 5005 §3-4", "the link rel=\"\(relation)\" leads to this document")
    }
  }

  /// Links to pages or archives of the same feed.
  var historyLinks: [Element] { links.filter { Self.history.contains(($0["rel"] ?? "").trimmed) } }
}

extension Element {
  /// Whether relative references in it are resolved by an `xml:base` that is a whole address.
  var hasBase: Bool {
    var around: Element? = self
    while let element = around {
      if let base = element.attribute("base", in: XMLNamespace.xml), AddressSyntax(base.trimmed).scheme != nil { return true }
      around = element.parent
    }
    return false
  }
}
