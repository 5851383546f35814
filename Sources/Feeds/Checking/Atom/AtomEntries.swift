import Findings
import Markup

/// Checks the entries of a feed beside each other.
struct AtomEntries {
  let xml: XMLCheck
  let feed: Element
  let entries: [Element]

  func run() {
    checkIDs()
    checkUpdated()
  }

  /// An id may come twice only with another `updated`, as the history of one entry (§4.1.1).
  private func checkIDs() {
    var seen: Set<[String]> = []
    for entry in entries {
      guard let id = entry.child("id", in: AtomVocabulary.namespace) else { continue }
      let updated = entry.child("updated", in: AtomVocabulary.namespace)?.text.trimmed ?? ""
      if !seen.insert([id.text.trimmed, updated]).inserted {
        xml.report(.idRepeated, at: id, "RFC 4287 §4.1.1", "an entry before has the id \(id.text.trimmed.quoted) and the same date")
      }
    }
  }

  private func checkUpdated() {
    var newest: RFC3339Date?
    var seen: Set<Double> = []
    for entry in entries {
      guard let element = entry.child("updated", in: AtomVocabulary.namespace), let date = RFC3339Date(element.text.trimmed) else {
        continue
      }
      if !seen.insert(date.seconds).inserted {
        xml.report(.updatedRepeated, at: element, "RFC 4287 §4.2.15", "another entry was updated at the same moment")
      }
      newest = max(newest ?? date, date)
    }
    guard let element = feed.child("updated", in: AtomVocabulary.namespace), let stated = RFC3339Date(element.text.trimmed), var newest
    else { return }
    if stated < newest {
      return xml.report(.feedUpdated, at: element, "RFC 4287 §4.2.15", "an entry was updated after the feed")
    }
    for tombstone in feed.children("deleted-entry", in: TombstoneCheck.namespace) {
      if let when = tombstone["when"].flatMap({ RFC3339Date($0) }) { newest = max(newest, when) }
    }
    if newest < stated { xml.report(.feedUpdatedLater, at: element, "RFC 4287 §4.2.15", "no entry was updated as late as the feed") }
  }
}
