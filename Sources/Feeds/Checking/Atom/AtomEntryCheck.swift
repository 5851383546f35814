import Findings
import Markup

/// Checks one entry (RFC 4287 §4.1.2).
struct AtomEntryCheck {
  let xml: XMLCheck
  let entry: Element
  let feedHasAuthor: Bool

  private func child(_ name: String) -> Element? { entry.child(name, in: AtomVocabulary.namespace) }

  func run() {
    xml.checkAttributes(of: entry, by: [:], "RFC 4287 §4.1.2")
    xml.checkChildren(of: entry, by: AtomVocabulary.entry)
    AtomParts(xml: xml).run(entry)
    if let source = child("source") { check(source: source) }
    checkAuthor()
    checkLinks()
    checkDates()
    if let content = child("content") { AtomContentCheck(xml: xml, hasSummary: child("summary") != nil).run(content, in: entry) }
  }

  private func check(source: Element) {
    xml.checkAttributes(of: source, by: [:], "RFC 4287 §4.2.11")
    xml.checkChildren(of: source, by: AtomVocabulary.source)
    FeedLinks(xml: xml, links: source.children("link", in: AtomVocabulary.namespace)).checkAlternates()
    AtomParts(xml: xml).run(source)
  }

  private func checkAuthor() {
    guard child("author") == nil, !feedHasAuthor, child("source")?.child("author", in: AtomVocabulary.namespace) == nil else { return }
    xml.report(.authorMissing, at: entry, "RFC 4287 §4.1.2", "neither \(xml.name(entry)) nor the feed has an <author>")
  }

  private func checkLinks() {
    let links = FeedLinks(xml: xml, links: entry.children("link", in: AtomVocabulary.namespace))
    links.checkAlternates()
    links.checkSelfType(isAtom: true)
    links.checkEnclosures()
    links.checkNoHistory()
    if child("content") == nil {
      if !links.hasAlternate {
        xml.report(.alternateMissing, at: entry, "RFC 4287 §4.1.2", "\(xml.name(entry)) has neither content nor an alternate link")
      } else if child("summary") == nil {
        xml.report(.entryEmpty, at: entry, "RFC 4287 §4.1.2", "\(xml.name(entry)) has neither content nor a summary")
      }
    }
  }

  private func checkDates() {
    guard let updated = child("updated"), let change = RFC3339Date(updated.text.trimmed),
      let published = child("published").flatMap({ RFC3339Date($0.text.trimmed) }), change < published
    else { return }
    xml.report(.updatedBeforePublished, at: updated, "RFC 4287 §4.2.15", "it was updated before it was published")
  }
}
