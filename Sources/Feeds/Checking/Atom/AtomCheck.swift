import Findings
import Markup

/// Checks Atom 1.0 (RFC 4287): what stands in a feed, in its entries, and between them.
struct AtomCheck {
  let xml: XMLCheck

  func run(_ root: Element) {
    guard root.namespace == AtomVocabulary.namespace else {
      let namespace = root.namespace.map { "in the namespace \($0)" } ?? "in no namespace"
      return xml.report(.atomNamespace, at: root, "RFC 4287 §2", "\(xml.name(root)) is \(namespace)")
    }
    if let prefix = xml.source.tag(of: root)?.prefix {
      xml.report(.atomPrefix, at: root, "RFC 4287 §1.2", "the prefix \(prefix): stands in front of Atom's own elements")
    }
    if root.name == "entry" {
      AtomEntryCheck(xml: xml, entry: root, feedHasAuthor: false).run()
    } else {
      checkFeed(root)
    }
    ModuleCheck(xml: xml).run(root)
  }

  private func checkFeed(_ feed: Element) {
    xml.checkAttributes(of: feed, by: [:], "RFC 4287 §4.1.1")
    xml.checkChildren(of: feed, by: AtomVocabulary.feed)
    AtomParts(xml: xml).run(feed)
    checkOrder(feed)
    let links = FeedLinks(xml: xml, links: feed.children("link", in: AtomVocabulary.namespace))
    links.check(in: feed, isAtom: true)
    checkID(feed, links)
    let entries = feed.children("entry", in: AtomVocabulary.namespace)
    let hasAuthor = feed.child("author", in: AtomVocabulary.namespace) != nil
    for entry in entries { AtomEntryCheck(xml: xml, entry: entry, feedHasAuthor: hasAuthor).run() }
    if entries.isEmpty, !hasAuthor { xml.report(.authorMissing, at: feed, "RFC 4287 §4.1.1", "\(xml.name(feed)) has no <author>") }
    AtomEntries(xml: xml, feed: feed, entries: entries).run()
    HistoryCheck(xml: xml).run(feed, links: links, entries: entries)
    TombstoneCheck(xml: xml).run(feed, entries: entries)
  }

  private func checkOrder(_ feed: Element) {
    var isBehindEntry = false
    for child in feed.childElements where child.namespace == AtomVocabulary.namespace {
      if child.name == "entry" {
        isBehindEntry = true
      } else if isBehindEntry {
        xml.report(.metadataBehindEntries, at: child, "RFC 4287 §4.1.1", "\(xml.name(child)) stands behind an entry")
      }
    }
  }

  private func checkID(_ feed: Element, _ links: FeedLinks) {
    guard let id = feed.child("id", in: AtomVocabulary.namespace), let address = links.address(of: "self"), id.text.trimmed == address
    else { return }
    xml.report(.idIsAddress, at: id, "RFC 4287 §4.2.6", "the feed's id is its own address")
  }
}
