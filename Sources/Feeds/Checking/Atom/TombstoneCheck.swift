import Findings
import Markup

extension CheckRule {
  static let tombstoneRepeated = CheckRule("tombstone-repeated", .error, "RFC 6721 §3", "Keep one of them.")
  static let tombstoneOfPresent = CheckRule(
    "tombstone-of-present", .warning, "RFC 6721 §3", "Remove the entry, or the tombstone; readers that know tombstones take the entry away."
  )
  static let tombstoneOutdated = CheckRule(
    "tombstone-outdated", .hint, "RFC 6721 §3", "Remove the tombstone: the entry is newer, and wins.")
}

/// Checks what a feed says of entries that are gone (RFC 6721).
struct TombstoneCheck {
  static let namespace = "http://purl.org/atompub/tombstones/1.0"
  private static let specification = "RFC 6721 §3"

  let xml: XMLCheck

  func run(_ feed: Element, entries: [Element]) {
    let tombstones = feed.children("deleted-entry", in: Self.namespace)
    guard !tombstones.isEmpty else { return }
    var seen: Set<[String]> = []
    var withdrawn: [String: Element] = [:]
    for tombstone in tombstones {
      check(tombstone)
      guard let name = tombstone["ref"]?.trimmed, let when = tombstone["when"]?.trimmed else { continue }
      if !seen.insert([name, when]).inserted {
        xml.report(.tombstoneRepeated, at: tombstone, Self.specification, "another has the same ref and when")
      }
      withdrawn[name] = tombstone
    }
    for entry in entries {
      guard let id = entry.child("id", in: AtomVocabulary.namespace)?.text.trimmed, let tombstone = withdrawn[id] else { continue }
      compare(entry, tombstone)
    }
  }

  private func check(_ tombstone: Element) {
    xml.checkAttributes(of: tombstone, by: ["ref": .required(.absoluteIRI), "when": .required(.rfc3339)], Self.specification)
    if let person = tombstone.child("by", in: Self.namespace), person.child("name", in: AtomVocabulary.namespace) == nil {
      xml.report(.elementMissing, at: person, "RFC 6721 §4", "\(xml.name(person)) has no <name>")
    }
  }

  private func compare(_ entry: Element, _ tombstone: Element) {
    guard let updated = entry.child("updated", in: AtomVocabulary.namespace).flatMap({ RFC3339Date($0.text.trimmed) }),
      let when = tombstone["when"].flatMap({ RFC3339Date($0.trimmed) })
    else { return }
    if updated > when {
      xml.report(.tombstoneOutdated, at: tombstone, Self.specification, "its entry is in the feed, and was updated later")
    } else {
      xml.report(.tombstoneOfPresent, at: tombstone, Self.specification, "its entry is still in the feed")
    }
  }
}
